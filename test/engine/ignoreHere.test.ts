import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { analyze, applyEdits, ignoreHere } from "../../server/src/engine/index.ts";
import { readDirectives, readSuppressions } from "../../server/src/engine/rules/suppression.ts";

/** «…» marks the words of the finding; what comes out is the document with the comment. */
const CASES: readonly { readonly name: string; readonly before: string; readonly after: string }[] = [
  {
    name: "before a heading",
    before: "# Outage\n\n## «Impact»\n\n## Root cause\n",
    after: "# Outage\n\n<!-- postmortem-disable-next-line long-gap -- reason -->\n## Impact\n\n## Root cause\n",
  },
  {
    name: "before the first line of a paragraph",
    before: "# Outage\n\nOne line,\nand «another».\n",
    after: "# Outage\n\n<!-- postmortem-disable-next-line long-gap -- reason -->\nOne line,\nand another.\n",
  },
  {
    name: "before a line under which a heading is drawn",
    before: "«Outage»\n======\n",
    after: "<!-- postmortem-disable-next-line long-gap -- reason -->\nOutage\n======\n",
  },
  {
    name: "around a pipe table",
    before: "# Outage\n\n| Time | Event |\n| --- | --- |\n| «14:05» | alert |\n\nWords.\n",
    after:
      "# Outage\n\n<!-- postmortem-disable long-gap -- reason -->\n| Time | Event |\n| --- | --- |\n| 14:05 | alert |\n<!-- postmortem-enable long-gap -->\n\nWords.\n",
  },
  {
    name: "around an HTML table, at the end of the document",
    before: "<table><tr><td>«14:05»</td></tr></table>",
    after:
      "<!-- postmortem-disable long-gap -- reason -->\n<table><tr><td>14:05</td></tr></table>\n<!-- postmortem-enable long-gap -->",
  },
  {
    name: "before the first item of a list",
    before: "# Outage\n\n- «14:05» alert\n- 14:10 page\n",
    after: "# Outage\n\n<!-- postmortem-disable-next-line long-gap -- reason -->\n- 14:05 alert\n- 14:10 page\n",
  },
  {
    name: "before another item, indented so that the list stays one",
    before: "- 14:05 alert\n- «14:10» page\n",
    after: "- 14:05 alert\n  <!-- postmortem-disable-next-line long-gap -- reason -->\n- 14:10 page\n",
  },
  {
    name: "… of a numbered list",
    before: "1. 14:05 alert\n2. «14:10» page\n",
    after: "1. 14:05 alert\n   <!-- postmortem-disable-next-line long-gap -- reason -->\n2. 14:10 page\n",
  },
  {
    name: "before a nested item",
    before: "- alert\n  - page\n  - «call»\n",
    after: "- alert\n  - page\n    <!-- postmortem-disable-next-line long-gap -- reason -->\n  - call\n",
  },
  {
    name: "before a paragraph within an item",
    before: "- alert\n\n  And «more».\n",
    after: "- alert\n\n  <!-- postmortem-disable-next-line long-gap -- reason -->\n  And more.\n",
  },
  {
    name: "inside a quote",
    before: "> One.\n>\n> «Two».\n",
    after: "> One.\n>\n> <!-- postmortem-disable-next-line long-gap -- reason -->\n> Two.\n",
  },
  {
    name: "before a code fence",
    before: "# Outage\n\n```\n14:05 «secret»\n```\n",
    after: "# Outage\n\n<!-- postmortem-disable-next-line long-gap -- reason -->\n```\n14:05 secret\n```\n",
  },
  {
    name: "before indented code, of which it must not become a part",
    before: "# Outage\n\n    14:05 «secret»\n",
    after: "# Outage\n\n<!-- postmortem-disable-next-line long-gap -- reason -->\n    14:05 secret\n",
  },
  {
    name: "at the marker of an item",
    before: "- alert\n«-» page\n",
    after: "- alert\n  <!-- postmortem-disable-next-line long-gap -- reason -->\n- page\n",
  },
  {
    name: "for the front matter, in which no comment can stand, right behind it",
    before: "---\ntitle: «Outage»\n---\n\nWords.\n",
    after: "---\ntitle: Outage\n---\n<!-- postmortem-disable-file long-gap -- reason -->\n\nWords.\n",
  },
  {
    name: "in the document's own line breaks, behind its byte order mark",
    before: "\uFEFF# «Outage»\r\n\r\nWords.\r\n",
    after: "\uFEFF<!-- postmortem-disable-next-line long-gap -- reason -->\r\n# Outage\r\n\r\nWords.\r\n",
  },
  {
    name: "before a comment of several lines, not within it",
    before: "# Outage\n\n<!-- postmortem-disable-file\n«no-such-rule» -->\n",
    after:
      "# Outage\n\n<!-- postmortem-disable-next-line long-gap -- reason -->\n<!-- postmortem-disable-file\nno-such-rule -->\n",
  },
];

for (const { name, before, after } of CASES) {
  test(name, () => {
    const start = before.indexOf("«");
    const text = before.replace(/[«»]/g, "");
    const span = { start, end: before.indexOf("»") - 1 };
    const { lines, markdown } = analyze({ text, now: 0 });
    const { edits, safe, title } = ignoreHere({ text, lines, markdown }, { rule: "long-gap", span });
    assert.equal(applyEdits(text, edits), after);
    assert.equal(title, "Ignore long-gap here");
    assert.equal(safe, false);
    const [first] = edits;
    const placeholder = first?.placeholder;
    assert.equal(placeholder && first.newText.slice(placeholder.start, placeholder.end), "reason");
  });
}

const folder = fileURLToPath(new URL("../../../test/postmortems/", import.meta.url));

for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
  test(`every line of ${name} can be ignored`, () => {
    const text = readFileSync(folder + name, "utf8");
    const { lines, markdown } = analyze({ text, now: 0 });
    for (let line = 0; line < lines.count; line++) {
      const { start, end } = lines.span(line);
      const at = start + text.slice(start, end).search(/\S/);
      if (at >= start) {
        const { edits } = ignoreHere({ text, lines, markdown }, { rule: "long-gap", span: { start: at, end: at } });
        const moved = edits.reduce((place, { span, newText }) => place + (span.start <= at ? newText.length : 0), at);
        assert.ok(isSuppressed(applyEdits(text, edits), moved), `Line ${line + 1} of ${name} is not.`);
      }
    }
  });
}

function isSuppressed(text: string, at: number): boolean {
  const { markdown, settings } = analyze({ text, now: 0 });
  const suppressions = readSuppressions(readDirectives(markdown), { markdown, settings });
  return suppressions.some(({ covers }) => covers.start <= at && at <= covers.end);
}
