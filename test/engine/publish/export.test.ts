import assert from "node:assert/strict";
import { test } from "node:test";
import {
  analyze,
  type ExportFormat,
  exportIncident,
  imagesOf,
  renderGlance,
} from "../../../server/src/engine/index.ts";

const OUTAGE = `---
severity: SEV-2
---

# Orders stood still

## Summary

Orders stood still for half an hour.

<!-- internal -->
Ask Kim about the customer who called first.
<!-- /internal -->

## Timeline (UTC)

| Time | Event |
| --- | --- |
| 2024-03-14 10:00 | The deployment starts, orders fail. |
| 10:05 | The first alert fires, \`cpu\\|load\` <!-- internal -->pages Kim<!-- /internal -->. |
| 10:30 | =Rolled back; all "good". |

<!-- TODO: tidy up -->

## Participants

Kim and Theo.

## Action items

- [ ] Alert on stuck orders (owner: @theo, due 2024-04-01)
`;

function exported(text: string, format: ExportFormat, isPublic = false, value: object = {}) {
  const read = (instead: string) =>
    analyze({
      text: instead,
      fileName: "incidents/2024-03-14-orders.md",
      now: Date.UTC(2024, 3, 10),
      layers: [{ name: "t", value }],
    });
  return exportIncident(read(text), { format, isPublic, zone: undefined, readInstead: read });
}

test("each format has its file name", async () => {
  assert.equal((await exported(OUTAGE, "html")).fileName, "2024-03-14-orders.html");
  assert.equal((await exported(OUTAGE, "timeline-csv")).fileName, "2024-03-14-orders-timeline.csv");
});

test("the page holds the drawing, the lengths and the text, and no advice to the writer", async () => {
  const { text } = await exported(OUTAGE, "html");
  assert.match(text, /^<!doctype html>/);
  assert.match(text, /<svg/);
  assert.match(text, /Alert on stuck orders/);
  assert.equal(text.match(/<h1/g)?.length, 1);
  assert.doesNotMatch(text.slice(text.indexOf("<body>")), /not known|add when/);
  assert.doesNotMatch(text, /data-line|href="#line-|<script|\son[a-z]+=/i);
});

test("the customer's version lacks what is internal, in every format", async () => {
  for (const format of ["html", "rich-text", "markdown", "json", "timeline-csv", "actions-csv"] as const) {
    const { text, leftOut, plain } = await exported(OUTAGE, format, true, { internalSections: ["participants"] });
    assert.doesNotMatch(text + JSON.stringify(plain), /Kim|TODO|tidy/, format);
    assert.equal(leftOut, 4);
  }
  assert.match((await exported(OUTAGE, "html", false)).text, /Kim and Theo/);
});

test("a mark that is never closed hides the rest", async () => {
  const text = OUTAGE.replace("<!-- /internal -->\n", "").replace("pages Kim<!-- /internal -->", "");
  assert.doesNotMatch((await exported(text, "markdown", true)).text, /Kim|Timeline|Action items/);
});

test("what should not leave is found at its place, unless it is left out", async () => {
  const secret = "password: hJ8sK2mQ9xLw4vT7bN1c";
  const [problem, ...others] = (await exported(`${OUTAGE}\nThe ${secret} was used.\n`, "html", true)).problems;
  assert.deepEqual([problem?.rule, others.length], ["secret", 0]);
  assert.ok((problem?.span.start ?? 0) > OUTAGE.length);
  const marked = `${OUTAGE}\n<!-- internal -->\nThe ${secret} was used.\n<!-- /internal -->\n`;
  assert.deepEqual((await exported(marked, "html", true)).problems, []);
  assert.deepEqual((await exported(`${OUTAGE}\nThe ${secret} was used.\n`, "html")).problems, []);
});

test("Markdown for a status page has lists for tables, and nothing that it would not show", async () => {
  assert.equal(
    (await exported(OUTAGE, "markdown", true, { internalSections: ["Participants", "action-items"] })).text,
    `# Orders stood still

## Summary

Orders stood still for half an hour.

## Timeline (UTC)

- **2024-03-14 10:00** – The deployment starts, orders fail.
- **10:05** – The first alert fires, \`cpu|load\`.
- **10:30** – =Rolled back; all "good".
`,
  );
});

test("rich text has its styles beside it, and nothing that a target would drop with what is in it", async () => {
  const text = `${OUTAGE.replace("The deployment starts, orders fail.", "Impact start: orders fail.")}
| Left | Right |
| :-- | --: |
| \`a < b\` | 2 |

- [x] Told the customers, see [the page](https://status.example.com/1), [the runbook](runbook.md) and [above](#summary)

<details><summary>More</summary>Press <kbd>q</kbd>.</details>
`;
  const { text: rich, plain, fileName } = await exported(text, "rich-text");
  assert.equal(fileName, "2024-03-14-orders-rich-text.html");
  assert.match(rich, /^<meta charset="utf-8">\n<div style="font-family: Arial/);
  assert.doesNotMatch(rich, /<(?:style|svg|details|section|article|kbd)\b|\s(?:class|id|data-\w+|role)=/);
  // Each table has its lines, each cell its own.
  assert.equal(
    rich.match(/<table border="1" style="border-collapse: collapse/g)?.length,
    rich.match(/<table/g)?.length,
  );
  assert.equal(rich.match(/<t[dh] style="border: 1px/g)?.length, rich.match(/<t[dh][ >]/g)?.length);
  assert.match(rich, /<td style="[^"]*" align="right">2<\/td>/);
  assert.match(rich, /<code[^>]*>a &lt; b<\/code>/);
  assert.match(
    rich,
    /☑.*<a href="https:\/\/status\.example\.com\/1">the page<\/a>, <span>the runbook<\/span> and <span>above</,
  );
  assert.match(rich, /<strong>More<\/strong>Press <code[^>]*>q<\/code>/);
  assert.match(rich, /<h1[^>]*>Orders stood still<\/h1>/);
  assert.match(
    rich,
    /Time to detect<\/th><td[^>]*>5 minutes<\/td><td[^>]*>14 Mar, 10:00 impact start<\/td><td[^>]*>14 Mar, 10:05 detected</,
  );
  assert.match(rich, /<td[^>]*>14 Mar, 10:05<\/td><td[^>]*>\+5 minutes<\/td><td[^>]*>Detected<\/td>/);
  assert.match(plain?.text ?? "", /^# Orders stood still\n/);
});

test("the drawing goes along as a picture where somebody could make one, and as nothing else", async () => {
  const { plain } = await exported(OUTAGE, "rich-text");
  assert.match(plain?.drawing ?? "", /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.doesNotMatch(plain?.drawing ?? "", /<script|<foreignObject|url\((?!#)|@import|https?:(?!\/\/www\.w3\.org)/);
  const read = (text: string) => analyze({ text, now: 0 });
  const withDrawing = (drawing: string) =>
    exportIncident(read(OUTAGE), { format: "rich-text", isPublic: false, zone: undefined, drawing, readInstead: read });
  assert.match(
    (await withDrawing("data:image/png;base64,AAAA")).text,
    /<img style="max-width: 100%" src="data:image\/png;base64,AAAA" width="640"/,
  );
  for (const drawing of ["https://evil.example/x.png", 'data:image/png;base64,AA" onload="x()', "data:text/html,x"]) {
    assert.doesNotMatch((await withDrawing(drawing)).text, /<img/);
  }
});

test("the picture is XML, whatever the words", async () => {
  const text = OUTAGE.replace("fires", "fires \u0001 \uD800 <b> & ]]> \"'");
  const drawing = (await exported(text, "rich-text")).plain?.drawing ?? "";
  assert.doesNotMatch(drawing, /[\u0000-\u0008]|\p{Surrogate}|<b>|&(?!#\d+;)/u);
  const open: string[] = [];
  for (const [, end, name = "", self] of drawing.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (end) {
      assert.equal(open.pop(), name);
    } else if (!self) {
      open.push(name);
    }
  }
  assert.deepEqual(open, []);
});

test("images become words, and HTML its words", async () => {
  const text = `# Outage\n\n![Errors from 10:00](errors.png)\n\n<div class="x"><b>All</b> is well.</div>\n\n<table><tr><th>When</th><th>What</th></tr><tr><td>10:00</td><td>It <i>fails</i></td></tr></table>\n`;
  assert.equal(
    (await exported(text, "markdown")).text,
    "# Outage\n\n(Image: Errors from 10:00)\n\nAll is well.\n\n- **10:00** – It fails\n",
  );
});

test("CSV is quoted, and no cell becomes a formula", async () => {
  const rows = (await exported(OUTAGE, "timeline-csv")).text.split("\r\n");
  assert.equal(rows[0], "start,end,zone,instant,approximate,phase,event");
  assert.match(
    rows[3] ?? "",
    /^2024-03-14T10:30,,UTC,2024-03-14T10:30:00Z,false,[a-z-]*,"'=Rolled back; all ""good""\."$/,
  );
  assert.equal((await exported(OUTAGE, "actions-csv")).text.split("\r\n").length, 3);
});

const HOSTILE: Readonly<Record<string, string>> = {
  "a script": "<script>alert(1)</script>",
  "a script in a table": "<table><tr><td><script>alert(1)</script>10:00</td></tr></table>",
  "an event handler": '<img src="x" onerror="alert(1)"> <b onclick="alert(1)">x</b>',
  "a handler without quotes": "<img src=x onerror=alert(1)//>",
  "links that run": '[a](javascript:alert(1)) <a href="jAvAsCrIpT:alert(1)">b</a> <a href="data:text/html,x">c</a>',
  "links with entities": '<a href="java&#115;cript&colon;alert(1)">x</a> <a href="&#1;javascript:alert(1)">y</a>',
  "a command": "[a](command:workbench.action.quit) <a href='command:x'>b</a>",
  "style sheets":
    '<style>*{background:url(https://evil.example)}</style><p style="background:url(//evil.example)">x</p>',
  SVG: '<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
  MathML: '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)"></style></mglyph></table></mtext></math>',
  frames: '<iframe src="https://evil.example"></iframe><object data="x"></object><embed src="x">',
  forms:
    '<form action="https://evil.example"><input name="a"><button formaction="javascript:alert(1)">x</button></form>',
  "meta and base":
    '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/">',
  "a stolen end": "</article></main></body></html><script>alert(1)</script>",
  "a comment that is none": "<!--><img src=x onerror=alert(1)>-->",
  "a title": "# <img src=x onerror=alert(1)></title><script>alert(1)</script>",
  "a remote image":
    "![x](https://evil.example/pixel.png) <img srcset='https://evil.example/x 2x' src='https://evil.example/y'>",
  "ten thousand nested tags": "<div><b>".repeat(10_000),
};

/** The styles that rich text has beside its elements, with which nothing can be loaded. */
const OWN_STYLE = / style="[-a-z\d #:;,.%]*"/gi;

/** Tags alone count: words of the document may say anything, escaped. */
function runsNothing(markup: string): void {
  for (const tag of markup.match(/<[a-z!/][^<>]*>/gi) ?? []) {
    assert.doesNotMatch(tag, /^<\/?(?:script|style|iframe|object|embed|form|input|button|meta|base|link|math)\b/i);
    assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\s(?:on[a-z]+|style|srcset|formaction|xlink:href)\s*=/i);
    assert.doesNotMatch(tag, /\s(?:href|src)="(?:\s|&[^;]*;)*(?:javascript|command|data:text|vbscript|file):?/i);
    assert.doesNotMatch(tag, /<img\b[^>]*src="(?!data:image\/)/i);
  }
}

for (const [what, markup] of Object.entries(HOSTILE)) {
  test(`${what} runs nothing and loads nothing`, async () => {
    for (const text of [
      `${OUTAGE}\n${markup}\n`,
      `---\ntitle: ${JSON.stringify(markup.slice(0, 200))}\n---\n${markup}\n\n## Timeline\n\n- 10:00 ${markup.slice(0, 300)}\n- 10:30 Resolved.\n`,
    ]) {
      const page = (await exported(text, "html")).text;
      runsNothing(page.slice(page.indexOf("<body>")));
      // What the editor's own preview shows above the text, which sanitises nothing.
      const glance = renderGlance(analyze({ text, now: 0 }));
      runsNothing(glance);
      assert.ok(glance !== "" || !text.startsWith(OUTAGE));
      assert.equal(page.match(/<\/body>/g)?.length, 1);
      assert.equal(page.match(/<\/main>/g)?.length, 1);
      const rich = await exported(text, "rich-text");
      runsNothing(rich.text.replace(/^<meta charset="utf-8">/, "").replace(OWN_STYLE, ""));
      runsNothing((rich.plain?.drawing ?? "").replace(/<style>[^<]*<\/style>/, ""));
    }
  });
}

test("images beside the document are asked for, and put into the page", async () => {
  const text =
    "# Outage\n\n![a](img/a.png) ![b](https://example.com/b.png) <img src='c.gif?x=1&y=2'> ![a](img/a.png)\n";
  const analysis = analyze({ text, now: 0 });
  assert.deepEqual(imagesOf(analysis), ["img/a.png", "c.gif?x=1&y=2"]);
  const { text: page } = await exportIncident(analysis, {
    format: "html",
    isPublic: false,
    zone: undefined,
    imageData: (address) => (address === "img/a.png" ? "data:image/png;base64,AAAA" : undefined),
    readInstead: (instead) => analyze({ text: instead, now: 0 }),
  });
  assert.match(page, /<img[^>]* src="data:image\/png;base64,AAAA"/);
  assert.match(page, /<a href="https:\/\/example\.com\/b\.png"[^>]*>Image: b<\/a>/);
});

test("whatever the document, each format is written", async () => {
  for (const text of ["", "\n", "# ", "---\n", "\uFEFF# A", "| a |\n| - |", "<table>", "<!-- internal -->"]) {
    for (const format of ["html", "rich-text", "markdown", "json", "timeline-csv", "actions-csv"] as const) {
      assert.equal(typeof (await exported(text, format, true)).text, "string");
    }
  }
});
