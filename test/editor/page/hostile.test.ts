import assert from "node:assert/strict";
import { test } from "node:test";
import { previewOf, runCommand, statusItem } from "../../../scripts/vscode/workbench.mjs";
import { openVsCode } from "./vscode.ts";

/** Every way in which a document may try to run a script or to tell somebody that it was read. */
const hostile = `# Outage of everything

<script>window.__pwned = "script"</script>
<script src="https://evil.example.org/a.js"></script>

## Timeline (UTC)

- 10:00 <img src="x" onerror="window.__pwned = 'onerror'">
- 10:01 <svg onload="window.__pwned = 'svg'"><script>window.__pwned = 'svg script'</script></svg>
- 10:02 <iframe srcdoc="<script>parent.__pwned = 'srcdoc'</script>"></iframe>
- 10:03 <object data="https://evil.example.org/o"></object><embed src="https://evil.example.org/e">
- 10:04 <math><mtext><table><mglyph><style><img src=x onerror="window.__pwned='mxss'"></style></mglyph></table></mtext></math>

## Impact

[a](javascript:window.__pwned='link') [b](JaVaScRiPt&colon;window.__pwned='entity') [c](command:workbench.action.closeWindow)
[d](vscode://evil/run) [e](data:text/html,<script>window.__pwned='data'</script>) [f](file:///etc/passwd) [g](vbscript:x)
[h](//evil.example.org/h) <a href="	javascript:window.__pwned='tab'">i</a> <a href="command:workbench.action.quit">j</a>

![remote](https://evil.example.org/pixel.png) <img src="http://evil.example.org/pixel2.png">
<img srcset="https://evil.example.org/pixel3.png 1x"> <video src="https://evil.example.org/v.mp4" autoplay></video>
<audio src="https://evil.example.org/a.mp3" autoplay></audio> <div style="background: url(https://evil.example.org/bg.png)">bg</div>

<style>body { background: url(https://evil.example.org/style.png) } @import "https://evil.example.org/i.css";</style>
<link rel="stylesheet" href="https://evil.example.org/l.css"> <base href="https://evil.example.org/">
<meta http-equiv="refresh" content="0; url=https://evil.example.org/refresh">
<form action="https://evil.example.org/f"><input name="q" autofocus onfocus="window.__pwned='focus'"><button>go</button></form>
<details open ontoggle="window.__pwned='toggle'"><summary>s</summary>t</details>
<body onload="window.__pwned='body'">
<a id="postmortem-preview" name="acquireVsCodeApi">clobber</a>

## Root cause

Nothing of the above may run.
`;

test("a hostile document runs nothing and reaches nobody", async (context) => {
  const { page, requests } = await openVsCode(context, { file: "hostile.md", files: { "hostile.md": hostile } });
  await statusItem(page).waitFor();
  await runCommand(page, "Postmortem: Open Preview to the Side");
  const preview = previewOf(page);
  await preview.locator("p", { hasText: "Nothing of the above may run." }).waitFor();

  await context.test("no script has run, in any frame", async () => {
    for (const frame of page.frames()) {
      assert.equal(await frame.evaluate(() => Reflect.get(window, "__pwned")), undefined, frame.url());
    }
  });

  await context.test("no request has left", () => {
    assert.deepEqual(
      requests.filter((address) => address.includes("evil")),
      [],
    );
  });

  await context.test("no link leads where it should not", async () => {
    const links = await preview
      .locator("a[href]")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href")));
    assert.deepEqual(
      links.filter((href) => !/^(#|https?:|mailto:|\.{0,2}\/?[\w-]+(\.\w+)?$)/.test(href ?? "")),
      [],
    );
  });

  await context.test("every event of the drawing has its name, whatever it says", async () => {
    const names = await preview
      .locator("a.event")
      .evaluateAll((all) => all.map((link) => link.getAttribute("aria-label")));
    assert.equal(names.length, 5);
    assert.ok(names.every((name) => name?.startsWith("10:0")));
  });

  await context.test("what cannot be shown is gone", async () => {
    const left = await preview
      .locator(
        "script, iframe, object, embed, form, input, style, link, base, meta, article svg, math, video, audio, [style], [srcset]",
      )
      .evaluateAll((found) => found.map(({ outerHTML }) => outerHTML));
    assert.deepEqual(left, []);
  });
});
