import { completionsAt, explainCompletion } from "../../../server/src/engine/features/completion/completionsAt.ts";
import { NO_SURROUNDINGS } from "../../../server/src/engine/features/completion/surroundings.ts";
import { type Analysis, applyEdits } from "../../../server/src/engine/index.ts";
import { noteAsText } from "../../../server/src/engine/text/note.ts";

/** What a feature shows of a document, as the fence of that name draws it. */
export type Show = (analysis: Analysis, place: { readonly cursor: number; readonly words: string }) => string;

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
};

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
