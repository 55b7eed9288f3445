import type { Located } from "../../text/span.ts";

/** `#123`, `owner/repo#12`, `JIRA-123`, but no `UTF-8`, `SHA-256`, `CVE-2021-44228`. */
export const TICKET_KEY =
  /(?:^|[\s([,])((?:[\w.-]{1,40}\/)?[\w.-]{0,40}#\d{1,7}|(?!(?:UTF|SHA|ISO|SEV|CVE|RFC|UTC|GMT|HTTP|COVID|AES|TLS|MD|PEP|IPV|BASE)-)[A-Z][A-Z\d]{1,9}-\d{1,6})(?![\w-])/;

const EVERY = new RegExp(TICKET_KEY.source, "gm");

/**
 * The keys of tickets in a text, in order, with their places in it.
 *
 * @example
 * ticketKeysIn("see SHOP-12 and #7").map(({ value }) => value) // ["SHOP-12", "#7"]
 */
export function ticketKeysIn(text: string): readonly Located<string>[] {
  return [...text.matchAll(EVERY)].map((match) => {
    const value = match[1] ?? "";
    const start = match.index + match[0].length - value.length;
    return { value, span: { start, end: start + value.length } };
  });
}
