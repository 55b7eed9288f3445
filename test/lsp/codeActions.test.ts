import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver";
import { MINIMAL, NEOVIM, VS_CODE } from "./capabilities.ts";
import { CURSOR, IMPACT, OUTAGE } from "./documents.ts";
import { startEditor } from "./editor.ts";

const URI = "file:///home/mira/outage.md";
const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function named(actions: readonly CodeAction[], title: string | RegExp): CodeAction {
  const found = actions.find((action) =>
    typeof title === "string" ? action.title === title : title.test(action.title),
  );
  return found ?? assert.fail(`"${title}" is not among ${actions.map((action) => action.title).join(" | ")}`);
}

test("a finding at the cursor has its fixes, one of them preferred, and can be ignored", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const actions = await editor.codeActions(URI, CURSOR);
  assert.ok(actions.every(({ kind }) => kind === "quickfix" || kind === "source.fixAll.postmortem"));
  assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  const ignore = named(actions, "Ignore empty-section here");
  assert.equal(ignore.isPreferred, undefined);
  assert.deepEqual(
    ignore.diagnostics?.map(({ code, range }) => [code, range]),
    [["empty-section", IMPACT]],
  );
  assert.deepEqual(
    await editor.codeActions(URI, { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }),
    [],
  );
  await editor.stop();
});

test("a client that names a diagnostic gets its fixes wherever the cursor stands in the line", async (t) => {
  const editor = await startEditor(t, { capabilities: NEOVIM });
  editor.open(URI, OUTAGE);
  const diagnostics = (await editor.diagnostics(URI)).filter(({ code }) => code === "empty-section");
  const lineStart = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
  assert.deepEqual(await editor.codeActions(URI, lineStart), []);
  named(await editor.codeActions(URI, lineStart, { diagnostics }), "Ignore empty-section here");
  await editor.stop();
});

test("edits come when an action is chosen, or at once where the client cannot ask for them", async (t) => {
  const vsCode = await startEditor(t, { capabilities: VS_CODE });
  vsCode.open(URI, OUTAGE);
  const lazy = named(await vsCode.codeActions(URI, CURSOR), "Remove the heading");
  assert.equal(lazy.edit, undefined);
  const expected = OUTAGE.replace("## Impact\n\n", "");
  assert.equal(vsCode.applied(URI, await vsCode.edit(lazy)), expected);
  await vsCode.stop();
  const minimal = await startEditor(t, { capabilities: MINIMAL });
  minimal.open(URI, OUTAGE);
  const eager = named(await minimal.codeActions(URI, CURSOR), "Remove the heading");
  assert.ok(eager.edit);
  assert.equal(eager.data, undefined);
  assert.equal(minimal.applied(URI, eager.edit), expected);
  await minimal.stop();
});

test("an edit bears the version it is for, and a place for the cursor, where the client takes them", async (t) => {
  const vsCode = await startEditor(t, { capabilities: VS_CODE });
  vsCode.open(URI, OUTAGE);
  const edit = await vsCode.edit(named(await vsCode.codeActions(URI, CURSOR), "Ignore empty-section here"));
  assert.deepEqual(edit, {
    documentChanges: [
      {
        textDocument: { uri: URI, version: 1 },
        edits: [
          {
            range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
            snippet: {
              kind: "snippet",
              // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets
              value: "<!-- postmortem-disable-next-line empty-section -- ${0:reason} -->\n",
            },
          },
        ],
      },
    ],
  });
  await vsCode.stop();
  const neovim = await startEditor(t, { capabilities: NEOVIM });
  neovim.open(URI, OUTAGE);
  const plain = await neovim.edit(named(await neovim.codeActions(URI, CURSOR), "Ignore empty-section here"));
  assert.deepEqual(plain, {
    changes: {
      [URI]: [
        {
          range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
          newText: "<!-- postmortem-disable-next-line empty-section -- reason -->\n",
        },
      ],
    },
  });
  await neovim.stop();
});

test("an edit is worked out for the text as it is when the action is chosen", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE);
  const action = named(await editor.codeActions(URI, CURSOR), "Remove the heading");
  // Below the finding: the action still means the same.
  editor.change(URI, { start: { line: 20, character: 0 }, end: { line: 20, character: 0 } }, "x");
  const edit = await editor.edit(action);
  assert.equal(editor.applied(URI, edit), editor.textOf(URI).replace("## Impact\n\n", ""));
  // The finding is gone, and with it the action.
  editor.change(URI, { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } }, "\nNobody could order.\n");
  await assert.rejects(editor.edit(action), { code: -32801 });
  await editor.stop();
});

/** A comment that suppresses nothing is a finding with a safe fix. */
const UNUSED = "<!-- postmortem-disable-next-line missing-title -- not any more -->\n";

test("only the kinds that are asked for are given", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, OUTAGE.replace("Orders", `${UNUSED}Orders`));
  const kinds = async (context: object) =>
    [...new Set((await editor.codeActions(URI, ALL, { diagnostics: [], ...context })).map(({ kind }) => kind))].sort();
  const [quickFix, fixAll] = ["quickfix", "source.fixAll.postmortem"];
  assert.deepEqual(await kinds({ only: ["quickfix"] }), [quickFix]);
  assert.deepEqual(await kinds({ only: ["source"] }), [fixAll]);
  assert.deepEqual(await kinds({ only: ["source.fixAll"] }), [fixAll]);
  assert.deepEqual(await kinds({ only: ["source.fixAll.postmortem"] }), [fixAll]);
  assert.deepEqual(await kinds({ only: ["source.fixAll.other"] }), []);
  assert.deepEqual(await kinds({ only: ["source.fix"] }), []);
  assert.deepEqual(await kinds({ only: ["refactor"] }), []);
  assert.deepEqual(await kinds({}), [quickFix, fixAll]);
  assert.deepEqual(await kinds({ triggerKind: 2 }), [quickFix]);
  await editor.stop();
});

test("fix-all applies the safe fixes, invents nothing, and leaves nothing for a second time", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open(URI, `${UNUSED}${OUTAGE.replace("Orders", `${UNUSED}Orders`)}`);
  const fixAll = async () => editor.codeActions(URI, ALL, { diagnostics: [], only: ["source.fixAll"] });
  const [action] = await fixAll();
  assert.ok(action);
  const fixed = editor.applied(URI, await editor.edit(action));
  assert.equal(fixed, OUTAGE);
  const lines = editor.textOf(URI).split("\n").length;
  editor.change(URI, { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } }, fixed);
  assert.deepEqual(await fixAll(), []);
  await editor.stop();
});

test("every action of every sample has an edit, and offers what it says for every kind of client", async (t) => {
  for (const capabilities of [VS_CODE, NEOVIM, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    for (const name of readdirSync("test/postmortems").filter((name) => name.endsWith(".md"))) {
      const uri = `file:///home/mira/${name}`;
      editor.open(uri, readFileSync(`test/postmortems/${name}`, "utf8"));
      for (const action of await editor.codeActions(uri, ALL)) {
        assert.notEqual(editor.applied(uri, await editor.edit(action)), editor.textOf(uri), `${name}: ${action.title}`);
      }
    }
    await editor.stop();
  }
});

test("missing sections are inserted one by one or all at once, in one edit with a place for the cursor in each", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  const text =
    "# Checkout outage on 14 March 2024\n\n## Summary\n\nOrders failed.\n\n## Timeline (UTC)\n\n- 10:00 Orders fail.\n";
  editor.open(URI, text);
  const title = { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } };
  const actions = await editor.codeActions(URI, title);
  const titles = actions.map((action) => action.title);
  assert.equal(titles.filter((one) => one === "Insert all missing sections").length, 1);
  assert.equal(titles.filter((one) => one === "Ignore missing-section here").length, 1);
  const firstIgnore = titles.findIndex((one) => one.startsWith("Ignore "));
  assert.ok(titles.indexOf("Insert all missing sections") < firstIgnore);
  assert.ok(titles.slice(firstIgnore).every((one) => one.startsWith("Ignore ")));

  const one = editor.applied(URI, await editor.edit(named(actions, "Insert section: Impact")));
  const headings = (markdown: string) => markdown.split("\n").filter((line) => line.startsWith("#"));
  assert.deepEqual(headings(one).slice(0, 4), [
    "# Checkout outage on 14 March 2024",
    "## Summary",
    "## Impact",
    "## Timeline (UTC)",
  ]);

  const all = named(actions, "Insert all missing sections");
  assert.ok((all.diagnostics?.length ?? 0) > 1);
  const edit = await editor.edit(all);
  assert.equal(edit.documentChanges?.length, 1);
  const edits = edit.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
  const snippets = edits.map((each) => ("snippet" in each ? each.snippet.value : ""));
  const places = snippets.map((snippet) => /\$\{(\d+):/.exec(snippet)?.[1]);
  assert.deepEqual(places, [...places.slice(0, -1).map((_, index) => String(index + 1)), "0"]);

  const end = { line: text.split("\n").length, character: 0 };
  editor.change(URI, { start: { line: 0, character: 0 }, end }, editor.applied(URI, edit));
  assert.ok(!(await editor.diagnostics(URI)).some(({ code }) => code === "missing-section"));
  await editor.stop();
});

test("the timeline can be rewritten where the cursor stands in it, in every client", async (t) => {
  const text = OUTAGE.replace("- 10:00 The release starts.\n", "").replace(
    "- 10:30",
    "- 10:00 The release starts.\n- 10:30",
  );
  const cursor = { start: { line: 11, character: 4 }, end: { line: 11, character: 4 } };
  const only = { diagnostics: [], only: ["refactor"] };
  for (const capabilities of [VS_CODE, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    editor.open(URI, text);
    const sort = named(await editor.codeActions(URI, cursor, only), "Sort the timeline");
    assert.equal(sort.kind, "refactor.rewrite.postmortem.sort");
    assert.equal(sort.edit === undefined, capabilities === VS_CODE);
    const edit = sort.edit ?? (await editor.edit(sort));
    assert.equal(editor.applied(URI, edit), OUTAGE);
    const byKind = { diagnostics: [], only: ["refactor.rewrite.postmortem.clock"] };
    assert.deepEqual(
      (await editor.codeActions(URI, cursor, byKind)).map(({ title }) => title),
      ["Write all times on the 12-hour clock"],
    );
    named(await editor.codeActions(URI, cursor), "Sort the timeline");
    assert.deepEqual(await editor.codeActions(URI, CURSOR, only), []);
    assert.deepEqual(await editor.codeActions(URI, cursor, { diagnostics: [], only: ["refactor.extract"] }), []);
    // A light bulb that follows the cursor while somebody types is about problems alone.
    const following = await editor.codeActions(URI, cursor, { diagnostics: [], triggerKind: 2 });
    assert.ok(following.every(({ kind }) => kind === "quickfix"));
    await editor.stop();
  }
});

test("what is selected of a timeline is merged, and split again at a time", async (t) => {
  for (const capabilities of [VS_CODE, MINIMAL]) {
    const editor = await startEditor(t, { capabilities });
    editor.open(URI, OUTAGE);
    const only = { diagnostics: [], only: ["refactor.rewrite.postmortem.merge", "refactor.rewrite.postmortem.split"] };
    const selection = { start: { line: 10, character: 4 }, end: { line: 11, character: 8 } };
    const merge = named(await editor.codeActions(URI, selection, only), "Merge the 2 selected entries");
    const merged = editor.applied(URI, merge.edit ?? (await editor.edit(merge)));
    editor.change(URI, { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } }, merged);
    const cursor = { start: { line: 10, character: 4 }, end: { line: 10, character: 4 } };
    const split = named(await editor.codeActions(URI, cursor, only), "Split the entry at 10:05");
    assert.equal(editor.applied(URI, split.edit ?? (await editor.edit(split))), OUTAGE);
    await editor.stop();
  }
});
