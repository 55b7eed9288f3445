import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { MINIMAL, VS_CODE } from "./capabilities.ts";
import { OUTAGE } from "./documents.ts";
import { startEditor } from "./editor.ts";

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
};

function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The first answer that comes over a socket, which may bring it in pieces. */
async function firstAnswer(socket: Socket): Promise<string> {
  socket.write(framed(INITIALIZE));
  let answer = "";
  for await (const chunk of socket) {
    answer += chunk;
    if (answer.endsWith("}")) {
      break;
    }
  }
  return answer;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? (await once(child, "exit"))[0];
}

test("without a transport the server prints its usage to stderr and exits with 2", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/server.js"], { encoding: "utf8" });
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /^Usage: postmortem-language-server TRANSPORT\n/);
  assert.match(stderr, /--stdio/);
});

test("--help and --version answer on stdout and exit with 0", () => {
  const help = spawnSync(process.execPath, ["dist/server.js", "--help"], { encoding: "utf8" });
  assert.equal(help.status, 0);
  assert.match(help.stdout, /^Usage: postmortem-language-server TRANSPORT\n/);
  const version = spawnSync(process.execPath, ["dist/server.js", "--version"], { encoding: "utf8" });
  assert.equal(version.status, 0);
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
});

test("after shutdown and exit the server ends with 0, and stdout held nothing but the protocol", async (t) => {
  const editor = await startEditor(t, { capabilities: VS_CODE });
  editor.open("file:///outage.md", OUTAGE);
  await editor.diagnostics("file:///outage.md");
  assert.equal(await editor.stop(), 0);
  assert.equal(editor.noise(), "");
});

test("exit without shutdown, and an input that ends, are failures: 1", async (t) => {
  for (const end of [
    (child: ChildProcess) => child.stdin?.write(framed({ jsonrpc: "2.0", method: "exit" })),
    (child: ChildProcess) => child.stdin?.end(),
  ]) {
    const child = spawn(process.execPath, ["dist/server.js", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    t.after(() => child.kill("SIGKILL"));
    child.stdin?.write(framed(INITIALIZE));
    await once(child.stdout ?? assert.fail("no stdout"), "data");
    end(child);
    assert.equal(await exitCode(child), 1);
  }
});

test("the server answers over the channel of a Node parent, as VS Code starts it", async (t) => {
  const child = fork("dist/server.js", ["--node-ipc"], { silent: true });
  t.after(() => child.kill("SIGKILL"));
  child.send(INITIALIZE);
  const [answer] = await once(child, "message");
  assert.equal(answer.result.serverInfo.name, "postmortem");
  child.send({ jsonrpc: "2.0", id: 2, method: "shutdown" });
  await once(child, "message");
  child.send({ jsonrpc: "2.0", method: "exit" });
  assert.equal(await exitCode(child), 0);
});

test("the server answers over a pipe and over a socket", async (t) => {
  const pipe =
    process.platform === "win32"
      ? `\\\\.\\pipe\\postmortem-${process.pid}`
      : join(tmpdir(), `postmortem-${process.pid}.sock`);
  for (const [where, flag] of [
    [pipe, () => `--pipe=${pipe}`],
    [0, (port: number) => `--socket=${port}`],
  ] as const) {
    const listener = createServer().listen(where);
    await once(listener, "listening");
    const address = listener.address();
    const child = spawn(process.execPath, [
      "dist/server.js",
      flag(typeof address === "object" && address !== null ? address.port : 0),
    ]);
    t.after(() => child.kill("SIGKILL") && listener.close());
    const [socket] = await once(listener, "connection");
    assert.match(await firstAnswer(socket), /"serverInfo":\{"name":"postmortem"/);
    socket.destroy();
    listener.close();
    assert.equal(await exitCode(child), 1);
  }
});

test("a message that is nothing for this server is answered or ignored, and the server goes on", async (t) => {
  const editor = await startEditor(t, { capabilities: MINIMAL });
  await assert.rejects(editor.request("textDocument/unheardOf", {}), { code: -32601 });
  editor.notify("$/unheardOf", {});
  editor.notify("textDocument/didClose", { textDocument: { uri: "file:///never-opened.md" } });
  editor.notify("textDocument/didChange", {
    textDocument: { uri: "file:///never-opened.md", version: 2 },
    contentChanges: [{ text: "x" }],
  });
  assert.deepEqual(await editor.codeActions("file:///never-opened.md", { start: at(0), end: at(0) }), []);
  assert.equal(await editor.request("postmortem/status", { uri: "file:///never-opened.md" }), null);
  assert.equal(await editor.request("postmortem/preview", { uri: "file:///never-opened.md" }), null);
  assert.equal(await editor.request("workspace/executeCommand", { command: "unheard.of", arguments: [7] }), null);
  const action = { title: "x", data: { kind: "fix", uri: "file:///never-opened.md" } };
  assert.deepEqual(await editor.request("codeAction/resolve", action), action);
  assert.equal(await editor.stop(), 0);
});

function at(line: number) {
  return { line, character: 0 };
}
