import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { analyze, renderPreview } from "../../server/src/engine/index.ts";
import { openPreviewPage, shown } from "./openPreviewPage.ts";

/** An incident of many events, some of them close together, at both edges, and of uncertain time. */
const busy = `# Queue outage

## Impact

It was was bad.

## Timeline (UTC)

- 2026-03-02 21:55 Release of version 12 to all regions
- 2026-03-02 22:00 Outage begins for the first region
- 2026-03-02 22:01 Error rate of the queue climbs above one in five
- 2026-03-02 22:02 Second region is down as well
- 2026-03-03 ~06:30 A customer calls the night shift
- 2026-03-03 06:40 On-call engineer detected that messages were lost
- 2026-03-03 06:41 Incident declared
- 2026-03-03 06:55 Cause identified: a node kept its messages
- 2026-03-03 07:05 Rollback started
- 2026-03-03 07:30 Half of the regions recovered
- 2026-03-03 07:44 Mitigated by the rollback
- 2026-03-03 08:00 Incident resolved

## Root cause

A node.
`;

function pageOf(text: string, zone?: string): string {
  return renderPreview(analyze({ text, now: Date.UTC(2026, 2, 4) }), {
    zone,
    localZone: "Asia/Tokyo",
    hasControls: true,
  });
}

const events = "#pm-drawing a.event";

test("whatever the width, no words of the drawing lie on others, and none leave it", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  for (const width of [320, 420, 560, 700, 1000, 1600]) {
    await page.setViewportSize({ width, height: 700 });
    const { overlaps, outside, count } = await page.evaluate(wordsThatMeet);
    assert.deepEqual(overlaps, [], `${width} pixels`);
    assert.deepEqual(outside, [], `${width} pixels`);
    assert.ok(count >= 4, `${count} labels at ${width} pixels`);
  }
});

/** Runs in the page: the rectangles of what is really drawn. */
function wordsThatMeet() {
  const box = document.querySelector("#pm-drawing .window")?.getBoundingClientRect() ?? new DOMRect();
  const shownWords = [...document.querySelectorAll<SVGElement>("#pm-drawing .words")].filter(
    (words) => getComputedStyle(words).display !== "none",
  );
  const labels = shownWords.flatMap((words) => [...words.querySelectorAll(".label text")]);
  const rects = labels.map((text) => ({ text: text.textContent ?? "", rect: text.getBoundingClientRect() }));
  const overlaps = rects.flatMap((a, index) =>
    rects
      .slice(index + 1)
      .filter(
        (b) =>
          a.rect.left < b.rect.right &&
          b.rect.left < a.rect.right &&
          a.rect.top < b.rect.bottom - 4 &&
          b.rect.top < a.rect.bottom - 4,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
  const outside = rects
    .filter(({ rect }) => rect.left < box.left - 1 || rect.right > box.right + 1)
    .map(({ text }) => text);
  return { overlaps, outside, count: labels.length };
}

test("an event tells itself to the pointer and to the keyboard, and leads to its place in the text", async (context) => {
  const { page, show, posted } = await openPreviewPage(context);
  await show(pageOf(busy));
  const tip = page.locator(".tip");
  await page.locator(`${events} .mark`).first().hover();
  await tip.waitFor();
  assert.equal(await tip.textContent(), "2 March 2026, 21:55 – Change: Release of version 12 to all regions");
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "hidden" });

  await page.locator(events).first().focus();
  await page.keyboard.press("ArrowRight");
  assert.match((await tip.textContent()) ?? "", /^2 March 2026, 22:00 – Impact start/);
  await page.keyboard.press("End");
  assert.match((await tip.textContent()) ?? "", /^3 March 2026, 08:00 – Resolved/);
  await page.keyboard.press("Enter");
  await page.locator("#pm-drawing .label text", { hasText: "22:00" }).and(page.locator(":visible")).first().click();
  const reveals = (await posted()).filter(({ type }) => type === "reveal");
  assert.deepEqual(reveals, [
    { type: "reveal", document: shown, line: 19, column: 2 },
    { type: "reveal", document: shown, line: 9, column: 2 },
  ]);
});

test("one Tab stop leads into the drawing, and the next one out of it", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  const stops = await page.locator(events).evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length);
  assert.equal(stops, 1);
});

test("the drawing zooms, and stays so while somebody types", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  const widthOf = () => page.locator("#pm-drawing .stage").evaluate((stage) => stage.getBoundingClientRect().width);
  const before = await widthOf();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).press(" ");
  assert.ok(Math.abs((await widthOf()) - 4 * before) < 4);
  await page.locator("#pm-drawing .window").evaluate((box) => {
    box.scrollLeft = 300;
  });
  await show(pageOf(busy.replace("bad.", "very bad.")));
  assert.ok(Math.abs((await widthOf()) - 4 * before) < 4);
  assert.equal(await page.locator("#pm-drawing .window").evaluate(({ scrollLeft }) => scrollLeft), 300);
  await page.getByRole("button", { name: "Zoom out" }).click();
  assert.ok(Math.abs((await widthOf()) - 2 * before) < 4);
});

test("the reader chooses the zone", async (context) => {
  const { page, show, posted } = await openPreviewPage(context);
  await show(pageOf(busy));
  await page.getByRole("button", { name: "Asia/Tokyo" }).click();
  await page.getByRole("button", { name: "as written" }).click();
  assert.deepEqual(await posted(), [
    { type: "zone", document: shown, zone: "Asia/Tokyo" },
    { type: "zone", document: shown, zone: undefined },
  ]);
  await show(pageOf(busy, "Asia/Tokyo"));
  assert.match(
    (await page.locator(".when").textContent()) ?? "",
    /3 March 2026, 07:00 – 16:44 Asia\/Tokyo|Asia\/Tokyo/,
  );
});

test("a problem in the text opens its card, which offers its fixes and gives the focus back", async (context) => {
  const { page, show, send, posted } = await openPreviewPage(context);
  await show(pageOf(busy));
  const sign = page.locator('article .problem-sign[aria-label*="twice"]');
  await sign.focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog");
  await card.waitFor();
  assert.match((await card.textContent()) ?? "", /"was" stands twice/);
  const [asked] = (await posted()).filter(({ type }) => type === "fixes");
  assert.deepEqual(asked, { type: "fixes", document: shown, rule: "doubled-word", line: 4, column: 7 });
  await send({ ...asked, titles: ['Remove the second "was"', "Ignore here"] });
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
  assert.equal(await sign.evaluate((element) => element === document.activeElement), true);

  await sign.click();
  await send({ ...asked, titles: ['Remove the second "was"', "Ignore here"] });
  await card.getByRole("button", { name: "Remove the second" }).click();
  await card.waitFor({ state: "hidden" });
  assert.deepEqual((await posted()).at(-1), {
    type: "fix",
    document: shown,
    title: 'Remove the second "was"',
    rule: "doubled-word",
    line: 4,
    column: 7,
  });
});

test("fixes of another problem than the one that is open are not shown", async (context) => {
  const { page, show, send } = await openPreviewPage(context);
  await show(pageOf(busy));
  await page.locator('article .problem-sign[aria-label*="twice"]').click();
  await send({ type: "fixes", document: shown, rule: "doubled-word", line: 99, column: 7, titles: ["Wrong"] });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await page.getByRole("button", { name: "Wrong" }).count(), 0);
});

test("the list of sections leads to each of them, and closes", async (context) => {
  const { page, show, posted } = await openPreviewPage(context);
  await page.setViewportSize({ width: 700, height: 300 });
  await show(pageOf(busy));
  const list = page.getByRole("navigation", { name: "Sections of the text" });
  await list.getByText("Sections").click();
  await list.getByRole("link", { name: "Root cause" }).click();
  const heading = page.getByRole("heading", { name: "Root cause" });
  const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 100, `it stands at ${top}`);
  assert.equal(await heading.evaluate((element) => element === document.activeElement), true);
  assert.equal(await list.locator("details").evaluate((details) => details.hasAttribute("open")), false);
  assert.deepEqual((await posted()).at(-1), { type: "scrolled", document: shown, line: 21 });
});

test("what is selected stays selected while something else changes", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  await page.evaluate(() => {
    const last = [...document.querySelectorAll("article p")].at(-1);
    if (last) {
      getSelection()?.selectAllChildren(last);
    }
  });
  await show(pageOf(busy.replace("bad.", "very bad indeed.")));
  assert.equal(await page.evaluate(() => getSelection()?.toString()), "A node.");
});

test("what is copied has no signs of ours", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  const copied = await page.evaluate(() => {
    const first = document.querySelector("article p");
    if (first) {
      getSelection()?.selectAllChildren(first);
    }
    return getSelection()?.toString();
  });
  assert.equal(copied, "It was was bad.");
});

test("a keystroke touches only the block it is in", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  await page.evaluate(() => {
    const changed = new Set<string>();
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const block = element?.closest("article > *, section.incident > *, nav") ?? element;
        changed.add(`${block?.tagName} ${block?.getAttribute("data-line") ?? ""}`);
      }
    }).observe(document.querySelector("main") ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Reflect.set(window, "changed", changed);
  });
  await show(pageOf(busy.replace("A node.", "A node, it seems.")));
  assert.deepEqual(await page.evaluate(() => [...Reflect.get(window, "changed")]), ["P 23"]);
});

test("who has been brought to a line stays there when an image arrives above it", async (context) => {
  const { page, show, send } = await openPreviewPage(context);
  const lines = Array.from({ length: 80 }, (_, line) => `<p data-line="${line + 2}">Paragraph ${line}</p>`);
  await show(`<article><p data-line="0"><img src="late.png" alt="late"></p>${lines.join("")}</article>`);
  await send({ type: "scroll", document: shown, line: 40 });
  await page.waitForFunction(() => window.scrollY > 0);
  const topOf = () =>
    page.getByText("Paragraph 38", { exact: true }).evaluate((block) => block.getBoundingClientRect().top);
  const before = await topOf();
  await page.route("https://preview.test/late.png", (route) =>
    route.fulfill({
      contentType: "image/svg+xml",
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900"/></svg>',
    }),
  );
  await send({
    type: "images",
    document: shown,
    images: [{ source: "late.png", uri: "https://preview.test/late.png" }],
  });
  await page.waitForFunction(() => (document.images[0]?.naturalHeight ?? 0) > 0 && document.images[0]?.height === 900);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.ok(Math.abs((await topOf()) - before) <= 2, `from ${before} to ${await topOf()}`);
});

test("nothing needs a mouse: every control is reached by Tab and has a name", async (context) => {
  const { page, show } = await openPreviewPage(context);
  await show(pageOf(busy));
  const names = await tabThrough(page);
  for (const wanted of [
    "Sections",
    "UTC",
    "2 March 2026, 21:55",
    "Zoom in",
    "Timeline as a table",
    "Fix: ",
    "problems",
  ]) {
    assert.ok(
      names.some((name) => name.includes(wanted)),
      `${wanted} in ${names.join(" | ")}`,
    );
  }
  assert.deepEqual(
    names.filter((name) => name.trim() === ""),
    [],
  );
});

/** The names of what has the focus, from the first stop of the page to the last. */
async function tabThrough(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let count = 0; count < 200; count++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === document.body || focused === null
        ? undefined
        : (focused.getAttribute("aria-label") ?? focused.textContent ?? "");
    });
    if (name === undefined) {
      break;
    }
    names.push(name);
  }
  return names;
}

test("a hundred edits leave nothing behind: neither nodes nor memory", async (context) => {
  const { page, show } = await openPreviewPage(context);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const edit = async (from: number, to: number) => {
    for (let count = from; count < to; count++) {
      await show(pageOf(busy.replace("A node.", `A node, ${count} of them.`)));
    }
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { nodes: metric("Nodes"), heap: metric("JSHeapUsedSize") };
  };
  await edit(0, 20);
  const before = await edit(20, 40);
  const after = await edit(40, 140);
  assert.ok(after.nodes <= before.nodes * 1.05, `from ${before.nodes} to ${after.nodes} nodes`);
  assert.ok(after.heap <= before.heap * 1.1 + 300_000, `from ${before.heap} to ${after.heap} bytes`);
});
