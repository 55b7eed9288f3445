import assert from "node:assert/strict";
import { test } from "node:test";
import { readLink } from "../../client/src/preview/readLink.ts";
import { isAllowedLink } from "../../server/src/engine/markdown/links.ts";

const followed = [
  { href: "https://example.org/a?b#c", link: { kind: "external", url: "https://example.org/a?b#c" } },
  { href: "HTTP://example.org", link: { kind: "external", url: "HTTP://example.org" } },
  { href: "mailto:ops@example.org", link: { kind: "external", url: "mailto:ops@example.org" } },
  { href: "runbook.md", link: { kind: "file", path: "runbook.md", fragment: "" } },
  { href: "../a%20b/runbook.md#step-2", link: { kind: "file", path: "../a b/runbook.md", fragment: "step-2" } },
  { href: "/docs/runbook.md?plain=1", link: { kind: "file", path: "/docs/runbook.md", fragment: "" } },
  { href: "folder/12:30.md", link: { kind: "file", path: "folder/12:30.md", fragment: "" } },
  { href: "100%.md", link: { kind: "file", path: "100%.md", fragment: "" } },
  { href: "#root-cause", link: { kind: "fragment", id: "root-cause" } },
];

for (const { href, link } of followed) {
  test(`${href} is followed`, () => {
    assert.deepEqual(readLink(href), link);
    assert.equal(isAllowedLink(href), true);
  });
}

const refused = [
  "command:workbench.action.quit",
  "vscode://file/etc/passwd",
  "vscode-insiders://x",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u00a0javascript:alert(1)",
  "vbscript:x",
  "data:text/html,<script>",
  "data:image/svg+xml,x",
  "file:///etc/passwd",
  "ftp://example.org",
  "blob:x",
  "//example.org",
  "\\\\example.org\\share",
  "/\\example.org",
  "/\t/example.org",
];

for (const href of refused) {
  test(`${JSON.stringify(href)} is not followed`, () => {
    assert.equal(readLink(href), undefined);
    assert.equal(isAllowedLink(href), false);
  });
}
