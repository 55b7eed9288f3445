import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { globSync } from "tinyglobby";
import { root } from "../../scripts/vscode/setUp.mjs";

const bundles = globSync("dist/**/*.js", { cwd: root }).map((file) => ({
  file,
  code: readFileSync(join(root, file), "utf8"),
}));

test("there are bundles to look at", () => {
  assert.ok(bundles.length >= 5);
});

for (const { file, code } of bundles) {
  test(`${file} opens no connection: nothing is sent anywhere`, () => {
    // The client of vscode-languageserver may speak over sockets and pipes; that is "net", which this does not count.
    const ways = code.match(
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\brequire\("(node:)?(https?|http2|dgram|tls)"\)/g,
    );
    assert.equal(ways, null);
  });
}

for (const { file, code } of bundles.filter(({ file }) => file.startsWith("dist/web/"))) {
  test(`${file} needs nothing of Node`, () => {
    const needed = new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name));
    needed.delete("vscode");
    assert.deepEqual([...needed], []);
  });
}
