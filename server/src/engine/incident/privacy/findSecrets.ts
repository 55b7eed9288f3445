import type { Span } from "../../text/span.ts";
import { endOf, mayHold, placesOf, type WordIndex, wordSet } from "../prose/wordIndex.ts";

/** What looks like a key to something. */
export interface Secret {
  /** The secret alone, without what names it. */
  readonly span: Span;
  /** For a sentence: `an AWS access key`, `a password`. */
  readonly what: string;
}

interface KeyForm {
  readonly form: RegExp;
  /** What no such key can do without, and where it begins, counted from there. */
  readonly sign: string;
  readonly what: string;
  /** Whether more of it stands before the sign. */
  readonly isMiddle?: true;
}

/** Keys whose first letters are a word, so that the index of words finds them. */
const BY_WORD: readonly KeyForm[] = [
  { sign: "ghp", form: /ghp_[A-Za-z0-9]{36,}/y, what: "a GitHub token" },
  { sign: "gho", form: /gho_[A-Za-z0-9]{36,}/y, what: "a GitHub token" },
  { sign: "ghs", form: /ghs_[A-Za-z0-9]{36,}/y, what: "a GitHub token" },
  { sign: "github", form: /github_pat_\w{50,}/y, what: "a GitHub token" },
  { sign: "glpat", form: /glpat-[\w-]{20,}/y, what: "a GitLab token" },
  ...["xoxa", "xoxb", "xoxe", "xoxo", "xoxp", "xoxr", "xoxs"].map((sign) => ({
    sign,
    form: /xox[a-z]-[\w-]{20,}/y,
    what: "a Slack token",
  })),
  { sign: "sk", form: /sk_live_[A-Za-z0-9]{16,}/y, what: "a Stripe key" },
  { sign: "rk", form: /rk_live_[A-Za-z0-9]{16,}/y, what: "a Stripe key" },
  { sign: "npm", form: /npm_[A-Za-z0-9]{36}(?!\w)/y, what: "an npm token" },
  { sign: "pypi", form: /pypi-AgEI[\w-]{50,}/y, what: "a PyPI token" },
  { sign: "sg", form: /SG\.[\w-]{22}\.[\w-]{43}/y, what: "a SendGrid key" },
  { sign: "private", form: /PRIVATE KEY-----(?=\s*[A-Za-z0-9+/=]{20})/y, what: "a private key" },
  { sign: "hooks", form: /hooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{20,}/y, what: "a Slack webhook" },
  { sign: "webhooks", form: /webhooks\/\d{15,}\/[\w-]{50,}/y, what: "a Discord webhook" },
];
const FORM_OF_WORD: ReadonlyMap<string, KeyForm> = new Map(BY_WORD.map((each) => [each.sign, each]));

/** Keys whose first letters run into the others. */
const BY_LETTERS: readonly KeyForm[] = [
  { sign: "AKIA", form: /AKIA[0-9A-Z]{16}(?![0-9A-Z])/y, what: "an AWS access key" },
  { sign: "ASIA", form: /ASIA[0-9A-Z]{16}(?![0-9A-Z])/y, what: "an AWS access key" },
  { sign: "AIza", form: /AIza[\w-]{35}(?![\w-])/y, what: "a Google API key" },
  // The second part of three: a point is rarer than the letter with which the first begins.
  { sign: ".eyJ", form: /\.eyJ[\w-]{10,}\.[\w-]{10,}/y, what: "a signed token (JWT)", isMiddle: true },
];

/** `://user:password` before an `@`. */
const IN_ADDRESS = /:\/\/[^\s:@/?#"'`<>()]{1,64}:([^\s:@/?#"'`<>()]{3,128})$/;
const LONGEST_LOGIN = 200;

/**
 * Secrets in a text, whether in prose or in code: keys of known forms, addresses with a password, and long mixed values behind
 * a word such as password or token. What stands for a secret (`$TOKEN`, `<token>`, `****`), hashes, ids, addresses on a chain
 * and the keys of documentation are none. In order, none within another.
 */
export function findSecrets(words: WordIndex): readonly Secret[] {
  const found = [
    ...byWord(words),
    ...byLetters(words.text),
    ...(mayHold(words, "@") ? inAddresses(words.text) : []),
  ].sort((a, b) => a.span.start - b.span.start);
  return found.filter(({ span }, index) => span.start >= (found[index - 1]?.span.end ?? 0));
}

function byLetters(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const key of BY_LETTERS) {
    for (let at = text.indexOf(key.sign); at >= 0; at = text.indexOf(key.sign, at + key.sign.length)) {
      const secret = keyAt(text, at, key);
      if (secret) {
        found.push(secret);
      }
    }
  }
  return found;
}

function keyAt(text: string, at: number, { form, what, isMiddle }: KeyForm): Secret | undefined {
  form.lastIndex = at;
  const [written] = form.exec(text) ?? [];
  if (written === undefined || isStandIn(written)) {
    return undefined;
  }
  return { span: { start: isMiddle ? firstOf(text, at) : at, end: at + written.length }, what };
}

function inAddresses(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST_LOGIN), at);
    const [login, password] = before.includes("://") ? (IN_ADDRESS.exec(before) ?? []) : [];
    if (login !== undefined && password !== undefined && !isStandIn(login)) {
      found.push({ span: { start: at - password.length, end: at }, what: "a password in an address" });
    }
  }
  return found;
}

function firstOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\w-]/.test(text.charAt(start - 1))) {
    start--;
  }
  return start;
}

const NAMES =
  "password passwd pwd passphrase passcode secret secrets token tokens apikey key keys credential credentials keystore createkeystore createsslkeystore keystorepassword truststorepassword".split(
    " ",
  );
const WORDS = wordSet([...NAMES, ...FORM_OF_WORD.keys()]);

function byWord(words: WordIndex): readonly Secret[] {
  const found: Secret[] = [];
  const { text } = words;
  for (const place of placesOf(words, WORDS)) {
    const start = words.starts[place] ?? 0;
    const end = endOf(words, place);
    const name = text.slice(start, end).toLowerCase();
    const key = FORM_OF_WORD.get(name);
    const secret = key ? keyAt(text, start, key) : namedValue(text, { start, end }, name);
    if (secret) {
      found.push(secret);
    }
  }
  return found;
}

const NAMES_OF_OTHERS =
  /(?:public|primary|foreign|partition|sort|cache|idempotency|ssh|host|routing|row|object|s3|redis|license|registry|site)[\s_-]?keys?$/i;
const KEYS_OF_ACCESS = /(?:api|access|secret|private|auth|encryption|signing|account|service)[\s_-]?keys?$/i;
/** What may stand between a name and its value: `"password": "…"`, `--token …`, `API_KEY=…`, `(…`. */
const JOINT = /(?:_[A-Za-z]+)?["'`*]{0,3}\s?(?:is|was|=>|:=|[:=(])?\s?["'`*({]{0,3}/y;
const VALUE = /[A-Za-z0-9+/_.~!#$%^&*=-]{20,200}/y;

/** That a long value follows is asked first: it hardly ever does. */
function namedValue(text: string, { start, end }: Span, name: string): Secret | undefined {
  JOINT.lastIndex = end;
  VALUE.lastIndex = JOINT.test(text) ? JOINT.lastIndex : end;
  const from = VALUE.lastIndex;
  if (from === end || !VALUE.test(text)) {
    return undefined;
  }
  const value = text.slice(from, VALUE.lastIndex).replace(/[.,:;=!]+$/, "");
  const before = text.slice(Math.max(0, start - 12), end);
  const isOther = /^keys?$/.test(name) ? !KEYS_OF_ACCESS.test(before) : NAMES_OF_OTHERS.test(before);
  // A password may follow its name as an argument; behind a token without a sign stands what it is a token of.
  const isGiven = /[=:"'`(]/.test(text.slice(end, from)) || /pass|pwd|keystore/.test(name);
  return isOther || !isGiven || !isMixed(value) || isStandIn(value) || PUBLIC.test(value)
    ? undefined
    : { span: { start: from, end: from + value.length }, what: describe(before, name) };
}

/** Capitals, small letters and digits in one run, as a machine makes them; words with marks between them are none. */
function isMixed(value: string): boolean {
  const letters = value.match(/[A-Za-z]/g)?.length ?? 0;
  const digits = value.match(/\d/g)?.length ?? 0;
  const changes = value.match(/[a-z][A-Z0-9]|[A-Z0-9][a-z]|\d[A-Z]|[A-Z]\d/g)?.length ?? 0;
  return value.length >= 20 && letters >= 4 && digits >= 2 && changes >= 5 && !/[/.]\w*[/.]/.test(value);
}

const STAND_IN =
  /\*{3}|x{5}|X{5}|\.{3}|…|[<>[\]{}]|\$[A-Z{(]|example|changeme|placeholder|redacted|your[-_]?|dummy|sample|(?:user(?:name)?|usuario|login):(?:pass(?:word)?|pwd|senha|secret|token)$|:(?:token|password|pass|secret|changeme|[$%]\w+)$|0123456789|1234567890|abcdef(?:gh|12)/i;

function isStandIn(value: string): boolean {
  return STAND_IN.test(value) || new Set(value.slice(-12)).size < 4;
}

/** Hashes, ids of commits and images, UUIDs, addresses on a chain, paths and versions. */
const PUBLIC =
  /^(?:0x[0-9a-f]+|[0-9a-f]+|sha\d+[:-].*|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z]{2,10}1[02-9ac-hj-np-z]{30,}|bc1\w+|v?\d+(?:\.\d+)+.*)$/i;

function describe(before: string, name: string): string {
  const plain = before.slice(-24).toLowerCase();
  if (/keystore|truststore/.test(plain)) {
    return "a keystore password";
  }
  if (/pass|pwd/.test(name)) {
    return "a password";
  }
  return /token/.test(name) ? "a token" : /key/.test(name) ? "an API key" : "a secret";
}
