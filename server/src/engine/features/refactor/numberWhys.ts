import type { Analysis } from "../../analysis.ts";
import type { Section } from "../../incident/model.ts";
import type { Block, List, ListItem } from "../../markdown/document.ts";
import type { TextEdit } from "../../text/edit.ts";
import { type Span, slice } from "../../text/span.ts";

/**
 * The whys of a section in order: labels such as `Why 3:` and the numbers of a list count from the first on, items without
 * numbers and paragraphs that ask why become a numbered list. Nothing else is touched; empty where all is in order.
 *
 * @example
 * applyEdits("- Why A?\n- Why B?\n", numberWhys(analysis, section)) // "1. Why A?\n2. Why B?\n"
 */
export function numberWhys({ text, markdown }: Analysis, { span }: Section): readonly TextEdit[] {
  const inside = markdown.blocks.filter((block) => block.span.start >= span.start && block.span.end <= span.end);
  const whys = inside.flatMap((block) => whysIn(text, block));
  const labels = whys.filter(({ label }) => label !== undefined);
  if (labels.length > 0) {
    return labelEdits(text, whys);
  }
  const lists = inside.filter((block) => block.kind === "list").filter((list) => asksWhy(text, list));
  return lists.length > 0
    ? lists.flatMap((list) => (list.ordered ? orderEdits(text, list) : markerEdits(text, list)))
    : paragraphEdits(whys);
}

/** Something that asks why, or that is called so. */
interface Why {
  readonly kind: Block["kind"];
  /** Where its words begin. */
  readonly start: number;
  /** `Why 2: `, `**Why 2:** `, as far as it goes. */
  readonly label?: Label;
}

interface Label {
  readonly words: string;
  /** The digits, or the place where they would stand. */
  readonly number: Span;
}

const ASKS =
  /^[*_"“¿]{0,3}(?:why|なぜ|为什么|為什麼|warum|wieso|pourquoi|por qu[eé]|perch[eé]|varför|hvorfor|waarom)(?!\p{L})/iu;
const LABEL =
  /^([*_]{0,3}why)((?:[ \u00a0]?#)?[ \u00a0]?)(\d{0,2})(?![ \u00a0]?\p{L})[*_ \u00a0]{0,4}[:.)–—-]{1,2}[*_]{0,3}[ \u00a0]?/iu;
const HEADING = /^([*_]{0,3}why)((?:[ \u00a0]?#)?[ \u00a0]?)(\d{1,2})/i;
/** In these scripts no space or letter divides words. */
const ASKS_CLOSELY = /^[*_]{0,3}(?:なぜ|为什么|為什麼)/;

function whysIn(text: string, block: Block): readonly Why[] {
  switch (block.kind) {
    case "heading":
      return whyAt(text, block.content, { kind: "heading", label: HEADING });
    case "paragraph":
      return whyAt(text, block.span, { kind: "paragraph", label: LABEL });
    case "list":
      return block.items.flatMap(({ blocks }) => {
        const [first] = blocks;
        return first?.kind === "paragraph" ? whyAt(text, first.span, { kind: "list", label: LABEL }) : [];
      });
    default:
      return [];
  }
}

interface Form {
  readonly kind: Block["kind"];
  readonly label: RegExp;
}

function whyAt(text: string, span: Span, { kind, label }: Form): readonly Why[] {
  const words = slice(text, span);
  const match = label.exec(words);
  if (match) {
    const [whole, why = "", gap = "", digits = ""] = match;
    const at = span.start + why.length + gap.length;
    const number = { start: digits === "" ? span.start + why.length : at, end: at + digits.length };
    return [{ kind, start: span.start, label: { words: whole, number } }];
  }
  return kind !== "heading" && asks(words) ? [{ kind, start: span.start }] : [];
}

function asks(words: string): boolean {
  return ASKS.test(words) || ASKS_CLOSELY.test(words);
}

/** A why that was put in without a label gets one in the manner of the others around it. */
function labelEdits(text: string, whys: readonly Why[]): readonly TextEdit[] {
  const model = whys.find(({ label }) => label && /\d/.test(label.words)) ?? whys.find(({ label }) => label);
  const counted = whys.filter(({ kind, label }) => label !== undefined || kind === model?.kind);
  return counted.flatMap(({ start, label }, index): readonly TextEdit[] => {
    const number = String(index + 1);
    if (label) {
      const written = slice(text, label.number).trim();
      const newText = /\d/.test(written) || written === "#" ? number : ` ${number}`;
      return written === number ? [] : [{ span: label.number, newText }];
    }
    const like = model?.label?.words.replace(/\d+/, number) ?? "";
    return [{ span: { start, end: start }, newText: /\d/.test(like) ? like : `Why ${number}: ` }];
  });
}

/** Whether most of the items of a list ask why. */
function asksWhy(text: string, { items }: List): boolean {
  const asking = items.filter(({ blocks: [first] }) => first?.kind === "paragraph" && asks(slice(text, first.span)));
  return items.length > 1 && asking.length * 2 > items.length;
}

/** A list in which every number is the same counts by itself. */
function orderEdits(text: string, { items }: List): readonly TextEdit[] {
  const numbers = items.map(({ marker }) => Number.parseInt(slice(text, marker), 10));
  const [first = 1] = numbers;
  return new Set(numbers).size === 1
    ? []
    : items.flatMap(({ marker }, index) =>
        numbers[index] === first + index
          ? []
          : [{ span: { start: marker.start, end: marker.end - 1 }, newText: String(first + index) }],
      );
}

/** What hangs on an item moves with its words, so that it still does. */
function markerEdits(text: string, { items }: List): readonly TextEdit[] {
  return items.flatMap((item, index) => {
    const newText = `${index + 1}.`;
    return [{ span: item.marker, newText }, ...indented(text, item, newText.length - 1)];
  });
}

function indented(text: string, { span }: ListItem, by: number): readonly TextEdit[] {
  return [...slice(text, span).matchAll(/\n(?=[ \t]*\S)/g)].map(({ index }) => {
    const at = span.start + index + 1;
    return { span: { start: at, end: at }, newText: " ".repeat(by) };
  });
}

function paragraphEdits(whys: readonly Why[]): readonly TextEdit[] {
  const asking = whys.filter(({ kind }) => kind === "paragraph");
  return asking.length < 2
    ? []
    : asking.map(({ start }, index) => ({ span: { start, end: start }, newText: `${index + 1}. ` }));
}
