import { fullAnalysis } from "./aimAnalysis.ts";
import { corpusTexts } from "./corpus.ts";
import { postmortem } from "./documents.ts";
import { timePairs } from "./measure.ts";
import { loadPeer } from "./peers.ts";
import { type Result, versus } from "./result.ts";

type Lint = (text: string) => unknown;

/** Aim B: against the linters of Markdown, in one process. The ratio is how many times faster we are. */
export async function* aimLinters(): AsyncGenerator<Result> {
  const corpus = corpusTexts();
  const texts =
    corpus.length > 0 ? corpus.slice(0, 60) : Array.from({ length: 20 }, (_, seed) => postmortem(5_000, seed));
  const peers = [
    { name: "markdownlint", lint: await markdownlint(), atLeast: 15 },
    { name: "remark-lint recommended", lint: await remarkLint(), atLeast: 8 },
  ];
  for (const { name, lint, atLeast } of peers) {
    if (lint === undefined) {
      console.log(`   ${name} is not installed, so it is not compared.`);
      continue;
    }
    const pair = timePairs(
      () => texts.map(fullAnalysis),
      () => texts.map(lint),
      7,
    );
    yield { aim: "B", what: `faster than ${name}`, ratio: 1 / pair.ratio, atLeast, detail: versus(pair, name) };
  }
}

async function markdownlint(): Promise<Lint | undefined> {
  const lint = (await loadPeer("markdownlint/sync"))?.lint;
  return typeof lint === "function" ? (text) => lint({ strings: { text } }) : undefined;
}

async function remarkLint(): Promise<Lint | undefined> {
  const remark = (await loadPeer("remark"))?.remark;
  const preset = (await loadPeer("remark-preset-lint-recommended"))?.default;
  if (typeof remark !== "function" || preset === undefined) {
    return undefined;
  }
  const processor = remark().use(preset).freeze();
  return (text) => processor.processSync(text).messages;
}
