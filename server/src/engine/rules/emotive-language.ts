import { matchesIn } from "../incident/prose/matchesIn.ts";
import type { Passage } from "../incident/prose/passage.ts";
import { isOwn } from "../incident/prose/passage.ts";
import { type OwnWord, type Prose, wordsIn } from "../incident/prose/prose.ts";
import { type WordIndex, wordSet } from "../incident/prose/wordIndex.ts";
import { sentencesWithWording } from "../incident/wording/sentencesWithWording.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "emotive-language",
  group: "language",
  summary: "Facts and numbers say how bad it was.",
  rationale:
    "A word of feeling judges instead of telling, and what one reader takes for colour another takes for blame.",
  source: "the SRE workbook, on animated language",
  severity: "hint",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

Latency rose to crazy numbers.
`,
      good: `# Checkout down on 14 March 2024

Latency rose to 8 s.
`,
    },
  ],

  *check(context) {
    const reports = [...words(context), ...exclamations(context), ...capitals(context)];
    if (reports.length === 0) {
      return;
    }
    reports.sort((a, b) => a.span.start - b.span.start);
    const isTold = sentencesWithWording(context.incident.prose);
    for (const [first, ...more] of bySentence(context.text, reports)) {
      if (first && !isTold(first.span.start)) {
        yield more.length === 0 ? first : { ...first, fixes: () => mendAll([first, ...more]) };
      }
    }
  },
});

/** A sentence bears one finding, which mends the whole sentence. */
function bySentence(text: string, reports: readonly Report[]): readonly (readonly Report[])[] {
  const sentences: Report[][] = [];
  let end = -1;
  for (const report of reports) {
    const last = sentences.at(-1);
    if (last && !/[.!?\n]/.test(text.slice(end, report.span.start))) {
      last.push(report);
    } else {
      sentences.push([report]);
    }
    end = report.span.end;
  }
  return sentences;
}

function mendAll(reports: readonly Report[]): readonly Fix[] {
  const fixes = reports.flatMap((report) => report.fixes?.().slice(0, 1) ?? []);
  const title = fixes.every((fix) => fix.title === DELETE)
    ? "Delete the words"
    : `Mend all ${fixes.length} in this sentence`;
  return [{ title, safe: false, preferred: true, edits: fixes.flatMap(({ edits }) => edits) }];
}

const DELETE = "Delete the word";

const EMOTIVE = wordSet(
  "ridiculous ridiculously insane insanely crazy stupid stupidly idiotic absurd absurdly horrible horribly horrific awful awfully terrible terribly nightmare nightmares nightmarish wtf screaming".split(
    " ",
  ),
);

function words({ text, incident }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  for (const own of wordsIn(incident.prose, EMOTIVE)) {
    const word = slice(text, own.span);
    const isHeading = own.passage.place === "heading";
    if (!isHeading && !isName(text, own) && !isInLink(own) && !isRegret(text, own)) {
      found.push({
        span: own.span,
        message: `"${word}" judges where a fact would do.`,
        fixes: () => [deleteWord(text, own.span)],
      });
    }
  }
  return found;
}

/** Names begin with a capital within a sentence or hang together: `Crazy Egg`, `screaming-frog`. */
function isName(text: string, { span }: OwnWord): boolean {
  const first = text.charAt(span.start);
  const isJoined = /[\w/.-]/.test(text.charAt(span.start - 1)) || /[\w/-]/.test(text.charAt(span.end));
  return (
    isJoined ||
    (first !== first.toLowerCase() &&
      first !== "W" &&
      /[\p{L},]\s+$/u.test(text.slice(Math.max(0, span.start - 4), span.start)))
  );
}

/** `We feel terrible about it` is an apology. */
function isRegret(text: string, { span }: OwnWord): boolean {
  return /\bfe(?:el|lt)\s+(?:absolutely |truly |really )?$/i.test(text.slice(Math.max(0, span.start - 30), span.start));
}

/** The words of a link are the title of what it leads to. */
function isInLink({ passage, plainSpan }: OwnWord): boolean {
  return passage.inline.links.some(({ span }) => span.start <= plainSpan.start && plainSpan.end <= span.end);
}

function deleteWord(text: string, { start, end }: Span): Fix {
  const space = /^[ \t]+/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const before = space === 0 && /[ \t]$/.test(text.slice(0, start)) ? 1 : 0;
  const edits = [{ span: { start: start - before, end: end + space }, newText: "" }];
  return { title: DELETE, safe: false, preferred: true, edits };
}

const EXCLAMATIONS = /![!?1]{0,20}!/y;

function exclamations({ incident }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  const { prose } = incident;
  for (const { match, span, passage } of matchesIn(prose, EXCLAMATIONS, "!")) {
    // `!!! note` at the head of a line is a mark of some site generators.
    const isBehindWord = /[\p{L}\p{N})"'*_]\s?$/u.test(prose.text.slice(Math.max(0, span.start - 2), span.start));
    if (passage.place !== "heading" && isBehindWord) {
      const edits = [{ span, newText: "." }];
      found.push({
        span,
        message: `"${match[0]}" raises the voice where a fact would do.`,
        fixes: () => [{ title: "End with a full stop", safe: false, preferred: true, edits }],
      });
    }
  }
  return found;
}

const LOUD = /[A-Z]{2}[A-Z']{0,20}(?:[ ,-]{1,3}[A-Z\d']{1,20}){4,30}[.!]/g;
const FEW_LETTERS = 20;

/** Whole sentences in capitals; a row of acronyms has no small words. */
function capitals({ text, incident }: RuleContext): readonly Report[] {
  const found: Report[] = [];
  for (const { span, passage } of loudSentences(incident.prose)) {
    if (passage.place !== "heading" && passage.place !== "cell" && isOwn(passage, span)) {
      const newText = lowered(slice(text, span));
      found.push({
        span,
        message: "A sentence in capitals shouts where a fact would do.",
        fixes: () => [{ title: "Write it in small letters", safe: false, preferred: true, edits: [{ span, newText }] }],
      });
    }
  }
  return found;
}

function loudSentences(prose: Prose): readonly { readonly span: Span; readonly passage: Passage }[] {
  const found: { readonly span: Span; readonly passage: Passage }[] = [];
  for (const { match, span, passage } of mayShout(prose.words) ? matchesIn(prose, LOUD) : []) {
    const sentence = match[0];
    const hasSmallWords =
      (sentence.match(/\b(?:THE|A|AN|IS|ARE|NOT|DO|TO|OF|AND|IT|THIS|WE|YOU|IN|ON|NO|BE)\b/g)?.length ?? 0) >= 2;
    if (hasSmallWords && sentence.replace(/[^A-Z]/g, "").length >= FEW_LETTERS) {
      found.push({ span, passage });
    }
  }
  return found;
}

/** Whether most words of any row of eight are in capitals. */
function mayShout({ capitals }: WordIndex): boolean {
  return capitals.some((place, index) => (capitals[index + 3] ?? Number.POSITIVE_INFINITY) - place < 8);
}

function lowered(sentence: string): string {
  return sentence.charAt(0) + sentence.slice(1).toLowerCase();
}
