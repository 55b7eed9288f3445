import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { analyze, codeLensTitle, exportIncident, renderPreview } from "../../../server/src/engine/index.ts";
import { sayIn } from "../../../server/src/engine/text/say.ts";

const bundle: Readonly<Record<string, string>> = JSON.parse(readFileSync("l10n/bundle.l10n.json", "utf8"));

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."abcdefghijklmnopqrstuvwxyz"].flatMap((letter, index) => [
    [letter, String.fromCodePoint(0x3b1 + (index % 24))],
    [letter.toUpperCase(), String.fromCodePoint(0x410 + index)],
  ]),
);

/** A language of which no letter is English, so that whatever is not said in it can be seen. */
const language = {
  tag: "qps-ploc",
  translations: Object.fromEntries(
    Object.keys(bundle).map((words) => [words, words.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter)]),
  ),
};

/** A report whose own words are told from ours: each of them is in capitals, or one that is left out below. */
const REPORT = `---
SEVERITY: SEV2
---

# ORDERS STOOD STILL

## SUMMARY

ORDERS STOOD STILL FOR HALF AN HOUR ON ONE DAY IN SPRING.

## TIMELINE (UTC)

| Time | Event |
| --- | --- |
| 2024-03-12 09:00 | DEPLOYED THE SHOP |
| 2024-03-14 10:00:30 | IMPACT STARTS |
| 2024-03-14 10:05 | FIRST ALERT FIRES |
| 2024-03-14 ~10:30 | PARTIALLY RECOVERED |
| 2024-03-14 12:00 | MITIGATED |
| 2024-03-14 18:00 | RESOLVED |
| 2024-03-15 10:00 | NOTHING ELSE[^1] |

## ACTION ITEMS

- [ ] ALERT ON STUCK ORDERS (OWNER: KIM, DUE 2024-04-01)
- [ ] WRITE IT DOWN
- [x] TELL THEM (DUE 2024-05-01)

[^1]: REALLY
`;

const NOW = Date.UTC(2024, 3, 10);

/** What of some markup a reader sees or hears, without what the document itself says and what is English by nature. */
function bareEnglish(markup: string): readonly string[] {
  const heard = [...markup.matchAll(/(?:aria-label|title|alt)="([^"]*)"/g)].map(([, words = ""]) => words);
  const seen = markup
    .replace(
      /<article[\s\S]*<\/article>/g,
      (article) => (article.match(/<section class="footnotes"[\s\S]*?<\/section>/) ?? [""])[0],
    )
    .replace(/<span class="message">[^<]*<\/span>|<code>[^<]*<\/code>|<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, "\n");
  return (
    [...seen.split("\n"), ...heard]
      .map((words) => words.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
      // Messages of rules are English, wherever they are repeated; zones have the names that they have.
      .filter((words) => !MESSAGES.some((message) => words.includes(message)))
      .filter((words) => /[a-z]{2,}|\b[a-z]\b/.test(words.replaceAll("Europe/Berlin", "")))
  );
}

const analysis = analyze({ text: REPORT, fileName: "a.md", now: NOW, language });
const MESSAGES = analysis.findings.map(({ message }) => message.replace(/<\//g, "< /"));

test("a language of which no letter is English leaves no English on the page of the preview", () => {
  const page = renderPreview(analysis, { zone: "Europe/Berlin", localZone: "Europe/Berlin", hasControls: true });
  assert.ok(page.includes(language.translations["Time to detect"] ?? "-"));
  assert.deepEqual(bareEnglish(page), []);
});

test("nor on the page for others, nor in rich text and its picture", async () => {
  const readInstead = (text: string) => analyze({ text, fileName: "a.md", now: NOW, language });
  const options = { isPublic: false, zone: "UTC", readInstead };
  const page = await exportIncident(analysis, { ...options, format: "html" });
  assert.match(page.text, /<html lang="qps-ploc">/);
  assert.deepEqual(bareEnglish(page.text.slice(page.text.indexOf("<body>"))), []);
  const rich = await exportIncident(analysis, { ...options, format: "rich-text" });
  const head = rich.text.slice(rich.text.indexOf("<div"), rich.text.indexOf("<h2"));
  assert.deepEqual(bareEnglish(head), []);
  assert.deepEqual(bareEnglish(rich.plain?.drawing ?? ""), []);
});

test("a report with nothing in it, and a document that is none, are told in that language, too", () => {
  for (const text of ["", "# A\n", "# A\n\n## Timeline\n\n- A\n", "# POSTMORTEM: A\n\n## Timeline\n\n- 10:00 A\n"]) {
    const found = analyze({ text, now: NOW, language });
    MESSAGES.push(...found.findings.map(({ message }) => message));
    assert.deepEqual(bareEnglish(renderPreview(found, { hasControls: true })), [], text);
  }
});

test("lenses are in that language", () => {
  for (const kind of ["problems", "timeline", "action-items"]) {
    const title = codeLensTitle(analysis, kind) ?? "";
    assert.match(title, /\d/);
    // TTD and its like are called so everywhere, and so are the units beside them.
    assert.doesNotMatch(title.replace(/TT[DMR] [\dhmin ]+/g, ""), /[a-z]{2,}/);
  }
});

test("a sentence is found by its English words, and stays English where nobody has translated it", () => {
  const say = sayIn({ "{0} of {1} complete": "von {1} sind {0} fertig", constructor: "Bau" });
  assert.equal(say("{0} of {1} complete", 3, 8), "von 8 sind 3 fertig");
  assert.equal(say("{0} events", 3), "3 events");
  assert.equal(say("toString"), "toString");
  assert.equal(say("{0} {1} {2}", "{1}", 2), "{1} 2 {2}");
});
