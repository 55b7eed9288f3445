import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { item, noteAsMarkdown, noteAsText, paragraph } from "../../server/src/engine/text/note.ts";

const markdown = new MarkdownIt({ html: true });

/** Words as a document may hold them, those that mean something in Markdown and HTML among them. */
const words = fc
  .array(
    fc.constantFrom(
      "a",
      "b1",
      " ",
      "*",
      "_",
      "`",
      "``",
      "[",
      "](x)",
      "<b>",
      "</b>",
      "<!--",
      "&amp;",
      "#",
      "1.",
      "-",
      "+",
      "|",
      "~~",
      "\\",
      "!",
      "://",
      "\n",
      "\t",
      "=",
      ">",
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

/** The words of a page, its tags left out. */
function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .trim();
}

test("whatever a document says, nothing of it is read as Markdown or HTML", () => {
  fc.assert(
    fc.property(words, (text) => {
      const html = markdown.render(noteAsMarkdown([paragraph("x ", text, " ", { strong: text || "y" })]));
      assert.deepEqual(
        html.match(/<[a-z!/][^>]*>/gi)?.filter((tag) => !/^<\/?(?:p|strong)>$/.test(tag)),
        [],
      );
      assert.ok(
        shown(html).replace(/\s+/g, " ").startsWith(`x ${text}`.replace(/\s+/g, " ").trim().slice(0, 200)),
        html,
      );
    }),
    { numRuns: 3000 },
  );
});

test("code keeps its letters, whatever backticks it holds", () => {
  fc.assert(
    fc.property(words, (text) => {
      const code = text.replace(/\s+/g, " ").trim();
      fc.pre(code !== "");
      const html = markdown.render(noteAsMarkdown([paragraph({ code })]));
      assert.match(html, /^<p><code>[\s\S]*<\/code><\/p>\n$/);
      assert.equal(shown(html), code);
    }),
    { numRuns: 2000 },
  );
});

test("only links to the web are links", () => {
  const hrefs = [
    "javascript:alert(1)",
    "command:x",
    "https://a.example/x) [y](command:z",
    "data:text/html,x",
    "//evil.example",
  ];
  for (const href of hrefs) {
    const html = markdown.render(noteAsMarkdown([item({ link: "here", href })]));
    assert.doesNotMatch(html, /href=/, href);
  }
  assert.match(markdown.render(noteAsMarkdown([item({ link: "here", href: "https://a.example/x" })])), /href="https:/);
});

test("as plain text it has no marks", () => {
  assert.equal(
    noteAsText([paragraph({ strong: "14:05" }, " UTC"), item("one"), item({ code: "two" })]),
    "14:05 UTC\n\n- one\n- two",
  );
});
