import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keyTable, kindOfKey } from "../../../server/src/engine/incident/prose/keyTable.ts";
import { matchesIn } from "../../../server/src/engine/incident/prose/matchesIn.ts";
import { passagesSaying, sayings } from "../../../server/src/engine/incident/prose/passagesSaying.ts";
import { passageAt, readProse, wordsIn } from "../../../server/src/engine/incident/prose/prose.ts";
import {
  isAscii,
  keyOfWord,
  mayHold,
  readWords,
  wordSet,
} from "../../../server/src/engine/incident/prose/wordIndex.ts";
import { misspeltWords } from "../../../server/src/engine/incident/spelling/misspeltWords.ts";
import { readMarkdown } from "../../../server/src/engine/markdown/readMarkdown.ts";
import { matchesAt } from "../../../server/src/engine/text/matchesOf.ts";

function prose(text: string) {
  return readProse(readMarkdown(text));
}

/** Where the author says a word, each as the text from there on. */
function said(text: string, word: string): readonly string[] {
  return wordsIn(prose(text), wordSet([word])).map(({ span }) => text.slice(span.start, span.end + 6));
}

describe("the words of a text", () => {
  it("are runs of letters", () => {
    const { count, starts } = readWords("It didn't, at 14h05 – größer");
    assert.equal(count, 6);
    assert.deepEqual([...starts.slice(0, count)], [0, 3, 8, 11, 16, 22]);
  });

  it("are found whatever their case and length", () => {
    const long = "a".repeat(40);
    assert.deepEqual(said(`${long} Down down DOWN downs`, "down"), ["Down down ", "down DOWN ", "DOWN downs"]);
    assert.equal(said(`x ${long.toUpperCase()} y`, long).length, 1);
  });
});

describe("what is known since the words were read", () => {
  it("is which signs the text may hold", () => {
    const words = readWords("a & b, größer");
    assert.ok(mayHold(words, "&amp;") && mayHold(words, ",") && mayHold(words, "…") && mayHold(words, "YYYY"));
    assert.ok(!mayHold(words, "@") && !mayHold(words, "!!"));
  });

  it("is whether there is anything but ASCII, be it a letter or not", () => {
    assert.ok(isAscii(readWords("It didn't!")));
    assert.ok(!isAscii(readWords("größer")) && !isAscii(readWords("14\u00a0h")) && !isAscii(readWords("and…")));
  });

  it("is where words in capitals stand", () => {
    assert.deepEqual(readWords("The API of A and PRD, IPv4").capitals, [1, 5]);
  });
});

describe("kinds by keys", () => {
  it("are found for each word in any case, and none for all others", () => {
    const table = keyTable([
      [keyOfWord("outage"), 1],
      [keyOfWord("incident"), 2],
    ]);
    assert.deepEqual(
      ["Outage", "INCIDENT", "down"].map((word) => kindOfKey(table, keyOfWord(word))),
      [1, 2, 0],
    );
  });

  it("are kept apart for thousands of words", () => {
    const words = Array.from(
      { length: 3000 },
      (_, i) => `w${i.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "")}`,
    );
    const table = keyTable(words.map((word) => [keyOfWord(word), 1]));
    assert.ok(words.every((word) => kindOfKey(table, keyOfWord(word)) === 1));
    assert.equal(kindOfKey(table, keyOfWord("nowhere")), 0);
  });
});

describe("matches", () => {
  it("of a sticky pattern begin with their sign", () => {
    const found = matchesAt("&amp; & &lt;&lt;", "&", /&\w+;/y);
    assert.deepEqual(
      found.map(({ index }) => index),
      [0, 8, 12],
    );
  });
});

describe("the author's own words", () => {
  it("stand in headings, paragraphs, items, tasks and cells", () => {
    const text =
      "# down 1\n\ndown 2\n\n- down 3\n- [ ] down 4\n\n  down 5\n\n| down 6 | a |\n| - | - |\n| down 7 | b |\n";
    assert.deepEqual(
      said(text, "down"),
      ["1", "2", "3", "4", "5", "6", "7"].map((n) => text.slice(text.indexOf(`down ${n}`)).slice(0, 10)),
    );
    const places = readProse(readMarkdown(text)).passages.map(({ place }) => place);
    assert.deepEqual(places, ["heading", "paragraph", "item", "item", "paragraph", "cell", "cell", "cell", "cell"]);
  });

  it("are none in code, quotes, quotations, targets, addresses, tags, pasted lines and front matter", () => {
    for (const text of [
      "---\ndown: 1\n---\n",
      "`down`",
      "    down",
      "```\ndown\n```",
      "> down",
      'He wrote "it is down" to us.',
      "He wrote “it is\ndown” to us.",
      "[a](down.md)",
      "<https://example.org/down>",
      "It is at https://example.org/down today.",
      "{{ down }} and {% down %}",
      "2024-03-14 14:05:07 ERROR down",
      "14:05 <kim> it is down",
      '<b title="down">a</b>',
      "<!-- down -->",
    ]) {
      assert.deepEqual(said(text, "down"), [], text);
    }
  });

  it("are found by their source, marks or not", () => {
    const text = "It is **down**, [down](x) and *do*wn.";
    assert.deepEqual(said(text, "down"), ["down**, [d", "down](x) a"]);
  });

  it("are matched by a pattern", () => {
    const text = "a... `b...` c...";
    assert.deepEqual(
      matchesIn(prose(text), /\.\.\./g).map(({ span }) => span.start),
      [1, 13],
    );
  });
});

describe("passages", () => {
  it("are found by a place in them", () => {
    const text = "# One\n\ntwo\nthree\n";
    const read = prose(text);
    assert.equal(passageAt(read, 3)?.place, "heading");
    assert.equal(passageAt(read, 5), undefined);
    assert.equal(passageAt(read, 12)?.place, "paragraph");
  });

  it("say a saying whatever their marks", () => {
    const prompts = sayings(["Describe what happened, and when."]);
    const text =
      "*Describe what happened,\nand when*\n\nDescribe when what happened, and.\n\n- DESCRIBE what happened and when.\n";
    assert.deepEqual(
      passagesSaying(prose(text), prompts).map(({ place }) => place),
      ["paragraph", "item"],
    );
  });
});

describe("languages", () => {
  it("English is told from others", () => {
    assert.ok(
      prose("The service was down for an hour, and it is not known to us which of the jobs was the cause.").isEnglish,
    );
    assert.ok(
      !prose("Der Dienst war eine Stunde lang nicht erreichbar, und die Ursache ist noch nicht bekannt.").isEnglish,
    );
    assert.ok(!prose("El servicio estuvo caído durante una hora, y todavía no se conoce la causa.").isEnglish);
  });
});

describe("slips of the pen", () => {
  const meant = (word: string) => misspeltWords(prose(`We saw the ${word} of it.`)).map((each) => each.meant);

  it("are one inner letter left out, doubled, swapped, or another vowel", () => {
    assert.deepEqual(meant("mitigaton"), ["mitigation"]);
    assert.deepEqual(meant("mitiggation"), ["mitigation"]);
    assert.deepEqual(meant("mitigatoin"), ["mitigation"]);
    assert.deepEqual(meant("mitigetion"), ["mitigation"]);
  });

  it("are no other letters, no first and no last one, and no words of their own", () => {
    for (const word of ["mitigation", "mitigatixn", "itigation", "mitigatio", "litigation", "provides", "medication"]) {
      assert.deepEqual(meant(word), [], word);
    }
  });
});
