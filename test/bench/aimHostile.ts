import { fullAnalysis } from "./aimAnalysis.ts";
import { HOSTILE_INPUTS, type HostileInput } from "./hostile.ts";
import { time } from "./measure.ts";
import { publishedParser } from "./peers.ts";
import { ms, type Result } from "./result.ts";

const SMALL = 100_000;
/** Just below the length up to which documents are checked. */
const LARGE = 1_000_000;
/** Beyond this at 100 KB the large document is not tried: the answer is known. */
const HOPELESS = 5_000;

/** Aim G: ten times the text takes about ten times as long, whatever the text, and little more than the parser itself. */
export function* aimHostile(): Generator<Result> {
  const parse = publishedParser();
  for (const input of HOSTILE_INPUTS) {
    yield* measure(input, parse);
  }
}

function* measure({ name, make }: HostileInput, parse: (text: string) => unknown): Generator<Result> {
  const [small, large] = [make(SMALL), make(LARGE)];
  fullAnalysis(small.slice(0, 10_000));
  const atSmall = best(() => fullAnalysis(small));
  if (atSmall > HOPELESS) {
    yield {
      aim: "G",
      what: `${name}: 1 MB / 100 KB`,
      ratio: Number.POSITIVE_INFINITY,
      atMost: 15,
      detail: `${ms(atSmall)} at 100 KB`,
    };
    return;
  }
  const atLarge = best(() => fullAnalysis(large));
  const parser = best(() => parse(large));
  const detail = `${ms(atSmall)}, ${ms(atLarge)}`;
  // Below a few milliseconds the ratio would measure the clock.
  yield { aim: "G", what: `${name}: 1 MB / 100 KB`, ratio: atLarge / Math.max(atSmall, 3), atMost: 15, detail };
  yield {
    aim: "G",
    what: `${name}: 1 MB`,
    ratio: atLarge / Math.max(parser, 30),
    atMost: 1.5,
    detail: `${ms(parser)} of markdown-it`,
  };
}

/** The fastest of three: what the text costs, without the accidents of the machine. */
function best(task: () => unknown): number {
  return Math.min(time(task), time(task), time(task));
}
