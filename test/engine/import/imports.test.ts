import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { analyze, applyEdits, importTimeline } from "../../../server/src/engine/index.ts";
import { readPage, type SpecFence } from "../../rules/spec/readPage.ts";

/**
 * A case is a `paste` fence, perhaps a document that it is pasted into, with `$0` as the cursor, and what comes of it: the
 * document, or the rows alone. Behind `paste` stand options such as `from=Europe/Paris`.
 */
const NOW = Date.UTC(2024, 5, 1);
const FOLDER = "test/engine/import";

interface Case {
  readonly title: string;
  readonly source: SpecFence;
  readonly document?: SpecFence;
  readonly outcome: SpecFence;
}

function casesIn(page: string): readonly Case[] {
  const fences = readPage(page).parts.filter((part): part is SpecFence => part.kind === "fence");
  const cases: Case[] = [];
  let source: SpecFence | undefined;
  let document: SpecFence | undefined;
  for (const fence of fences) {
    const kind = fence.info.split(" ")[0];
    if (kind === "paste") {
      [source, document] = [fence, undefined];
    } else if (fence.info === "md into") {
      document = fence;
    } else if (source) {
      cases.push({ title: fence.title, source, ...(document ? { document } : {}), outcome: fence });
    }
  }
  return cases;
}

function outcomeOf({ source, document }: Case): string {
  const from = /\bfrom=(\S+)/.exec(source.info)?.[1];
  const marked = document?.content ?? "";
  const cursor = marked.indexOf("$0");
  const text = marked.replace("$0", "");
  const read = (content: string) => analyze({ text: content, now: NOW, fileName: "incident.md" });
  const result = importTimeline(read(text), {
    text: source.content,
    ...(cursor < 0 ? {} : { at: { start: cursor, end: cursor } }),
    ...(from === undefined ? {} : { from }),
    keepsOriginal: source.info.includes("keep"),
    readInstead: read,
  });
  if (!result) {
    return "nothing\n";
  }
  return document ? applyEdits(text, result.edits) : `${result.source}\n${result.rows}\n`;
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".md"))) {
  for (const one of casesIn(readFileSync(`${FOLDER}/${name}`, "utf8"))) {
    test(`${name}: ${one.title}`, () => {
      assert.equal(outcomeOf(one), one.outcome.content);
    });
  }
}
