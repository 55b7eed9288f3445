import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cli, runCli, shared } from "./runCli.mjs";

export const scorer = join(shared, "corpus", "score.mjs");

/**
 * What has to hold, in percent. A bar with `judged: false` is printed beside what was reached and does not fail the run
 * yet: turn it on once it holds.
 */
export const SETS = [
  {
    name: "seeds",
    docs: join(shared, "seeds", "docs"),
    labels: join(shared, "seeds", "labels"),
    bars: [
      { of: "timeline entries", figure: "f1", bar: 100, judged: true },
      { of: "timeline times", figure: "f1", bar: 100, judged: true },
      { of: "timeline zone", figure: "f1", bar: 100, judged: true },
      { of: "sections", figure: "f1", bar: 95, judged: true },
      { of: "action items", figure: "f1", bar: 95, judged: true },
    ],
  },
  {
    name: "corpus",
    docs: join(shared, "corpus", "docs"),
    labels: join(shared, "corpus", "labels"),
    bars: [
      { of: "sections", figure: "f1", bar: 95, judged: true },
      { of: "timeline entries", figure: "f1", bar: 96, judged: true },
      { of: "timeline times", figure: "f1", bar: 95, judged: true },
      { of: "timeline zone", figure: "f1", bar: 95, judged: true },
      { of: "key phases", figure: "f1", bar: 85, judged: true },
      { of: "action items", figure: "f1", bar: 90, judged: true },
      { of: "action owners", figure: "f1", bar: 85, judged: true },
      { of: "action due dates", figure: "f1", bar: 85, judged: true },
      { of: "durations", figure: "f1", bar: 88, judged: true },
      { of: "detection", figure: "recall", bar: 98, judged: true },
      { of: "defects found", figure: "recall", bar: 85, judged: true },
    ],
  },
];

/** Of the Markdown files that are no postmortems, at most so many in a hundred may be taken for one. */
const FALSE_ALARMS = { bar: 1, judged: true };

/** Prints the table of one set and gives a sentence for each judged bar that was missed. */
export function score({ name, docs, labels, bars }, { misses: listed }) {
  const places = ["--docs", docs, "--labels", labels, "--cli", `${process.execPath} ${cli}`];
  const options = { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] };
  const table = execFileSync(process.execPath, [scorer, ...places, "--misses"], options);
  const lines = table.trimEnd().split("\n");
  const misses = lines.filter((line) => line.includes("\t"));
  const reached = JSON.parse(execFileSync(process.execPath, [scorer, ...places, "--json"], options));
  console.log(`\n${name}: ${lines[0]}`);
  const failures = [];
  for (const [what, { precision, recall, f1 }] of Object.entries(reached)) {
    const bar = bars.find(({ of }) => of === what);
    const value = bar && { precision, recall, f1 }[bar.figure] * 100;
    const missed = bar !== undefined && value + 1e-9 < bar.bar;
    const verdict =
      bar === undefined
        ? ""
        : `bar ${bar.bar}${missed ? (bar.judged ? "  MISSED" : "  missed, not judged") : "  holds"}`;
    console.log(
      `  ${what.padEnd(18)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  ${verdict}`,
    );
    if (missed && bar.judged) {
      failures.push(`${name}: ${what} is at ${value.toFixed(1)} %, below ${bar.bar} %.`);
    }
  }
  console.log(`  ${misses.length} misses${listed || misses.length === 0 ? "" : " (--misses lists them)"}`);
  if (listed) {
    console.log(misses.join("\n"));
  }
  return failures;
}

function percent(part) {
  return (part * 100).toFixed(1).padStart(5);
}

/** Every document that is there, labelled or not, is read: nothing may throw, and the others must stay others. */
export function readEverything({ misses: listed }) {
  const folder = (name) => join(shared, "corpus", name);
  const filesIn = (path) => (existsSync(path) ? readdirSync(path).map((file) => join(path, file)) : []);
  const others = filesIn(folder("negatives"));
  const all = [...filesIn(folder("docs")), ...others];
  const read = runCli("inspect", all);
  const taken = others.length === 0 ? [] : runCli("inspect", others).filter(({ isPostmortem }) => isPostmortem);
  runCli("check", all);
  const found = read.filter(({ isPostmortem }) => isPostmortem).length - taken.length;
  const rate = (100 * taken.length) / Math.max(1, others.length);
  console.log(
    `\nAll ${read.length} documents were read and checked; ${found} of ${all.length - others.length} count as postmortems.`,
  );
  console.log(
    `Of ${others.length} that are none, ${taken.length} were taken for one (${rate.toFixed(1)} %, bar ${FALSE_ALARMS.bar}).`,
  );
  for (const { file, reasons } of listed ? taken : []) {
    console.log(`detection\t${file}\ttaken for a postmortem: ${reasons.join(", ")}`);
  }
  return [
    ...(read.length === all.length ? [] : [`inspect gave ${read.length} incidents for ${all.length} documents.`]),
    ...(FALSE_ALARMS.judged && rate > FALSE_ALARMS.bar
      ? [`${taken.length} other documents count as postmortems.`]
      : []),
  ];
}
