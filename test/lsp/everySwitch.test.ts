import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { SETTINGS } from "../../server/src/engine/settings/settingsCatalogue.ts";
import { VS_CODE } from "./capabilities.ts";
import { type Editor, startEditor } from "./editor.ts";

// Everything that is shown beside the text, each kind over the wire: it comes where its switch alone is on, and not where its
// switch alone is off. A new switch without a case fails.

const OUTAGE = `# Checkout outage on 14 March 2024

Orders failed for 30 minutes.

## Impact

## Timeline (UTC)

- 10:00 Impact starts.
- 10:05 The first alert fires.
- 10:30 Resolved.

## Action items

- [ ] Migrate in small steps (owner: Kim, due 2099-01-31, SHOP-12)
`;

/** The document with the words, and the cursor behind them. */
function typed(words: string, { behind }: { readonly behind: string }): string {
  return OUTAGE.replace(behind, `${behind}${words}$0`);
}

/** The document with the cursor in the words. */
function over(words: string): string {
  return OUTAGE.replace(words, `${words.charAt(0)}$0${words.slice(1)}`);
}

type Group = "completion" | "hover" | "inlayHints" | "codeLens";

/** What is expected at `$0`, or in the document: a part of what comes. */
const CASES: { readonly [G in Group]: Readonly<Record<string, { readonly text: string; readonly part: RegExp }>> } = {
  completion: {
    sections: { text: typed("\n\n## ", { behind: "30 minutes." }), part: /^Detection$/m },
    times: { text: typed("\n- ", { behind: "10:30 Resolved." }), part: /^10:35$/m },
    phases: { text: typed("\n- 10:40 [", { behind: "10:30 Resolved." }), part: /monitoring/i },
    people: { text: typed("\n- [ ] Widen the alert (owner: @", { behind: "SHOP-12)" }), part: /^@?Kim$/m },
    fields: { text: `---\ntitle: Outage\nsev$0\n---\n\n${OUTAGE}`, part: /^severity$/m },
    tickets: { text: typed("\n- [ ] Widen the alert, SHOP-", { behind: "SHOP-12)" }), part: /^SHOP-12$/m },
    rules: {
      text: typed("\n\n<!-- postmortem-disable-next-line ", { behind: "30 minutes." }),
      part: /^empty-section$/m,
    },
    settings: { text: `---\npostmortem:\n  profile: public\n  $0\n---\n\n${OUTAGE}`, part: /^hover$/m },
  },
  hover: {
    times: { text: over("10:05"), part: /10:05 UTC/ },
    sections: { text: over("Impact\n"), part: /who was affected/i },
    durations: { text: over("30 minutes"), part: /10:00.*10:30/s },
    people: { text: over("Kim"), part: /Kim.*1 open/s },
    findings: { text: over("Impact\n"), part: /empty-section/ },
    tickets: { text: over("SHOP-12"), part: /SHOP-12/ },
  },
  inlayHints: {
    elapsed: { text: OUTAGE, part: /^\+25 min$/m },
    sinceStart: { text: OUTAGE, part: /^T\+30 min$/m },
    dates: { text: OUTAGE, part: /^14 March 2024$/m },
    zones: { text: OUTAGE, part: /^UTC$/m },
    dueDates: { text: OUTAGE, part: /^in \d+ days$/m },
  },
  codeLens: {
    problems: { text: OUTAGE, part: /^ready to publish: \d+ problems$/m },
    timeline: { text: OUTAGE, part: /^3 events · 10:00 → 10:30 · TTD 5 min · TTR 30 min · UTC$/m },
    actionItems: { text: OUTAGE, part: /^1 open$/m },
  },
};

/** What the editor is answered, a line for each. */
const ASK: { readonly [G in Group]: (editor: Editor, uri: string, position: object) => Promise<readonly string[]> } = {
  async completion(editor, uri, position) {
    const items = await editor.request("textDocument/completion", { textDocument: { uri }, position });
    return (items ?? []).map(({ label }: { readonly label: string }) => label);
  },
  async hover(editor, uri, position) {
    const told = await editor.request("textDocument/hover", { textDocument: { uri }, position });
    return told ? [told.contents.value] : [];
  },
  async inlayHints(editor, uri) {
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const hints = await editor.request("textDocument/inlayHint", { textDocument: { uri }, range });
    return hints.map(({ label }: { readonly label: string }) => label);
  },
  async codeLens(editor, uri) {
    const lenses: readonly object[] = await editor.request("textDocument/codeLens", { textDocument: { uri } });
    const resolved = await Promise.all(lenses.map((lens) => editor.request("codeLens/resolve", lens)));
    return resolved.map(({ command }) => command.title);
  },
};

/** The settings that are told by the address of a document: `file:///home/mira/hover.times.only.md`. */
function settingsFor(uri: string): object {
  const [group = "", name = "", how = ""] = uri.slice(uri.lastIndexOf("/") + 1).split(".");
  const switches = namesOf(group as Group).map((each) => [each, (each === name) === (how === "only")]);
  return { [group]: Object.fromEntries(switches) };
}

function namesOf(group: Group): readonly string[] {
  return Object.keys(SETTINGS[group].value.switches);
}

async function start(t: TestContext): Promise<Editor> {
  return startEditor(t, {
    capabilities: VS_CODE,
    answers: { "workspace/configuration": ({ items }) => [settingsFor(items[0].scopeUri)] },
  });
}

for (const group of Object.keys(CASES) as readonly Group[]) {
  test(`every kind of ${group} is there where it is switched on, and only there`, async (t) => {
    assert.deepEqual(Object.keys(CASES[group]), namesOf(group));
    const editor = await start(t);
    for (const [name, { text, part }] of Object.entries(CASES[group])) {
      const lines = text.split("$0")[0]?.split("\n") ?? [];
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      const answers: Record<string, string> = {};
      for (const how of ["only", "none"]) {
        const uri = `file:///home/mira/${group}.${name}.${how}.md`;
        editor.open(uri, text.replace("$0", ""));
        answers[how] = (await ASK[group](editor, uri, position)).join("\n");
      }
      assert.match(answers.only ?? "", part, `${group}.${name} alone`);
      assert.doesNotMatch(answers.none ?? "", part, `all but ${group}.${name}`);
    }
    await editor.stop();
  });
}
