import type { Incident } from "../incident/model.ts";
import { type Acronym, findAcronyms } from "../incident/wording/findAcronyms.ts";
import { lineBreakOf } from "../text/lineBreak.ts";
import { slice } from "../text/span.ts";
import { readZone } from "../time/readZone.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "undefined-acronym",
  group: "language",
  summary: "An acronym of the house is explained where it is first used.",
  rationale:
    "Readers outside the team, and new ones in it, do not know it, and a search does not find what it stands for.",
  source: "PagerDuty; the SRE workbook, whose postmortem has a glossary",
  severity: "hint",
  profiles: { pagerduty: "information", public: "information" },
  options: {
    known: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Acronyms that every reader of the team's reports knows.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

The release went to PRD at noon. The database of PRD was not migrated.
`,
      good: `# Checkout down on 14 March 2024

The release went to production (PRD) at noon. The database of PRD was not migrated.
`,
    },
  ],

  *check(context, { known }) {
    const { incident } = context;
    if (!incident.prose.isEnglish) {
      return;
    }
    const isKnown = (letters: string) => known.includes(letters) || isZone(letters);
    for (const acronym of findAcronyms(incident.prose, isKnown)) {
      const [first] = acronym.uses;
      if (first && !isName(incident, acronym)) {
        yield {
          span: first.span,
          message: `"${acronym.letters}" is used ${timesOf(acronym.uses.length)} and never explained.`,
          fixes: () => [explain(acronym), ...addToKnown(context, acronym)],
        };
      }
    }
  },
});

/** `GST` beside times. */
function isZone(letters: string): boolean {
  return (readZone(letters, 0)?.readings.length ?? 0) > 0;
}

function timesOf(count: number): string {
  return count === 2 ? "twice" : `${count} times`;
}

/** What stands in the metadata is a name, and so is who acts: `AF restarted it`, `AF: …` and owners of actions. */
function isName({ fields, actionItems, timeline, title }: Incident, { letters, uses }: Acronym): boolean {
  return (
    saysWord(title?.text ?? "", letters) ||
    fields.some(({ key, value }) => saysWord(value, letters) || saysWord(key.value, letters)) ||
    actionItems.some(({ owner }) => owner !== undefined && saysWord(owner.value, letters)) ||
    (letters.length <= 3 &&
      (timeline?.entries.some(({ text }) => text.startsWith(`${letters} `) || text.startsWith(`${letters}:`)) ??
        false)) ||
    (letters.length === 2 &&
      uses.some(
        ({ passage, plainSpan }) =>
          plainSpan.start === 0 ||
          /^(?: to [a-z]|:)/.test(slice(passage.inline.plain, { start: plainSpan.end, end: plainSpan.end + 5 })),
      ))
  );
}

/** Whether the letters stand in a text as a word of their own. */
function saysWord(text: string, letters: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (!/\w/.test(text.charAt(at - 1) + text.charAt(at + letters.length))) {
      return true;
    }
  }
  return false;
}

function explain({ uses }: Acronym): Fix {
  const at = uses[0]?.span.end ?? 0;
  const edit = { span: { start: at, end: at }, newText: " (TBD)", placeholder: { start: 2, end: 5 } };
  return { title: "Explain it here", safe: false, preferred: true, edits: [edit] };
}

/** In the settings of the document itself, where it has none yet; settings that are there are for the writer to change. */
function addToKnown({ text, markdown }: RuleContext, { letters }: Acronym): readonly Fix[] {
  const { frontMatter } = markdown;
  const isOpen = frontMatter?.faults.length === 0 && !frontMatter.entries.some(({ key }) => key.value === "postmortem");
  if (frontMatter && !isOpen) {
    return [];
  }
  const lineBreak = lineBreakOf(text);
  const settings = ["postmortem:", "  rules:", "    undefined-acronym:", `      known: [${letters}]`].join(lineBreak);
  const start = frontMatter?.content.start ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const newText = frontMatter ? settings : ["---", settings, "---", ""].join(lineBreak);
  const edits = [{ span: { start, end: start }, newText: `${newText}${lineBreak}` }];
  return [{ title: `Add "${letters}" to the known ones`, safe: false, edits }];
}
