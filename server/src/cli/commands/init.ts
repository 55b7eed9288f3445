import { writeFileSync } from "node:fs";
import { CannotRun, codeOf, refusal } from "../cannotRun.ts";
import { note } from "../note.ts";

const NAME = ".postmortem.json";

const TEXT = `// Settings of Postmortem for this folder and those below it: for the editor and for the command line.
// What a document's own front matter says wins over this file.
{
  // What is expected of a postmortem. Several names make a list, in which the later one wins.
  "profile": "default",

  // The severity of a rule (off, hint, information, warning, error), alone or with its options.
  // \`postmortem explain RULE\` says what a rule looks for.
  "rules": {}

  // The zone of times that state none.
  // "timezone": "Europe/Amsterdam"
}
`;

/** `postmortem init`: begins a settings file in this folder. One that is there is left alone. */
export async function init(): Promise<number> {
  try {
    writeFileSync(NAME, TEXT, { flag: "wx" });
  } catch (error) {
    const why = codeOf(error) === "EEXIST" ? "it is there already" : refusal(error);
    throw new CannotRun(`Cannot write ${NAME}: ${why}.`);
  }
  note(`Wrote ${NAME}.`);
  return 0;
}
