import type { ActionItem } from "./actionItem.ts";

const REFERENCE =
  /https?:\/\/\S{1,400}|(?:[\w.-]{1,40}\/)?[\w.-]{0,40}#\d{1,7}|\b[A-Z][A-Z\d]{1,9}-\d{1,6}\b|![0-9]{1,6}/g;
const LINKING =
  /\b(?:see|cf|issues?|ticket|tickets|pr|prs|mr|jira|pull request|and|tracked|in|at|via|todo|fixed|done)\b/gi;

/** Without one of these there is no reference. */
const SIGN = /[#!-]\d|:\/\//;

/**
 * Whether an action item is nothing but links and numbers of tickets.
 *
 * @example
 * isBareReference(item) // true for "#2127", false for "Give prometheus its own pool (#2127)"
 */
export function isBareReference({ text, textSpan, span, list }: ActionItem): boolean {
  if (!SIGN.test(text)) {
    return false;
  }
  const hasMore = list.form === "list" && span.end > textSpan.end + 3;
  const rest = text.replace(REFERENCE, "");
  return !hasMore && rest !== text && !/[\p{L}\p{N}]/u.test(rest.replace(LINKING, ""));
}
