import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import {
  type Finding,
  type Fix,
  type Lines,
  placeAt,
  RULES,
  rulePage,
  type Severity,
  type Span,
  safeFix,
} from "../../engine/index.ts";
import { plainText } from "../plainText.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { CheckedFile, Format, FormatContext } from "./format.ts";
import { jsonList } from "./json.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** What relative addresses start from, by the name that other tools use too. */
const ROOT = "%SRCROOT%";

/** Code scanning takes no more than this of one run. */
const MAX_RESULTS = 25_000;

/** SARIF 2.1.0, which code scanning services read. */
export function sarif({ root, version }: FormatContext): Format {
  const results = jsonList();
  let left = MAX_RESULTS;
  let omitted = 0;
  return {
    begin: () => `${head(version)},"columnKind":"utf16CodeUnits","results":${results.begin()}`,
    file(checked) {
      const findings = checked.findings.slice(0, left);
      left -= findings.length;
      omitted += checked.findings.length - findings.length;
      const uri = uriOf(checked.path, root);
      const fingerprint = fingerprints(checked);
      return findings.map((finding) => results.item(result(finding, checked, { uri, fingerprint }))).join("");
    },
    end: () => `${results.end().trimEnd()},"invocations":[${JSON.stringify(invocation(omitted))}]}]}\n`,
  };
}

/** All up to the results: the object is left open, so that they can follow file by file. */
function head(version: string): string {
  const driver = { name: "Postmortem", version, rules: RULES.map(describeRule) };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      { tool: { driver }, originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } } },
    ],
  };
  return JSON.stringify(log).slice(0, -"}]}".length);
}

function invocation(omitted: number) {
  const text = `${omitted} more findings were left out: code scanning takes ${MAX_RESULTS} of one run.`;
  return {
    executionSuccessful: true,
    ...(omitted === 0 ? {} : { toolExecutionNotifications: [{ level: "warning", message: { text } }] }),
  };
}

function describeRule({ id, summary, rationale, severity, group }: (typeof RULES)[number]) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: rationale },
    help: { text: `${summary} ${rationale}` },
    helpUri: rulePage(id),
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: LEVELS[severity] },
    properties: { tags: [group] },
  };
}

interface ResultContext {
  readonly uri: string;
  readonly fingerprint: (finding: Finding) => string;
}

function result(finding: Finding, { lines }: CheckedFile, { uri, fingerprint }: ResultContext) {
  const { rule, severity, span, message, related } = finding;
  const location = (place: Span) => ({
    physicalLocation: { artifactLocation: artifact(uri), region: region(lines, place) },
  });
  const index = RULES.findIndex(({ id }) => id === rule);
  const fix = safeFix(finding);
  return {
    ruleId: rule,
    ...(index === -1 ? {} : { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: plainText(message) },
    locations: [location(span)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id: id + 1,
            ...location(other.span),
            message: { text: plainText(other.message) },
          })),
        }),
    partialFingerprints: { "postmortemFinding/v1": fingerprint(finding) },
    ...(fix === undefined
      ? {}
      : { fixes: [{ description: { text: plainText(fix.title) }, artifactChanges: [change(fix, { lines, uri })] }] }),
  };
}

function change(fix: Fix, { lines, uri }: { readonly lines: Lines; readonly uri: string }) {
  return {
    artifactLocation: artifact(uri),
    replacements: fix.edits.map(({ span, newText }) => ({
      deletedRegion: region(lines, span),
      ...(newText === "" ? {} : { insertedContent: { text: newText } }),
    })),
  };
}

function region(lines: Lines, span: Span) {
  const start = placeAt(lines, span.start);
  const end = placeAt(lines, span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function artifact(uri: string) {
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: ROOT };
}

/** Relative to the root of the repository, so that the same finding has the same address on every machine. */
function uriOf(path: string, root: string): string {
  const below = repositoryPath(path, root);
  const isOutside = below.startsWith("/") || /^[A-Za-z]:/.test(below);
  return isOutside ? pathToFileURL(below).href : encodeSegments(below);
}

function encodeSegments(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, "\ufffd");
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}

/**
 * What a finding is recognised by in the next run: its rule and the words of its line, counted where a document repeats
 * them. Lines that come or go elsewhere do not change it.
 */
function fingerprints({ text, lines }: CheckedFile): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, span }) => {
    const { start, end } = lines.span(lines.at(span.start));
    const key = `${rule}\n${text.slice(start, end).trim()}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash("sha256").update(`${key}\n${count}`).digest("hex").slice(0, 32);
  };
}
