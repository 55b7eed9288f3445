/** A document that is made to be slow to read: the same pattern over and over, up to a length. */
export interface HostileInput {
  readonly name: string;
  readonly make: (length: number) => string;
}

/** All are postmortems by their front matter, so that the rules run on them too. */
const HEAD = "---\npostmortem: true\n---\n# Outage on 14 March 2024\n\n";

export const HOSTILE_INPUTS: readonly HostileInput[] = [
  { name: "nested brackets", make: filled("", "[") },
  { name: "brackets and parentheses", make: filled("", "[a](") },
  { name: "emphasis *a_", make: filled("", "*a_ ") },
  { name: "backticks", make: cycled((step) => `${"`".repeat(step % 60)} `) },
  { name: "quote ladder", make: cycled((step) => `${"> ".repeat((step % 60) + 1)}a\n`) },
  { name: "list ladder", make: cycled((step) => `${"  ".repeat(step % 40)}- a\n`) },
  { name: "wide table", make: wideTable },
  {
    name: "HTML table on one line",
    make: (length) => between("<table>", "<tr><td>14:05</td><td>a</td></tr>", "</table>\n", length),
  },
  { name: "HTML tags never closed", make: filled("", "<div><td>") },
  { name: "comments never closed", make: filled("", "<!-- a ") },
  { name: "headings", make: filled("", "## Impact\n") },
  { name: "bold headings", make: filled("", "**Impact**\n\n") },
  { name: "label lines", make: filled("", "Impact: a\n") },
  { name: "table rows", make: filled("## Timeline (UTC)\n\n| Time | Event |\n| - | - |\n", "| 14:05 | a |\n") },
  { name: "timeline entries", make: filled("## Timeline (UTC)\n\n", "- 14:05 a\n") },
  { name: "headings as entries", make: filled("## Timeline (UTC)\n\n", "### 14:05\n\na\n\n") },
  { name: "action items", make: filled("## Action items\n\n", "- [ ] a @b\n") },
  { name: "times on one line", make: filled("## Timeline\n\n", "14:05 ") },
  { name: "dates on one line", make: filled("## Timeline\n\n", "14 March 2024, ") },
  { name: "durations on one line", make: filled("## Impact\n\n", "1 h 5 min ") },
  { name: "one long word", make: filled("", "a") },
  { name: "one long number", make: filled("", "1") },
  { name: "digits and colons", make: filled("", "1:") },
  { name: "digits and dashes", make: filled("", "1-") },
  { name: "spaces", make: filled("", " ") },
  { name: "empty lines", make: filled("", "\n") },
  { name: "one sentence after the other", make: filled("## Impact\n\n", "The service was down for two hours. ") },
  { name: "fences never closed", make: cycled((step) => `${"`".repeat(3 + (step % 50))}\n`) },
  { name: "link definitions", make: cycled((step) => `[a${step}]: /b\n`) },
  { name: "labels above code", make: filled("## Summary\n\na\n\n", "Architecture:\n\n```\na\n```\n\n") },
  {
    name: "reports of a log",
    make: filled(
      "",
      "## 2024-03-14 Orders fail\n\n### Summary\n\na\n\n### Root cause\n\nb\n\n### Remediation\n\nc\n\n",
    ),
  },
  { name: "fields", make: cycled((step) => `- **Field ${step}**: value\n`) },
];

function filled(lead: string, pattern: string): (length: number) => string {
  return (length) => between(lead, pattern, "\n", length);
}

function between(lead: string, pattern: string, tail: string, length: number): string {
  const start = HEAD + lead;
  return start + pattern.repeat(Math.max(0, Math.floor((length - start.length - tail.length) / pattern.length))) + tail;
}

function cycled(line: (step: number) => string): (length: number) => string {
  return (length) => {
    const lines: string[] = [];
    for (let size = HEAD.length, step = 0; size < length; step++) {
      const next = line(step);
      lines.push(next);
      size += next.length;
    }
    return HEAD + lines.join("");
  };
}

/** As wide as it is long, so that rows times columns grow with the document. */
function wideTable(length: number): string {
  const columns = Math.floor(Math.sqrt(length / 4));
  const row = (cell: string) => `|${cell.repeat(columns)}\n`;
  const rows = Math.floor(length / row(" a |").length) - 2;
  return `${HEAD}${row(" a |")}${row(" - |")}${row(" a |").repeat(Math.max(1, rows))}`;
}
