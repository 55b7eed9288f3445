import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarkdown } from "../../../server/src/engine/markdown/readMarkdown.ts";
import { type RenderOptions, renderMarkdown } from "../../../server/src/engine/markdown/renderMarkdown.ts";

function render(text: string, options?: RenderOptions): string {
  return renderMarkdown(readMarkdown(text), options);
}

test("blocks say on which line of the source they begin, where the one around them begins elsewhere", () => {
  assert.equal(
    render("# Outage\n\nWe were down.\n\n- one\n- two\n"),
    `<h1 data-line="0" id="outage">Outage</h1>
<p data-line="2">We were down.</p>
<ul data-line="4">
<li>one</li>
<li data-line="5">two</li>
</ul>
`,
  );
});

test("lines are counted from the top of the file, which the front matter belongs to", () => {
  assert.equal(render("---\ntitle: Outage\n---\n\nDown.\n"), '<p data-line="4">Down.</p>\n');
  assert.equal(render("---\r\ntitle: Outage\r\n---\r\nDown.\r\n"), '<p data-line="3">Down.</p>\n');
});

test("front matter that never ends is text", () => {
  assert.match(render("---\ntitle: Outage\n\nDown.\n"), /Down\./);
});

test("a repeated heading gets an id of its own", () => {
  assert.deepEqual(render("## Root cause?\n\n## Root cause\n").match(/id="[^"]*"/g), [
    'id="root-cause"',
    'id="root-cause-1"',
  ]);
});

test("code is escaped", () => {
  assert.equal(render("```sh\na < b && c\n```\n"), '<pre data-line="0"><code>a &#60; b &#38;&#38; c\n</code></pre>\n');
});

test("cells are aligned by class, since styles are not let through", () => {
  const page = render("| a | b |\n| - | -: |\n| 1 | 2 |\n");
  assert.match(page, /<td class="align-right">2<\/td>/);
  assert.doesNotMatch(page, /style=/);
  assert.match(page, /<tbody data-line="2">\n<tr>/);
});

test("check boxes are named for screen readers", () => {
  const page = render("- [x] Alert on rate <b>\n- [ ] Page on call\n- [y] no box\n");
  assert.match(page, /<li class="task"><span class="checkbox" role="img" aria-label="done">☑<\/span> Alert/);
  assert.match(page, /aria-label="open">☐<\/span> Page on call/);
  assert.match(page, /Alert on rate <b>/);
  assert.match(page, /<li data-line="2">\[y\] no box/);
});

test("HTML stays, and each line that opens a tag says which one it is", () => {
  assert.equal(
    render('text\n\n<table>\n<tr><td width="9">x</td></tr>\n</table>\n'),
    '<p data-line="0">text</p>\n<table data-line="2">\n<tr data-line="3"><td width="9">x</td></tr>\n</table>\n',
  );
});

test("event handlers and styles of HTML are left out, words about them are not", () => {
  assert.equal(
    render('<p style="color: red" title="a style=b" onclick=\'x("y")\'>Set style="x" and onload=y.</p>\n'),
    '<p data-line="0" title="a style=b">Set style="x" and onload=y.</p>\n',
  );
  assert.equal(render("a <b onclick=x>b</b>\n"), '<p data-line="0">a <b>b</b></p>\n');
});

test("tags of a site generator are left out, but not those in code", () => {
  assert.equal(
    render("{% include a.html %}\n{% include b.html %}\n\nDown {% x %}now.\n"),
    '<p data-line="3">Down now.</p>\n',
  );
  assert.equal(render("Down.\n{{< figure x >}}\nUp.\n"), '<p data-line="0">Down.</p>\n<p data-line="2">Up.</p>\n');
  assert.match(render("`{% raw %}`\n"), /<code>\{% raw %\}<\/code>/);
  assert.match(render("```\n{% raw %}\n```\n"), /\{% raw %\}/);
  assert.match(render("Hello {{ name }} and {% unfinished\n"), /Hello \{\{ name \}\} and \{% unfinished/);
  assert.equal(render("<div>\n{% x %}\n</div>\n"), '<div data-line="0">\n\n</div>\n');
});

test("lines that begin something of their own are not run together", () => {
  const text = "Started: 10:00\nEnded: 11:00\nand more\n";
  assert.equal(
    render(text, { breakBefore: new Set([1]) }),
    '<p data-line="0">Started: 10:00<br>\nEnded: 11:00\nand more</p>\n',
  );
});

test("a heading that the page shows elsewhere is left out, and the next of its name keeps its id", () => {
  assert.equal(render("# Outage\n\n# Outage\n", { omitHeadingAt: 0 }), '<h1 data-line="2" id="outage-1">Outage</h1>\n');
});

test("links that could start something are no links", () => {
  const refused = [
    "javascript:x",
    "JAVASCRIPT:x",
    "command:x",
    "vscode:x",
    "data:text/html,x",
    "file:///x",
    "//host/x",
  ];
  for (const href of [...refused, "java&Tab;script:x", "&#106;avascript:x"]) {
    assert.doesNotMatch(render(`[a](${href})`), /<a /, href);
  }
  for (const href of ["https://example.org", "mailto:a@example.org", "../b.md#c", "#d", "?e"]) {
    assert.match(render(`[a](${href})`), /<a href=/, href);
  }
});

test("footnotes stand at the end, and lead back", () => {
  const page = render("Down.[^why]\n\n[^why]: A node left.\n\nUp.\n");
  assert.match(
    page,
    /<p data-line="0">Down\.<sup class="footnote-ref"><a href="#fn1" id="fnref1">\[1\]<\/a><\/sup><\/p>/,
  );
  assert.match(page, /<section class="footnotes" aria-label="Footnotes">\n<ol>\n<li id="fn1"/);
  assert.match(page, /A node left\. <a href="#fnref1" class="footnote-back" aria-label="Back to the text">/);
  assert.match(page, /<p data-line="4">Up\.<\/p>/);
  assert.equal(render("No such note[^x].\n"), '<p data-line="0">No such note[^x].</p>\n');
});

/** The page with marks in the words: `<the words>` with the sign `!` behind them. */
function marked(text: string, ...words: readonly string[]): string {
  const marks = words
    .map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length }))
    .map((span) => ({ span, open: "«", close: "»", sign: "!" }));
  return renderMarkdown(readMarkdown(text), { marks }).replace(/ data-line="\d+"| id="[^"]*"/g, "");
}

test("words are marked where they stand, whatever is around them", () => {
  assert.equal(marked("It was teh end.\n", "teh"), "<p>It was «teh»! end.</p>\n");
  assert.equal(marked("# Teh end\n", "Teh"), "<h1>«Teh»! end</h1>\n");
  assert.equal(marked("> quoted\n> twice teh\n", "teh"), "<blockquote>\n<p>quoted\ntwice «teh»!</p>\n</blockquote>\n");
  assert.equal(marked("- [x] teh end\n", "teh").includes("</span> «teh»! end"), true);
  assert.equal(marked("one *two three* four\n", "two three* four"), "<p>one <em>«two three»</em>« four»!</p>\n");
  assert.equal(marked("see `teh code` here\n", "teh"), "<p>see «<code>teh code</code>»! here</p>\n");
});

test("of words that stand there several times, the right ones are marked", () => {
  const text = "the the end of the day\n";
  const span = { start: 4, end: 7 };
  const page = renderMarkdown(readMarkdown(text), { marks: [{ span, open: "«", close: "»", sign: "!" }] });
  assert.equal(page, '<p data-line="0">the «the»! end of the day</p>\n');
});

test("the cells of a row share a line, and each has its own marks", () => {
  const page = marked("| x | y |\n| - | - |\n| teh a | a teh b |\n", "a teh");
  assert.match(page, /<td>teh a<\/td>\n<td>«a teh»! b<\/td>/);
});

test("the sign of a mark in a link stands behind the link, since it is one itself", () => {
  assert.equal(
    marked("[teh docs](https://example.org)\n", "teh"),
    '<p><a href="https://example.org">«teh» docs</a>!</p>\n',
  );
});

test("in HTML and in code the source is marked, but never a tag", () => {
  assert.equal(
    marked("<table><tr><td>teh end</td></tr></table>\n", "teh"),
    "<table><tr><td>«teh»! end</td></tr></table>\n",
  );
  assert.equal(marked("<table class='x'><tr></tr></table>\n", "table"), "!<table class='x'><tr></tr></table>\n");
  assert.equal(marked("```\na < teh\n```\n", "teh"), "<pre><code>a &#60; «teh»!\n</code></pre>\n");
});

test("words that Markdown has changed get their sign at the end of the block", () => {
  assert.equal(marked("TBD &amp; teh end\n", "teh"), "<p>TBD &amp; teh end!</p>\n");
});
