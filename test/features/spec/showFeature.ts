import { codeLenses, codeLensTitle } from "../../../server/src/engine/features/codeLenses/codeLenses.ts";
import { completionsAt, explainCompletion } from "../../../server/src/engine/features/completion/completionsAt.ts";
import { NO_SURROUNDINGS } from "../../../server/src/engine/features/completion/surroundings.ts";
import { continueTimeline } from "../../../server/src/engine/features/enter/continueTimeline.ts";
import { hoverAt } from "../../../server/src/engine/features/hover/hoverAt.ts";
import { inlayHintsIn } from "../../../server/src/engine/features/inlayHints/inlayHintsIn.ts";
import { refactoringsAt } from "../../../server/src/engine/features/refactor/refactoringsAt.ts";
import { timelineRewritings } from "../../../server/src/engine/features/refactor/timelineRewritings.ts";
import { type Analysis, applyEdits } from "../../../server/src/engine/index.ts";
import { noteAsText } from "../../../server/src/engine/text/note.ts";

/** What a feature shows of a document, as the fence of that name draws it. */
export type Show = (analysis: Analysis, place: Place) => string;

interface Place {
  readonly cursor: number;
  readonly selectionEnd: number;
  readonly words: string;
  /** Another text as if it were the document. */
  readonly readInstead: (text: string) => Analysis;
}

const SURROUNDINGS = {
  ...NO_SURROUNDINGS,
  people: ["Ines Duarte", "@jonas"],
  services: ["checkout", "search"],
  severities: ["P2"],
  timezone: "Europe/Oslo",
};

/** By the word that begins the fence's info string; `words` are what stands behind it in quotation marks. */
export const SHOWS: Readonly<Record<string, Show>> = {
  proposals: (analysis, { cursor }) =>
    lines(
      completionsAt(analysis, cursor, SURROUNDINGS).map(({ label, detail }) =>
        detail ? `${label}  (${detail})` : label,
      ),
    ),
  chosen: (analysis, { cursor, words }) => {
    const chosen = completionsAt(analysis, cursor, SURROUNDINGS).find(({ label }) => label === words);
    return chosen ? applyEdits(analysis.text, [chosen]) : `There is no "${words}".\n`;
  },
  explained: (analysis, { cursor, words }) => {
    const chosen = completionsAt(analysis, cursor, SURROUNDINGS).find(({ label }) => label === words);
    return chosen ? `${noteAsText(explainCompletion(chosen, analysis, SURROUNDINGS))}\n` : `There is no "${words}".\n`;
  },
  hover(analysis, { cursor }) {
    const told = hoverAt(analysis, cursor, SURROUNDINGS);
    return told
      ? `[${analysis.text.slice(told.span.start, told.span.end)}]\n\n${noteAsText(told.note)}\n`
      : "Nothing.\n";
  },
  entered: (analysis, { cursor }) => entered(analysis, cursor),
  offered: (analysis, place) => lines(rewritingsAt(analysis, place).map(({ title }) => title)) || "Nothing.\n",
  rewritten(analysis, { words, ...place }) {
    const chosen = rewritingsAt(analysis, place).find(({ title }) => title === words);
    return chosen ? applyEdits(analysis.text, chosen.edits) : `"${words}" is not offered.\n`;
  },
  hints: (analysis) =>
    applyEdits(
      analysis.text,
      inlayHintsIn(analysis, { start: 0, end: analysis.text.length }).map(({ offset, label }) => ({
        span: { start: offset, end: offset },
        newText: ` «${label}»`,
      })),
    ),
  lenses: (analysis) =>
    lines(
      codeLenses(analysis).map(
        ({ kind, span }) => `line ${analysis.lines.at(span.start) + 1}: ${codeLensTitle(analysis, kind)}`,
      ),
    ),
};

function rewritingsAt(analysis: Analysis, { cursor, selectionEnd, readInstead }: Omit<Place, "words">) {
  return refactoringsAt(
    analysis,
    { start: cursor, end: selectionEnd },
    {
      readInstead,
      ofTimeline: () => timelineRewritings(analysis, readInstead, {}),
    },
  );
}

/** The document as the cursor shows what was inserted at it. */
function entered(analysis: Analysis, cursor: number): string {
  const edits = continueTimeline(analysis, cursor);
  const marked = edits.map(({ span, newText, placeholder }, index) => {
    const at = placeholder?.start ?? newText.length;
    return { span, newText: index === 0 ? `${newText.slice(0, at)}$0${newText.slice(at)}` : newText };
  });
  return edits.length === 0 ? "Nothing.\n" : applyEdits(analysis.text, marked);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
