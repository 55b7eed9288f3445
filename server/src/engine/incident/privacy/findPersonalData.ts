import { type Span, slice } from "../../text/span.ts";
import { mayHold, type WordIndex } from "../prose/wordIndex.ts";
import { isRoleMailbox, isTeamDomain } from "./mailboxes.ts";
import { isClientAddress } from "./networkAddresses.ts";

/** Something by which a person can be found. */
export interface PersonalDatum {
  readonly span: Span;
  readonly kind: "mail" | "phone" | "address";
  /** Without what tells the person: `m…@…`. */
  readonly masked: string;
}

export interface PersonalDataSources {
  readonly words: WordIndex;
  /** Where the numbers of the text begin, in order. */
  readonly numbers: readonly number[];
}

export interface PersonalDataOptions {
  /** Every address that is no role mailbox, whatever it is called. */
  readonly anyMail: boolean;
}

const LOCAL_PART = /[\w.+%-]{1,64}$/;
const DOMAIN = /^(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])/;

/**
 * Mail addresses of people, telephone numbers and addresses of clients in logs, in prose and in code alike. Role mailboxes,
 * accounts of tools, the ranges of documentation and of private networks, and versions are none. In order.
 */
export function findPersonalData(
  { words, numbers }: PersonalDataSources,
  options: PersonalDataOptions,
): readonly PersonalDatum[] {
  const { text } = words;
  const found: PersonalDatum[] = [];
  if (mayHold(words, "@")) {
    pushMailAddresses(text, options, found);
  }
  pushNumbers(text, numbers, found);
  return found.sort((a, b) => a.span.start - b.span.start);
}

function pushMailAddresses(text: string, { anyMail }: PersonalDataOptions, found: PersonalDatum[]): void {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.%+-]+/, "");
    const domain = local && DOMAIN.exec(text.slice(at + 1, at + 200))?.[0];
    if (local && domain && !isForeign(text, at - local.length) && isPerson({ local, domain }, anyMail)) {
      const span = { start: at - local.length, end: at + 1 + domain.length };
      found.push({ span, kind: "mail", masked: `${local.charAt(0)}…@…` });
    }
  }
}

/** `@name@host` is an account of a social network, `://user@host` a login, `name/package@1.2` a package. */
function isForeign(text: string, start: number): boolean {
  return /[@/\\:$]/.test(text.charAt(start - 1)) && !text.startsWith("mailto:", start - 7);
}

interface Mail {
  readonly local: string;
  readonly domain: string;
}

function isPerson({ local, domain }: Mail, anyMail: boolean): boolean {
  if (isRoleMailbox(local) || isExample(domain) || /^[0-9a-f-]{16,}$/i.test(local) || /^[A-Z_]+$/.test(local)) {
    return false;
  }
  return anyMail || isConsumerDomain(domain) || isFullName(local) || isOwnDomain({ local, domain });
}

function isExample(domain: string): boolean {
  return /(?:^|\.)(?:example|test|invalid|localhost|local|internal)(?:\.|$)/i.test(domain) || isTeamDomain(domain);
}

const CONSUMER =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|freenet|t-online|proton|protonmail|pm|tutanota|fastmail|hey|zoho|yandex|ya|mail|inbox|bk|qq|163|126|sina|naver|daum|hanmail|orange|wanadoo|free|laposte|sfr|libero|virgilio|terra|uol|bol|seznam|wp|o2|rediffmail)\.(?:com|net|org|de|at|ch|fr|it|es|pt|co\.uk|co\.jp|co\.in|com\.br|br|ru|cn|kr|cz|pl|me|in|eu|nl|be|se|fi)$/i;

function isConsumerDomain(domain: string): boolean {
  return CONSUMER.test(domain);
}

/** `mira.holm`, `m.holm`: two names, neither of which is a word of a mailbox. */
function isFullName(local: string): boolean {
  const [, first, last] = /^(\p{L}+)[._](\p{L}{2,})\d{0,4}$/u.exec(local) ?? [];
  return first !== undefined && last !== undefined && !isRoleMailbox(first) && !isRoleMailbox(last);
}

/** `me@miraholm.net`, `mira@miraholm.net`: the domain of a person. */
function isOwnDomain({ local, domain }: Mail): boolean {
  const host = domain.split(".").at(-2)?.replace(/-/g, "") ?? "";
  return local === "me" || (local.length >= 3 && host.length > local.length + 2 && host.startsWith(local));
}

/** With the sign of an international number, or the area in brackets; numbers that cost nothing to call are a company's. */
const PHONE =
  /\+(?!0)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]\d{2,4}){2,4}(?!\d)|\((?!8)\d{3}\) ?\d{3}-\d{4}(?!\d)/y;
const FREE = /^\+?1?[ .(-]*8(?:00|33|44|55|66|77|88)\b/;
const FICTIVE = /\b555[ .-]?01\d\d$/;

const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}(?![\w.]|-\d)/y;

/** What is before a number, or behind its digits, tells nearly always that it begins neither of the two. */
function pushNumbers(text: string, numbers: readonly number[], found: PersonalDatum[]): void {
  let phoneEnd = 0;
  let addressEnd = 0;
  for (const start of numbers) {
    const before = text.charCodeAt(start - 1);
    const phone = (before === PLUS || before === BRACKET) && start > phoneEnd ? matchAt(PHONE, text, start - 1) : "";
    if (phone !== "") {
      phoneEnd = start - 1 + phone.length;
      pushPhone(text, { start: start - 1, end: phoneEnd }, found);
    }
    const address = start >= addressEnd && isBeforePoint(text, start) ? matchAt(ADDRESS, text, start) : "";
    if (address !== "") {
      addressEnd = start + address.length;
      pushClient(text, { start, end: addressEnd }, found);
    }
  }
}

const PLUS = 0x2b;
const BRACKET = 0x28;
const POINT = 0x2e;

/** Whether a point stands behind one to three digits. */
function isBeforePoint(text: string, start: number): boolean {
  return (
    text.charCodeAt(start + 1) === POINT || text.charCodeAt(start + 2) === POINT || text.charCodeAt(start + 3) === POINT
  );
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? "";
}

function pushPhone(text: string, span: Span, found: PersonalDatum[]): void {
  const number = slice(text, span);
  const digits = number.replace(/\D/g, "").length;
  const isAlone = !/[\w.:+-]/.test(text.charAt(span.start - 1));
  if (digits >= 9 && digits <= 15 && isAlone && !FREE.test(number) && !FICTIVE.test(number)) {
    found.push({ span, kind: "phone", masked: `${number.slice(0, 2)}…${number.slice(-2)}` });
  }
}

function pushClient(text: string, span: Span, found: PersonalDatum[]): void {
  if (isClientAddress(text, span)) {
    found.push({ span, kind: "address", masked: `${slice(text, span).split(".")[0]}.…` });
  }
}
