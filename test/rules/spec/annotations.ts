import type { Finding, Lines } from "../../../server/src/engine/index.ts";

/** A line drawn under the words of the line above: `    ^^^^ warning: …` or `    ---- related: …`. */
const ANNOTATION = /^[ \t]*(?:\^+ (?:hint|information|warning|error)|-+ related): /;

/** The document as it is without the lines that are drawn into it. */
export function stripAnnotations(annotated: string): string {
  const lines = annotated.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.filter((line) => !ANNOTATION.test(line)).join("");
}

/** The document with its findings drawn under the words, each with its related words. */
export function drawFindings(
  text: string,
  { lines, findings }: { readonly lines: Lines; readonly findings: readonly Finding[] },
): string {
  const drawn = findings.flatMap((finding) => [
    mark(lines, finding.span, { stroke: "^", label: `${finding.severity}: ${finding.message}` }),
    ...finding.related.map(({ span, message }) => mark(lines, span, { stroke: "-", label: `related: ${message}` })),
  ]);
  const source = text.match(/[^\n]*\n|[^\n]+$/g) ?? [""];
  return source
    .map((line, number) => {
      const own = [...new Set(drawn.filter((one) => one.line === number).map((one) => one.text))];
      return own.length === 0 ? line : `${line.replace(/\n$/, "")}\n${own.join("\n")}\n`;
    })
    .join("");
}

function mark(
  lines: Lines,
  span: Finding["span"],
  { stroke, label }: { readonly stroke: string; readonly label: string },
): { readonly line: number; readonly text: string } {
  const line = lines.at(span.start);
  const column = span.start - lines.start(line);
  return { line, text: `${" ".repeat(column)}${stroke.repeat(Math.max(1, span.end - span.start))} ${label}` };
}
