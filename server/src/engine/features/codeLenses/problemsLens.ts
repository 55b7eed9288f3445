import type { Lens } from "./codeLens.ts";

/** On the title: `ready to publish: 3 problems`. Hints do not count. */
export const problemsLens: Lens = {
  kind: "problems",
  setting: "codeLens.problems",
  place: ({ incident, markdown, lines }) => incident.title?.span ?? markdown.blocks[0]?.span ?? lines.span(0),
  title({ findings, say }) {
    const count = findings.filter(({ severity }) => severity !== "hint").length;
    switch (count) {
      case 0:
        return say("ready to publish: no problems");
      case 1:
        return say("ready to publish: 1 problem");
      default:
        return say("ready to publish: {0} problems", count);
    }
  },
};
