import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli, shared } from "./runCli.mjs";
import { SEED_FINDINGS } from "./seedFindings.mjs";

/** What is missing of `must` and `mustNot` fails the run. */
const JUDGED = true;
const NOW = "2026-11-22T12:00:00Z";
const SEVERITIES = ["hint", "information", "warning", "error"];

/** Prints what is missing of the findings that are expected of the seeds, and gives a sentence for each that is judged. */
export function checkSeeds() {
  const docs = join(shared, "seeds", "docs");
  const known = new Set(SEED_FINDINGS.flatMap(({ file }) => (existsSync(join(docs, file)) ? [file] : [])));
  const results = SEED_FINDINGS.filter(({ file }) => known.has(file)).flatMap((seed) => holdAgainst(docs, seed));
  const failures = [];
  for (const kind of ["must", "mustNot", "should"]) {
    const own = results.filter((result) => result.kind === kind);
    const missed = own.filter(({ why }) => why !== undefined);
    const name = { must: "must be found", mustNot: "must not be found", should: "should be found" }[kind];
    const judged = kind !== "should" && missed.length > 0;
    const verdict = judged ? (JUDGED ? "MISSED" : "missed, not judged") : "";
    console.log(`${own.length - missed.length} of ${own.length} that ${name} on the seeds hold  ${verdict}`);
    for (const { file, expected, why } of missed) {
      console.log(`  ${file}\t${expected}\t${why}`);
      failures.push(...(judged && JUDGED ? [`${file}: ${expected} (${name}): ${why}.`] : []));
    }
  }
  return failures;
}

/** Each seed alone in a folder of its own, without settings but the profile. */
function holdAgainst(docs, { file, profile, ...expectations }) {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-seed-"));
  try {
    copyFileSync(join(docs, file), join(folder, file));
    const config = join(folder, "settings.json");
    writeFileSync(config, JSON.stringify(profile === undefined ? {} : { profile }));
    const [{ findings }] = runCli("check", [join(folder, file)], ["--now", NOW, "--config", config]);
    return Object.entries(expectations).flatMap(([kind, list]) =>
      list.flatMap((written) =>
        readExpectation(written).map((expected) => ({
          kind,
          file,
          expected: expected.text,
          why: kind === "mustNot" ? whyFound(findings, expected) : whyMissing(findings, expected),
        })),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One expectation for each line or range that is named, or one for the whole document. */
function readExpectation(written) {
  const [rule, ...rest] = written.match(/\w+="[^"]*"|\S+/g) ?? [];
  const named = (name) =>
    rest.flatMap((word) => (word.startsWith(`${name}=`) ? [word.slice(name.length + 1).replace(/^"|"$/g, "")] : []));
  const ranges = rest.filter((word) => /^\d+(?:-\d+)?$/.test(word));
  const common = {
    rule,
    count: Number(rest.find((word) => /^x\d+$/.test(word))?.slice(1) ?? 1),
    once: rest.includes("once"),
    severity: rest.find((word) => SEVERITIES.includes(word)),
    above: named("above")[0],
    related: named("related").map(Number),
    says: named("says"),
  };
  const besides = rest.filter((word) => !ranges.includes(word)).join(" ");
  return (ranges.length === 0 ? [undefined] : ranges).map((range) => {
    const [from, to = from] = range?.split("-").map(Number) ?? [];
    return { ...common, from, to, text: [rule, range, besides].filter(Boolean).join(" ") };
  });
}

function isOf({ rule, from, to, says }, finding) {
  const { line } = finding.start;
  const words = finding.message.toLowerCase();
  return (
    finding.rule === rule &&
    (from === undefined || (from <= line && line <= to)) &&
    says.every((part) => words.includes(part.toLowerCase()))
  );
}

function whyFound(findings, expected) {
  const limit = SEVERITIES.indexOf(expected.above);
  const found = findings.find((finding) => isOf(expected, finding) && SEVERITIES.indexOf(finding.severity) > limit);
  return found && `line ${found.start.line} (${found.severity}): ${found.message}`;
}

function whyMissing(findings, expected) {
  const { rule, count, once, severity, related } = expected;
  const all = findings.filter((finding) => finding.rule === rule);
  const own = findings.filter((finding) => isOf(expected, finding));
  if (own.length < count) {
    const others = all.map(({ start, message }) => `${start.line}: ${message}`).join(" | ");
    return `${own.length} of ${count} there${others === "" ? "" : `; the rule says ${others}`}`;
  }
  if (once && all.length > 1) {
    return `${all.length} there`;
  }
  const wrong = severity && own.find((finding) => finding.severity !== severity);
  if (wrong) {
    return `its severity is ${wrong.severity}`;
  }
  const lines = own.flatMap((finding) => finding.related.map(({ start }) => start.line));
  const lacking = related.filter((line) => !lines.includes(line));
  return lacking.length > 0
    ? `nothing related on ${lacking.join(", ")}, but on ${lines.join(", ") || "none"}`
    : undefined;
}
