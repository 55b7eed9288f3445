import { type Prose, passageAt } from "../incident/prose/prose.ts";
import { matchesOf } from "../text/matchesOf.ts";
import { nearest } from "../text/nearest.ts";
import type { Located, Span } from "../text/span.ts";

/** `[the thread]` without a definition, beside a definition that nothing refers to and that is nearly called so. */
export interface MisspeltReference {
  readonly span: Span;
  readonly label: string;
  readonly definition: Located<string>;
}

const DEFINITION = /^ {0,3}\[([^[\]\n]{2,200})\]:[ \t]+\S/gm;
const MENTION = /\[([^[\]\n]{2,200})\](?!:)/g;
/** A shorter label is near to many. */
const SHORTEST = 5;

/** References to a link whose definition is misspelt. A label that is defined, or near to one in use, is none. */
export function* misspeltReferences(text: string, prose: Prose): Iterable<MisspeltReference> {
  const definitions = text.includes("]: ") ? matchesOf(text, DEFINITION).map(locate) : [];
  if (definitions.length === 0) {
    return;
  }
  const mentions = matchesOf(text, MENTION).map(locate);
  const labels = new Set(definitions.map(({ value }) => value.toLowerCase()));
  const used = new Set(mentions.map(({ value }) => value.toLowerCase()));
  const free = definitions.filter(({ value }) => !used.has(value.toLowerCase()));
  const names = free.map(({ value }) => value);
  for (const { value: label, span } of free.length === 0 ? [] : mentions) {
    const isOpen = label.length >= SHORTEST && !labels.has(label.toLowerCase());
    const near = isOpen ? nearest(label, names) : undefined;
    const definition = free.find(({ value }) => value === near);
    if (definition && text.charAt(span.end + 1) !== "(" && passageAt(prose, span.start)) {
      yield { span, label, definition };
    }
  }
}

function locate({ index, 0: whole, 1: label = "" }: RegExpExecArray): Located<string> {
  const start = index + whole.indexOf("[") + 1;
  return { value: label, span: { start, end: start + label.length } };
}
