import type { Finding } from "./rules/rule.ts";

/** Longer documents, in UTF-16 units, are still read as text and shown, but not checked. */
const MAX_CHECKED = 1024 * 1024;

/** Enough of a long document to tell whether it is a postmortem. */
const BEGINNING = 64 * 1024;

export function isTooLong(text: string): boolean {
  return text.length > MAX_CHECKED;
}

/** The first lines of a long document, whole lines if there are any. */
export function beginningOf(text: string): string {
  const lineBreak = text.lastIndexOf("\n", BEGINNING);
  return text.slice(0, lineBreak > 0 ? lineBreak : BEGINNING);
}

/** The one visible notice that checks are left out; it belongs to no rule, so nothing can switch it off. */
export function tooLongNotice(text: string): Finding {
  const size = (text.length / MAX_CHECKED).toFixed(1);
  return {
    rule: "document-too-long",
    severity: "information",
    span: { start: 0, end: beginningOf(text).search(/[\r\n]|$/) },
    message: `This document is not checked: it is ${size} MB long, and the limit is 1 MB.`,
    related: [],
    fixes: () => [],
  };
}
