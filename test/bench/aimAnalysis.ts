import { analyze } from "../../server/src/engine/index.ts";
import { corpusTexts } from "./corpus.ts";
import { postmortem } from "./documents.ts";
import { timePairs } from "./measure.ts";
import { publishedParser } from "./peers.ts";
import { type Result, versus } from "./result.ts";

/** The clock of all measurements. */
export const NOW = Date.parse("2024-06-01T00:00:00Z");

/** Block parse, the whole incident and all rules: what happens at each keystroke, and what only a preview asks for. */
export function fullAnalysis(text: string): number {
  const { incident, findings } = analyze({ text, fileName: "/incidents/2024-03-14.md", now: NOW });
  // Parts of the incident are worked out when they are looked at, so each is looked at.
  const parts = Object.getOwnPropertyNames(Object.getPrototypeOf(incident));
  return parts.filter((part) => Reflect.get(incident, part) !== undefined).length + findings.length;
}

/** Aim A: the full analysis, warm, against markdown-it's parse of the same text. */
export function* aimAnalysis(): Generator<Result> {
  const parse = publishedParser();
  const sizes = [
    { name: "4 KB", texts: Array.from({ length: 8 }, (_, seed) => postmortem(4_000, seed)) },
    { name: "100 KB", texts: [postmortem(100_000)] },
    { name: "1 MB", texts: [postmortem(1_000_000)] },
    { name: "the corpus", texts: corpusTexts() },
  ];
  for (const { name, texts } of sizes.filter((size) => size.texts.length > 0)) {
    const all = (read: (text: string) => unknown) => () => texts.map(read);
    const pair = timePairs(all(fullAnalysis), all(parse));
    yield {
      aim: "A",
      what: `full analysis, ${name}`,
      ratio: pair.ratio,
      atMost: 1.3,
      detail: versus(pair, "markdown-it"),
    };
  }
}
