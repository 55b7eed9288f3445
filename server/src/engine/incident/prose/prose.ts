import type { Block, List, MarkdownDocument, Table, TableCell } from "../../markdown/document.ts";
import { lastBefore } from "../../text/lastBefore.ts";
import { type Span, trim } from "../../text/span.ts";
import { isEnglish } from "./isEnglish.ts";
import { isOwn, type Passage, passageOf } from "./passage.ts";
import { endOf, placesOf, readWords, type WordIndex, type WordSet } from "./wordIndex.ts";

/** The running text of a document that its author wrote: no code, no quotes, no HTML, no front matter. */
export interface Prose {
  /** The source of the whole document. */
  readonly text: string;
  /** In document order, none within another. */
  readonly passages: readonly Passage[];
  /** All words of the document, whoever's. */
  readonly words: WordIndex;
  /** Whether most of it is in English. */
  readonly isEnglish: boolean;
}

/** A word of the author's own. */
export interface OwnWord {
  /** In lower case. */
  readonly word: string;
  /** In the document. */
  readonly span: Span;
  readonly passage: Passage;
  /** The place in `passage.inline.plain`. */
  readonly plainSpan: Span;
  /** The place in the index of all words. */
  readonly index: number;
}

/** The prose of a document. Its parts are read when first asked for. */
export function readProse(markdown: MarkdownDocument): Prose {
  return new LazyProse(markdown);
}

class LazyProse implements Prose {
  readonly text: string;
  readonly #blocks: readonly Block[];
  #passages: readonly Passage[] | undefined;
  #words: WordIndex | undefined;
  #isEnglish: boolean | undefined;

  constructor({ text, blocks }: MarkdownDocument) {
    this.text = text;
    this.#blocks = blocks;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= readPassages(this.text, this.#blocks);
    return this.#passages;
  }

  get words(): WordIndex {
    this.#words ??= readWords(this.text);
    return this.#words;
  }

  get isEnglish(): boolean {
    this.#isEnglish ??= isEnglish(this.words);
    return this.#isEnglish;
  }
}

function readPassages(text: string, blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = [];
  pushBlocks({ text, passages }, blocks, "paragraph");
  return passages;
}

interface Reader {
  readonly text: string;
  readonly passages: Passage[];
}

function pushBlocks(reader: Reader, blocks: readonly Block[], first: Passage["place"]): void {
  let place = first;
  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        push(reader, "heading", [block.content]);
        break;
      case "paragraph":
        push(reader, place, block.lines);
        break;
      case "list":
        pushList(reader, block);
        break;
      case "table":
        pushTable(reader, block);
        break;
      default:
        break;
    }
    place = "paragraph";
  }
}

function pushList(reader: Reader, list: List): void {
  for (const { blocks, checkbox } of list.items) {
    const task = blocks[0];
    if (checkbox && task?.kind === "paragraph") {
      pushTask(reader, task.lines, checkbox.span.end);
      pushBlocks(reader, blocks.slice(1), "paragraph");
    } else {
      pushBlocks(reader, blocks, "item");
    }
  }
}

function pushTask(reader: Reader, [line, ...more]: readonly Span[], start: number): void {
  push(reader, "item", line ? [trim(reader.text, { start, end: line.end }), ...more] : more);
}

function pushTable(reader: Reader, { header, rows }: Table): void {
  pushCells(reader, header?.cells ?? []);
  for (const { cells } of rows) {
    pushCells(reader, cells);
  }
}

function pushCells(reader: Reader, cells: readonly TableCell[]): void {
  for (const { content, continued } of cells) {
    if (!continued) {
      push(reader, "cell", [content]);
    }
  }
}

function push({ text, passages }: Reader, place: Passage["place"], lines: readonly Span[]): void {
  const first = lines[0];
  if (first && (lines.length > 1 || first.end > first.start)) {
    passages.push(passageOf(text, place, lines));
  }
}

/**
 * The passage that holds a place in the document.
 *
 * @example
 * passageAt(incident.prose, 0)?.place // "heading"
 */
export function passageAt({ passages }: Prose, offset: number): Passage | undefined {
  const passage = passages[lastBefore(passages, offset + 1)];
  return passage && offset < passage.span.end ? passage : undefined;
}

/**
 * The words of a set wherever the author says them: not in code, quotations, addresses, pasted lines. In order.
 *
 * @example
 * for (const { word, span } of wordsIn(incident.prose, wordSet(["crazy"]))) { … }
 */
export function wordsIn(prose: Prose, set: WordSet): readonly OwnWord[] {
  const found: OwnWord[] = [];
  for (const index of placesOf(prose.words, set)) {
    const own = ownWord(prose, index);
    if (own) {
      found.push(own);
    }
  }
  return found;
}

/** The word at a place in the index, if it is the author's own. */
export function ownWord(prose: Prose, index: number): OwnWord | undefined {
  const span = { start: prose.words.starts[index] ?? 0, end: endOf(prose.words, index) };
  const passage = passageAt(prose, span.start);
  if (!passage) {
    return undefined;
  }
  const word = prose.text.slice(span.start, span.end);
  const start = passage.inline.toPlain(span.start);
  const isText = passage.inline.plain.startsWith(word, start);
  return isText && isOwn(passage, span)
    ? { word: word.toLowerCase(), span, passage, plainSpan: { start, end: start + word.length }, index }
    : undefined;
}
