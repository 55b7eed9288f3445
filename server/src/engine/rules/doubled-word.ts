import { type OwnWord, ownWord, type Prose } from "../incident/prose/prose.ts";
import { endOf } from "../incident/prose/wordIndex.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "doubled-word",
  group: "language",
  summary: "No word stands twice by mistake.",
  rationale: "It is the slip that writers overlook and readers do not.",
  source: "proof-reading",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

We will watch for failed orders to to see it sooner the next time.
`,
      good: `# Checkout down on 14 March 2024

We will watch for failed orders to see it sooner the next time.
`,
    },
  ],

  *check({ text, incident }) {
    for (const { first, second } of incident.prose.isEnglish ? doubledWords(incident.prose) : []) {
      const word = slice(text, second.span);
      yield {
        span: second.span,
        message: `"${word}" stands twice.`,
        fixes: () => [
          {
            title: `Delete the second "${word}"`,
            safe: true,
            preferred: true,
            edits: [{ span: withSpace(text, first.span, second.span), newText: "" }],
          },
        ],
      };
    }
  },
});

interface Doubled {
  readonly first: OwnWord;
  readonly second: OwnWord;
}

/** Words that may follow themselves. */
const MAY_REPEAT = new Set(
  "that had is very really so many super no bye far long much again more yes ha blah".split(" "),
);

/** `What is going on on the hub`: the first belongs to its verb. */
const BELONGS_TO_VERB =
  /\b(?:going|goes|went|log|logs|logged|logging|sign|signed|carry|carried|check|checked|turn|turned|switch|switched|come|came|coming|move|moved)\s+(?:on|in|up)$/i;

function doubledWords(prose: Prose): readonly Doubled[] {
  const found: Doubled[] = [];
  const { keys, count } = prose.words;
  for (let i = 1; i < count; i++) {
    // Three times is emphasis: `Test, test, test`.
    if (keys[i] !== keys[i - 1] || keys[i] === keys[i - 2] || keys[i] === keys[i + 1] || !areNeighbours(prose, i)) {
      continue;
    }
    const [first, second] = [ownWord(prose, i - 1), ownWord(prose, i)];
    if (first && second && isDoubled(first, second)) {
      found.push({ first, second });
    }
  }
  return found;
}

/** Whether nothing but space and marks divides a word from the one before it. */
function areNeighbours({ text, words }: Prose, index: number): boolean {
  const start = words.starts[index] ?? 0;
  return /^[\s*_~[\]\\]{1,40}$/.test(text.slice(endOf(words, index - 1), start));
}

/** Nothing but space between them, in one sentence, and neither a name, an acronym nor a part of an id. */
function isDoubled(first: OwnWord, second: OwnWord): boolean {
  const { plain } = second.passage.inline;
  const between = plain.slice(first.plainSpan.end, second.plainSpan.start);
  const isOne = first.passage === second.passage && first.word === second.word && /^[ \t]*(?:\n[ \t]*)?$/.test(between);
  const around = plain.charAt(first.plainSpan.start - 1) + plain.charAt(second.plainSpan.end);
  const written = plain.slice(second.plainSpan.start, second.plainSpan.end);
  const isName = written.charAt(0) !== written.charAt(0).toLowerCase();
  return (
    isOne &&
    between !== "" &&
    second.passage.place !== "heading" &&
    !MAY_REPEAT.has(second.word) &&
    !BELONGS_TO_VERB.test(plain.slice(Math.max(0, first.plainSpan.start - 12), first.plainSpan.end)) &&
    !isName &&
    (second.word.length > 1 || plain.charAt(first.plainSpan.start) === "a") &&
    !/[\d_/\\@#$=&~.'’-]/.test(around.charAt(0)) &&
    !/^(?:[\d_/\\@#$=&~'’-]|\.\w)/.test(plain.slice(second.plainSpan.end, second.plainSpan.end + 2))
  );
}

/** With the space before it, or, where a line begins with it, the one after it. */
function withSpace(text: string, first: Span, { start, end }: Span): Span {
  const isNewLine = /[\r\n]/.test(text.slice(first.end, start));
  if (!isNewLine) {
    return { start: first.end, end: Math.max(end, first.end) };
  }
  const space = /^[ \t]*/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return { start, end: end + space };
}
