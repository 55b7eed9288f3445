import { parseArgs } from "node:util";
import { aimAnalysis } from "./aimAnalysis.ts";
import { aimCommandLine } from "./aimCommandLine.ts";
import { aimHostile } from "./aimHostile.ts";
import { aimKeystroke } from "./aimKeystroke.ts";
import { aimLinters } from "./aimLinters.ts";
import { aimMemory } from "./aimMemory.ts";
import { aimPreview } from "./aimPreview.ts";
import { aimStartUp } from "./aimStartUp.ts";
import { aimTimestamps } from "./aimTimestamps.ts";
import { describe, type Result, verdict } from "./result.ts";
import { findServers } from "./servers.ts";

const { values: args } = parseArgs({
  options: {
    only: { type: "string" },
    gate: { type: "boolean", default: false },
    large: { type: "boolean", default: false },
  },
});

/** The measurements in the order of their aims; `letters` are the aims that each of them speaks of. */
const MEASUREMENTS: readonly {
  readonly letters: string;
  readonly run: () => Iterable<Result> | AsyncIterable<Result>;
}[] = [
  { letters: "A", run: aimAnalysis },
  { letters: "B", run: aimLinters },
  { letters: "CI", run: () => aimCommandLine(args.large ? [1_000, 10_000] : [1_000]) },
  { letters: "DE", run: () => aimKeystroke(findServers()) },
  { letters: "F", run: () => aimStartUp(findServers()) },
  { letters: "G", run: aimHostile },
  { letters: "H", run: aimTimestamps },
  { letters: "I", run: () => aimMemory(findServers()) },
  { letters: "J", run: aimPreview },
];

const wanted = args.only?.toUpperCase().split(/[\s,]+/);
const missed: string[] = [];
for (const { letters, run } of MEASUREMENTS) {
  if (wanted !== undefined && !wanted.some((letter) => letters.includes(letter))) {
    continue;
  }
  for await (const result of run()) {
    console.log(describe(result));
    if (verdict(result) === "missed") {
      missed.push(`${result.aim}: ${result.what}`);
    }
  }
}
console.log(missed.length === 0 ? "\nNo aim is missed." : `\nMissed:\n  ${missed.join("\n  ")}`);
process.exitCode = args.gate && missed.length > 0 ? 1 : 0;
