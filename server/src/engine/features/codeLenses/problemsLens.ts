import type { Lens } from "./codeLens.ts";

/** On the title: `ready to publish: 3 problems`. Hints do not count. */
export const problemsLens: Lens = {
  kind: "problems",
  setting: "codeLens.problems",
  place: ({ incident, markdown, lines }) => incident.title?.span ?? markdown.blocks[0]?.span ?? lines.span(0),
  title({ findings }) {
    const count = findings.filter(({ severity }) => severity !== "hint").length;
    return `ready to publish: ${count === 0 ? "no problems" : count === 1 ? "1 problem" : `${count} problems`}`;
  },
};
