import { type Span, slice } from "../../text/span.ts";

/** Networks whose addresses are nobody's: private, of documentation, of the machine itself, of many at once. */
const RESERVED =
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^192\.0\.[02]\.|^198\.1[89]\.|^198\.51\.100\.|^203\.0\.113\./;
/** Public resolvers, which everybody knows. */
const RESOLVERS =
  /^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9|149\.112\.112\.112|208\.67\.22[02]\.22[02]|64\.6\.6[45]\.6)$/;

/**
 * Whether an IPv4 address is one of a private network.
 *
 * @example
 * isReservedAddress("192.168.1.4") // true
 */
export function isReservedAddress(address: string): boolean {
  return RESERVED.test(address);
}

/** What says before an address that it is one of a client: a field of a log, a header, a word. */
const CLIENT_BEFORE =
  /(?:\b(?:client(?:[_ -]?(?:ip|addr(?:ess)?))?|remote[_ -]?(?:ip|addr(?:ess)?|host)|x-forwarded-for|x-real-ip|user(?:[_ -]?ip)?|visitor|customer(?:'s)?(?: ip)?)["'`*]{0,2}\s?[:=]?\s?["'`]?)$/i;
/** The first field of a line of an access log, and what follows it there. */
const ACCESS_LOG = /^ - \S+ \[/;

/** Whether the address at a place of a text is that of a client, as logs name it. */
export function isClientAddress(text: string, span: Span): boolean {
  const address = slice(text, span);
  const isValid = address.split(".").every((part) => Number(part) <= 255);
  if (!isValid || isReservedAddress(address) || RESOLVERS.test(address)) {
    return false;
  }
  return (
    CLIENT_BEFORE.test(text.slice(Math.max(0, span.start - 28), span.start)) ||
    ACCESS_LOG.test(text.slice(span.end, span.end + 40))
  );
}
