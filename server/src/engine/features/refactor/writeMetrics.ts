import type { Analysis } from "../../analysis.ts";
import type { Section, StatedDuration } from "../../incident/model.ts";
import type { FrontMatterEntry } from "../../markdown/document.ts";
import { insertField } from "../../templates/insertField.ts";
import { contentEnd } from "../../templates/insertSections.ts";
import { smallestEdit, type TextEdit } from "../../text/edit.ts";
import { lineBreakOf } from "../../text/lineBreak.ts";
import { contains, type Span, slice } from "../../text/span.ts";
import { type MetricLine, metricLines } from "./metricLines.ts";

/**
 * The times to detect, acknowledge, mitigate and resolve, each with the two instants that it was measured between, as a list
 * in the section of metrics or the summary, and as keys of the front matter. What stands there already is brought up to date,
 * what cannot be measured stays as it is.
 *
 * @example
 * writeMetrics(analysis) // [{ title: "Write the metrics into the summary", edits }]
 */
export function writeMetrics(analysis: Analysis): readonly MetricsRewriting[] {
  const lines = metricLines(analysis);
  const written = lines.length === 0 ? [] : [intoSection(analysis, lines), intoFrontMatter(analysis, lines)];
  return written.filter((rewriting) => rewriting !== undefined).filter(({ edits }) => edits.length > 0);
}

export interface MetricsRewriting {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

function titleOf(isThere: boolean, place: string): string {
  return isThere ? `Update the metrics in ${place}` : `Write the metrics into ${place}`;
}

function intoSection(analysis: Analysis, lines: readonly MetricLine[]): MetricsRewriting | undefined {
  const { incident } = analysis;
  const section =
    incident.sections.find(({ kind }) => kind === "metrics") ??
    incident.sections.find(({ kind }) => kind === "summary");
  if (!section) {
    return undefined;
  }
  const found = lines.map((line) => ({ line, stated: statedIn(analysis, section, line) }));
  const there = found.flatMap(({ line, stated }) => (stated ? [{ line, stated }] : []));
  const missing = found.flatMap(({ line, stated }) => (stated ? [] : [line]));
  const last = there.reduce<Span | undefined>(
    (latest, { stated: { span } }) => (latest && latest.start > span.start ? latest : span),
    undefined,
  );
  const edits = [
    ...there.flatMap(({ line, stated }) => updated(analysis.text, line, stated)),
    ...(missing.length > 0 ? [last ? itemsBelow(analysis, last, missing) : listIn(analysis, section, missing)] : []),
  ];
  const place = section.kind === "metrics" ? `“${section.title}”` : "the summary";
  return { title: titleOf(there.length > 0, place), edits };
}

/** The length that the section states under that label. */
function statedIn({ incident }: Analysis, { span }: Section, { label }: MetricLine): StatedDuration | undefined {
  return incident.durations.find(
    (stated) => stated.label?.toLowerCase() === label.toLowerCase() && contains(span, stated.span),
  );
}

/** The length and, where we wrote one behind it, the pair. */
function updated(
  text: string,
  { minutes, value, pair, mark }: MetricLine,
  stated: StatedDuration,
): readonly TextEdit[] {
  const { span } = stated;
  const told = /^ \(([^()\n]{1,160})\)/.exec(text.slice(span.end, span.end + 170))?.[1];
  const inner = { start: span.end + 2, end: span.end + 2 + (told ?? "").length };
  const isOther = Math.abs(stated.minutes - minutes) >= 1;
  return [
    ...(isOther ? [smallestEdit(span, { from: slice(text, span), to: value.replace(/^about /, "") })] : []),
    ...(told?.startsWith(mark) && told !== pair ? [smallestEdit(inner, { from: told, to: pair })] : []),
  ];
}

function itemsBelow({ text, lines }: Analysis, last: Span, missing: readonly MetricLine[]): TextEdit {
  const line = lines.span(lines.at(last.start));
  const lead = /^\s*(?:[-*+] )?[*_]{0,2}/.exec(slice(text, line))?.[0] ?? "- ";
  const marks = /[*_]*$/.exec(lead)?.[0] ?? "";
  const lineBreak = lineBreakOf(text);
  const written = missing.map(({ label, value, pair }) => `${lineBreak}${lead}${label}${marks}: ${value} (${pair})`);
  return { span: { start: line.end, end: line.end }, newText: written.join("") };
}

function listIn({ text, markdown }: Analysis, { span, ownBody }: Section, missing: readonly MetricLine[]): TextEdit {
  const lineBreak = lineBreakOf(text);
  const at = contentEnd(markdown, { start: span.start, end: ownBody.end });
  const marker = /^[ \t]*([-*+]) /m.exec(text)?.[1] ?? "-";
  const list = missing.map(({ label, value, pair }) => `${marker} ${label}: ${value} (${pair})`).join(lineBreak);
  // In an empty section the lines that wait to be filled are.
  const gap = /^(?:[ \t]*\r?\n)*/.exec(text.slice(at))?.[0] ?? "";
  const [breaks, isEnd] = [gap.split("\n").length - 1, at + gap.length === text.length];
  const end = breaks > 2 && !isEnd ? at + gap.length : at;
  const below = isEnd ? "" : end > at ? lineBreak.repeat(2) : lineBreak.repeat(2 - breaks);
  return { span: { start: at, end }, newText: `${lineBreak.repeat(2)}${list}${below}` };
}

/** Only where there is one: nobody wants one for this alone. */
function intoFrontMatter(
  { text, lines, markdown, incident }: Analysis,
  metrics: readonly MetricLine[],
): MetricsRewriting | undefined {
  const { frontMatter } = markdown;
  if (!frontMatter || frontMatter.faults.length > 0) {
    return undefined;
  }
  const { entries } = frontMatter;
  const known = (label: string) => entries.find(({ key }) => plainKey(key.value) === plainKey(label));
  const edits = metrics.flatMap(({ label, value, pair }): readonly TextEdit[] => {
    const there = known(label);
    const words = `${value} # ${pair}`;
    if (!there) {
      const edit = insertField({ markdown, incident }, { key: keyLike(entries, label), value: words });
      return edit ? [edit] : [];
    }
    const end = lines.span(lines.at(there.valueSpan.start)).end;
    const span = { start: there.valueSpan.start, end };
    return there.value.kind === "scalar" && slice(text, span).trimEnd() !== words
      ? [smallestEdit(span, { from: slice(text, span), to: words })]
      : [];
  });
  return {
    title: titleOf(
      metrics.some(({ label }) => known(label)),
      "the front matter",
    ),
    edits,
  };
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, "");
}

/** As the keys beside it are written: `time_to_detect`, `time-to-detect`, `timeToDetect`. */
function keyLike(entries: readonly FrontMatterEntry[], label: string): string {
  const keys = entries.map(({ key }) => key.value);
  const words = label.toLowerCase().split(" ");
  if (keys.some((key) => key.includes("_")) || !keys.some((key) => /[a-z](?:-|[A-Z])/.test(key))) {
    return words.join("_");
  }
  return keys.some((key) => key.includes("-"))
    ? words.join("-")
    : words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
}
