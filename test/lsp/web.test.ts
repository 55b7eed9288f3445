import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, Script } from "node:vm";
import { VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";

const URI = "vscode-vfs://github/team/incidents/outage.md";

/** What a web worker has, and nothing of Node. */
function startWorker() {
  const waiting = new Map<number, (message: { result: unknown }) => void>();
  const scope = {
    onmessage: (_event: { data: object }): void => assert.fail("the worker listens to nothing"),
    // Only for errors, of which there are none.
    addEventListener: () => undefined,
    postMessage(message: { id: number; result: unknown }) {
      waiting.get(message.id)?.(message);
    },
  };
  const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console } = globalThis;
  const { TextDecoder, TextEncoder, URL, performance } = globalThis;
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask };
  const globals = { self: scope, ...timers, console, TextDecoder, TextEncoder, URL, performance };
  new Script(readFileSync("dist/web/server.js", "utf8")).runInContext(createContext(globals));
  let count = 0;
  return {
    notify: (method: string, params: object) => scope.onmessage({ data: { jsonrpc: "2.0", method, params } }),
    // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever is there
    request(method: string, params: object): Promise<any> {
      const id = ++count;
      const answer = new Promise((resolve) => waiting.set(id, ({ result }) => resolve(result)));
      scope.onmessage({ data: { jsonrpc: "2.0", id, method, params } });
      return answer;
    },
  };
}

test("in a web worker the server answers with nothing of Node", async () => {
  const worker = startWorker();
  const capabilities = { ...VS_CODE, workspace: { workspaceEdit: { documentChanges: true } } };
  const { serverInfo } = await worker.request("initialize", { processId: null, rootUri: null, capabilities });
  assert.equal(serverInfo.name, "postmortem");
  worker.notify("initialized", {});
  worker.notify("textDocument/didOpen", {
    textDocument: { uri: URI, languageId: "markdown", version: 1, text: OUTAGE },
  });
  const { items } = await worker.request("textDocument/diagnostic", { textDocument: { uri: URI } });
  assert.ok(items.some(({ code }: { code: string }) => code === "empty-section"));
  assert.match((await worker.request("postmortem/preview", { uri: URI })).html, /Orders failed for half an hour/);
  assert.equal(await worker.request("shutdown", {}), null);
});
