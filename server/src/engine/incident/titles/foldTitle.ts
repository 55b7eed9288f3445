/** Words that are written in several ways, and the one by which titles are compared. */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
  `learnt learned, preventative preventive, preventitive preventive, followup follow up, followups follow up, rootcause root cause,
  todo to do, todos to do, tldr tl dr, analyses analysis, five 5, whats what is, wheres where is, whos who is, actionables action item,
  actionable action item, analyze analyse, logs logs, signoff sign off, leadup lead up`
    .split(",")
    .map((pair) => pair.trim().split(" "))
    .map(([word = "", ...same]) => [word, same.join(" ")]),
);

const NOT_ASCII = /[^\u0000-\u007f]/;
const ACCENTS = /[\u0300-\u036f]/g;
const JOINERS = new Set("&+/,、・");
/** A word, with what stands behind its apostrophes, or a sign that joins two. */
const PIECES = /[\p{L}\p{N}\p{M}]+(?:['’‘`´]\p{L}+)*|[&+/,、・]/gu;
/** The same in a title that needs no classes of Unicode. */
const ASCII_PIECES = /[a-z\d]+(?:['`][a-z]+)*|[&+/,]/g;
/** French and Italian articles that lean on the next word: `l'incident`. */
const ELISION = /^[cdlns]['’]/;
const HAS_APOSTROPHE = /['’‘`´]/;
const APOSTROPHES = /['’‘`´]/g;

/**
 * A title in the form in which titles are compared: lower case, no accents, no punctuation, one spelling and number for
 * each word, `and` for every sign that joins.
 *
 * @example
 * foldTitle("Root Causes & Lessons learnt") // "root cause and lesson learned"
 */
export function foldTitle(title: string): string {
  if (SIMPLE.test(title)) {
    const lower = title.toLowerCase();
    return lower.includes(" ") ? lower.split(" ").map(foldPlainWord).join(" ") : foldPlainWord(lower);
  }
  const isAscii = !NOT_ASCII.test(title);
  const pieces = isAscii ? title.toLowerCase().match(ASCII_PIECES) : withoutAccents(title).toLowerCase().match(PIECES);
  return (pieces ?? []).map(foldWord).join(" ");
}

/** Most titles are words with a space between them, for which the classes of Unicode need not be asked. */
const SIMPLE = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** Accents on Latin letters go; the marks of other scripts, which make other letters, stay. */
function withoutAccents(title: string): string {
  return title.normalize("NFKC").normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}

function foldWord(piece: string): string {
  if (piece.length === 1 && JOINERS.has(piece)) {
    return "and";
  }
  return foldPlainWord(HAS_APOSTROPHE.test(piece) ? piece.replace(ELISION, "").replace(APOSTROPHES, "") : piece);
}

function foldPlainWord(word: string): string {
  return SAME_WORD.get(word) ?? singular(word);
}

/** The plain singular of an English word; what it makes of other words does no harm, since both sides are folded. */
function singular(word: string): string {
  if (word.length < 3 || word.charCodeAt(word.length - 1) !== SMALL_S || KEEPS_S.test(word)) {
    return word;
  }
  if (word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  return PLURAL_ES.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const SMALL_S = 0x73;
const KEEPS_S = /[sui]s$/;
const PLURAL_ES = /(?:ss|x|ch|sh)es$/;
