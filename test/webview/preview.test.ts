import assert from "node:assert/strict";
import { test } from "node:test";
import { openPreviewPage, shown } from "./openPreviewPage.ts";

/** Markup that has run scripts, or told a stranger that it was read, in one sanitiser or another. */
const attacks = [
  `<script>window.__pwned = 1</script>`,
  `<img src=x onerror="window.__pwned = 1">`,
  `<img src="x" onerror=window.__pwned=1//`,
  `<svg><script>window.__pwned = 1</script></svg>`,
  `<svg><animate onbegin="window.__pwned=1" attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:window.__pwned=1"><text>x</text></a></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.__pwned=1</script>"></foreignObject></svg>`,
  `<svg></p><style><a id="</style><img src=1 onerror=window.__pwned=1>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__pwned=1&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__pwned=1>`,
  `<noscript><p title="</noscript><img src=x onerror=window.__pwned=1>">`,
  `<template><img src=x onerror=window.__pwned=1></template>`,
  `<iframe src="javascript:parent.__pwned=1"></iframe><iframe src="https://evil.test/i"></iframe>`,
  `<object data="data:text/html,<script>parent.__pwned=1</script>"></object><embed src="https://evil.test/e">`,
  `<details open ontoggle=window.__pwned=1>x</details><input autofocus onfocus=window.__pwned=1>`,
  `<a href="javascript:window.__pwned=1">x</a><a href="java&#10;script:window.__pwned=1">y</a>`,
  `<a href=" &#1; javascript:window.__pwned=1">x</a><a href="JAVASCRIPT&colon;window.__pwned=1">y</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19wd25lZD0xPC9zY3JpcHQ+">x</a>`,
  `<base href="https://evil.test/"><a href="x">y</a><link rel=stylesheet href="https://evil.test/l.css">`,
  `<meta http-equiv=refresh content="0;url=https://evil.test/m">`,
  `<style>@import "https://evil.test/s.css"; body{background:url(https://evil.test/b)}</style>`,
  `<p style="background:url(https://evil.test/p)">x</p><table background="https://evil.test/t"><tr><td>x</table>`,
  `<img src="https://evil.test/a.png"><img src="//evil.test/b.png"><img src="\\\\evil.test\\c.png">`,
  `<img srcset="https://evil.test/d.png 1x"><picture><source srcset="https://evil.test/e.png"><img></picture>`,
  `<video src="https://evil.test/v" autoplay poster="https://evil.test/w"></video><audio src="https://evil.test/x" autoplay>`,
  `<form action="https://evil.test/f"><button>x</button></form><button formaction="javascript:window.__pwned=1">y</button>`,
  `<img name="getElementById"><a id="acquireVsCodeApi">x</a><form id="postmortem-preview"><input name="cloneNode"></form>`,
  `<body onload="window.__pwned=1"><body onpageshow="window.__pwned=1">`,
  `<x contenteditable onblur=window.__pwned=1>x</x><marquee onstart=window.__pwned=1>y</marquee>`,
  `<!--><img src=x onerror=window.__pwned=1>--><![CDATA[<img src=x onerror=window.__pwned=1>]]>`,
];

/** In the text, out of the text, and in the place of the server's own part, which may hold a drawing. */
const places = [
  (attack: string) => `<article>${attack}<p>shown</p></article>`,
  (attack: string) => `<section class="incident"><p>own</p></section><article></article>${attack}`,
  (attack: string) => `<section class="incident">${attack}</section><article><p>shown</p></article>`,
];

test("whatever the markup, no script runs and nothing is even asked for", async (context) => {
  const { page, show, requests, violations } = await openPreviewPage(context);
  for (const [attack, place] of attacks.flatMap((attack) => places.map((place) => [attack, place] as const))) {
    await show(place(attack));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await page.evaluate(() => Reflect.get(window, "__pwned")), undefined, attack);
    assert.deepEqual(requests, [], attack);
    // The sanitiser parses in a document of its own, where the policy may stop what is inline; it never has a load to stop.
    assert.deepEqual(
      violations.filter((violation) => /^(Loading|Connecting|Framing|Sending)/.test(violation)),
      [],
      attack,
    );
    const live = await page
      .locator("#postmortem-preview a[href]")
      .evaluateAll((links) => links.map((link) => link.outerHTML));
    assert.deepEqual(
      live.filter((link) => !/href="x"/.test(link)),
      [],
      attack,
    );
  }
});

test("only the incident at a glance may be drawn, and only shapes and words", async (context) => {
  const { page, show } = await openPreviewPage(context);
  const svg = `<svg><rect width="9"></rect><use href="#x"></use><image href="x"></image><foreignObject><p>f</p></foreignObject><animate></animate></svg>`;
  const count = (selector: string) => page.locator(`main ${selector}`).count();
  await show(`<section class="incident">${svg}</section><article>${svg}</article>${svg}`);
  assert.equal(await count("rect"), 1);
  assert.equal(await count(":is(use, image, foreignObject, animate)"), 0);
  await show(`<p class="note">No postmortem</p><article><section class="incident">${svg}</section></article>`);
  assert.equal(await count("rect"), 0);
});

test("a page grows out of the one before: what is open stays open, and the focus stays", async (context) => {
  const { page, show } = await openPreviewPage(context);
  const text = (words: string) =>
    `<article><details><summary>more</summary><p>less</p></details><p>${words}</p><a href="#x">link</a></article>`;
  await show(text("one"));
  await page.locator("summary").click();
  await page.locator("a").focus();
  for (let count = 0; count < 100; count++) {
    await show(text(`edit ${count}`));
  }
  assert.equal(await page.locator("article > p").textContent(), "edit 99");
  assert.equal(await page.locator("details").evaluate((details) => details.hasAttribute("open")), true);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "link");
});

test("messages that are none, or about another document, change nothing", async (context) => {
  const { page, show, send } = await openPreviewPage(context);
  await show("<p>shown</p>");
  const strange = [
    undefined,
    "update",
    { type: "update" },
    { type: "update", document: shown, version: "2", html: "<p>other</p>", locked: false },
    { type: "update", document: shown, version: 2, html: 7, locked: false },
    { type: "notice", document: "file:///other.md", text: "other" },
    { type: "scroll", document: shown, line: -1 },
    { type: "images", document: shown, images: [{ source: 1 }] },
  ];
  for (const message of strange) {
    await send(message);
  }
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await page.locator("main p").textContent(), "shown");
});

test("images come from the workspace alone, by way of the panel", async (context) => {
  const { page, show, send, posted, requests } = await openPreviewPage(context);
  await show(`<p><img src="img/graph.png" alt="graph"> <img src="https://far.test/a.png" alt="far"></p>`);
  assert.deepEqual(await posted(), [{ type: "images", document: shown, sources: ["img/graph.png"] }]);
  assert.match((await page.locator("main p").textContent()) ?? "", /far \(Remote image, not loaded\)/);
  await send({
    type: "images",
    document: shown,
    images: [{ source: "img/graph.png", uri: "https://preview.test/graph.png" }],
  });
  await page.locator('img[src="https://preview.test/graph.png"]').waitFor({ state: "attached" });
  await page.waitForFunction(() => document.images[0]?.complete === true);
  assert.deepEqual(requests, ["https://preview.test/graph.png"]);
});

test("a click on a finding leads to its line, any other link is handed to the editor", async (context) => {
  const { page, show, posted } = await openPreviewPage(context);
  await show(
    `<article><p data-line="4"><a href="#line-7" data-line="7">finding</a> <a href="https://example.org/x">far</a>
    <a href="../runbook.md#step">near</a> <a href="command:workbench.action.quit">command</a></p></article>`,
  );
  for (const name of ["finding", "far", "near"]) {
    await page.getByText(name, { exact: true }).click();
  }
  await page.getByText("command", { exact: true }).click();
  assert.deepEqual(await posted(), [
    { type: "reveal", document: shown, line: 7, column: 0 },
    { type: "open", document: shown, href: "https://example.org/x" },
    { type: "open", document: shown, href: "../runbook.md#step" },
  ]);
});

test("of a long text what is seen comes first, and all of it before the next page is asked for", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await page.evaluate(() => {
    const counts: number[] = [];
    new MutationObserver(() => counts.push(document.querySelectorAll("article p").length)).observe(document.body, {
      subtree: true,
      childList: true,
    });
    Reflect.set(window, "counts", counts);
  });
  const lines = Array.from({ length: 2000 }, (_, line) => `<p data-line="${line * 2}">Paragraph ${line} of them</p>`);
  await show(`<article>${lines.join("\n")}</article>`);
  const counts = await page.evaluate((): number[] => Reflect.get(window, "counts"));
  assert.equal(await page.locator("article p").count(), 2000);
  assert.ok(
    counts.some((count) => count > 40 && count < 200),
    String(counts),
  );
});

test("the page scrolls to the line of the editor, and says to which line the reader has scrolled it", async (context) => {
  const { page, show, send, posted } = await openPreviewPage(context);
  const lines = Array.from({ length: 100 }, (_, line) => `<p data-line="${line * 2}">Paragraph ${line}</p>`);
  await show(`<article>${lines.join("")}</article>`);
  await send({ type: "scroll", document: shown, line: 100 });
  await page.waitForFunction(() => window.scrollY > 0);
  const top = await page
    .getByText("Paragraph 50", { exact: true })
    .evaluate((block) => block.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 60, `it stands at ${top}`);
  assert.deepEqual(await posted(), []);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() =>
    Reflect.get(window, "told").some(({ type }: { type: string }) => type === "scrolled"),
  );
  const scrolled = (await posted()).filter(({ type }) => type === "scrolled");
  assert.ok(scrolled.every(({ line }) => Number(line) > 100));
});
