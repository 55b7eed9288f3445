import type { Section } from "../incident/model.ts";
import { newSlugs } from "../markdown/slugs.ts";
import type { TextEdit } from "../text/edit.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "misspelt-heading",
  group: "structure",
  summary: "The headings that every postmortem has are spelt as everybody spells them.",
  rationale: "A search for the heading and a link to it miss a misspelt one, and every reader stumbles over it first.",
  source: "proof-reading",
  severity: "information",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Route cause

A migration was left out.
`,
      good: `# Checkout down on 14 March 2024

## Root cause

A migration was left out.
`,
    },
  ],

  *check(context) {
    for (const section of context.incident.sections) {
      if (section.meant !== undefined) {
        const meant = inCaseOf(section.title, section.meant);
        yield {
          span: section.titleSpan,
          message: `"${slice(context.text, section.titleSpan)}" looks like "${meant}" misspelt.`,
          fixes: () => [respell(context, section, meant)],
        };
      }
    }
  },
});

/** The known title in the capitals of the heading. */
function inCaseOf(written: string, meant: string): string {
  const words = written.split(/\s+/);
  if (written === written.toUpperCase() && written !== written.toLowerCase()) {
    return meant.toUpperCase();
  }
  const isTitleCase = words.length > 1 && words.every((word) => /^[^\p{Ll}]/u.test(word));
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return isTitleCase ? meant.split(" ").map(capital).join(" ") : /^\p{Ll}/u.test(written) ? meant : capital(meant);
}

function respell(context: RuleContext, section: Section, meant: string): Fix {
  const edits = [{ span: wordsOf(context.text, section), newText: meant }, ...linksTo(context.text, section, meant)];
  return { title: `Change to "${meant}"`, safe: false, preferred: true, edits };
}

/** The misspelt words, without number, picture and colon; the whole heading where marks stand among them. */
function wordsOf(text: string, { title, titleSpan }: Section): Span {
  const at = slice(text, titleSpan).indexOf(title);
  return at === -1 ? titleSpan : { start: titleSpan.start + at, end: titleSpan.start + at + title.length };
}

/** Links within the document follow the heading. */
function linksTo(text: string, { titleSpan, title }: Section, meant: string): readonly TextEdit[] {
  const heading = slice(text, titleSpan);
  const slug = newSlugs()(heading);
  const newText = newSlugs()(heading.replace(title, () => meant));
  const edits: TextEdit[] = [];
  const link = `](#${slug})`;
  for (let at = text.indexOf(link); at !== -1; at = text.indexOf(link, at + link.length)) {
    edits.push({ span: { start: at + 3, end: at + 3 + slug.length }, newText });
  }
  return newText === slug ? [] : edits;
}
