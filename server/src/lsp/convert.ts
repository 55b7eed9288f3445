import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  TextEdit as LspTextEdit,
  MarkupContent,
  Position,
  Range,
  SnippetTextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import {
  type Finding,
  type Lines,
  type Note,
  noteAsMarkdown,
  noteAsText,
  RULES,
  type Rule,
  rulePage,
  type Severity,
  type Span,
  type TextEdit,
} from "../engine/index.ts";
import type { Client } from "./client.ts";
import { DiagnosticSeverity, DiagnosticTag, MarkupKind } from "./languageServer.ts";
import type { Reading } from "./openDocuments.ts";

/** Offsets of the engine and characters of the protocol are both UTF-16 units, so only the line has to be found. */
export function rangeOf(lines: Lines, { start, end }: Span): Range {
  const from = lines.at(start);
  const to = end === start ? from : lines.at(end);
  return {
    start: { line: from, character: start - lines.start(from) },
    end: { line: to, character: end - lines.start(to) },
  };
}

/** A position past the end of its line counts as the end of the line, as the protocol wants it. */
export function offsetOf(lines: Lines, { line, character }: Position): number {
  const own = lines.span(line);
  return Math.min(own.start + character, own.end);
}

export function spanOf(lines: Lines, { start, end }: Range): Span {
  return { start: offsetOf(lines, start), end: offsetOf(lines, end) };
}

/** A note as the client shows it. */
export function markupOf(note: Note, asMarkdown: boolean): MarkupContent {
  return asMarkdown
    ? { kind: MarkupKind.Markdown, value: noteAsMarkdown(note) }
    : { kind: MarkupKind.PlainText, value: noteAsText(note) };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The message of a finding is plain text, and nothing travels in `data`: fixes are worked out anew. */
export function diagnosticOf(finding: Finding, place: Place): Diagnostic {
  const { severity, span, message, related } = finding;
  const rule = BY_ID.get(finding.rule);
  const diagnostic: Diagnostic = {
    range: rangeOf(place.lines, span),
    severity: SEVERITIES[severity],
    source: "postmortem",
    code: finding.rule,
    message,
  };
  if (rule !== undefined) {
    diagnostic.codeDescription = { href: rulePage(rule.id) };
  }
  if (rule?.marksUnnecessary && place.client?.showsTags) {
    diagnostic.tags = [DiagnosticTag.Unnecessary];
  }
  if (related.length > 0 && place.client?.showsRelatedInformation) {
    diagnostic.relatedInformation = related.map((other) => relatedOf(other, place));
  }
  return diagnostic;
}

/** The document that a finding is about, and what its reader's editor can show. */
export interface Place {
  readonly uri: string;
  readonly lines: Lines;
  readonly client?: Client;
}

function relatedOf({ span, message }: Finding["related"][number], { uri, lines }: Place): DiagnosticRelatedInformation {
  return { location: { uri, range: rangeOf(lines, span) }, message };
}

/** The edits of one document, with its version and with places for the cursor where the client takes them. */
export function workspaceEditOf(reading: Reading, edits: readonly TextEdit[], client: Client): WorkspaceEdit {
  const { uri, version, analysis } = reading;
  const plain = (edit: TextEdit): LspTextEdit => ({ range: rangeOf(analysis.lines, edit.span), newText: edit.newText });
  if (!client.takesVersions) {
    return { changes: { [uri]: edits.map(plain) } };
  }
  const places = edits.filter((edit) => edit.placeholder !== undefined).length;
  let place = 0;
  const converted = edits.map((edit): LspTextEdit | SnippetTextEdit => {
    if (edit.placeholder === undefined || !client.takesSnippets) {
      return plain(edit);
    }
    // The last place is number 0, where a snippet ends: the editor leaves its snippet mode there.
    place = place + 1 === places ? 0 : place + 1;
    const value = snippetOf(edit.newText, edit.placeholder, place);
    return { range: rangeOf(analysis.lines, edit.span), snippet: { kind: "snippet", value } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: converted }] };
}

/**
 * The text as a snippet whose placeholder is selected.
 *
 * @example
 * snippetOf("cost: $5", { start: 6, end: 8 }, 0) // "cost: ${0:\\$5}"
 */
export function snippetOf(text: string, placeholder: Span, place: number): string {
  const literal = (part: string) => part.replace(/[\\$}]/g, "\\$&");
  const held = text.slice(placeholder.start, placeholder.end);
  return [
    literal(text.slice(0, placeholder.start)),
    held === "" ? `$${place}` : `\${${place}:${literal(held)}}`,
    literal(text.slice(placeholder.end)),
  ].join("");
}
