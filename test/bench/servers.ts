import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ServerCommand } from "./languageClient.ts";
import { peerPath, rumdl } from "./peers.ts";

export interface Servers {
  readonly ours: ServerCommand;
  readonly echo: ServerCommand;
  /** Those that are installed. */
  readonly peers: readonly ServerCommand[];
}

export function findServers(): Servers {
  const node = (name: string, ...args: string[]): ServerCommand => ({ name, command: process.execPath, args });
  const markdown = peerPath("vscode-markdown-languageserver", "dist", "node", "workerMain.js");
  const native = rumdl();
  return {
    ours: node("postmortem", join("dist", "server.js"), "--stdio"),
    echo: node("echo", join("out", "bench", "echoServer.js")),
    peers: [
      ...(native === undefined ? [] : [{ name: "rumdl", command: native, args: ["server"] }]),
      ...(existsSync(markdown) ? [node("vscode-markdown-languageserver", markdown, "--stdio")] : []),
    ],
  };
}
