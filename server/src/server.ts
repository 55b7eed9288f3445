#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requireCached } from "./requireCached.ts";

const USAGE = `Usage: postmortem-language-server TRANSPORT

A language server for incident postmortems in Markdown. Editors start it; its messages are no reading for people.

  --stdio          over standard input and output, as most editors want it
  --node-ipc       over the channel of a Node parent process, as VS Code does
  --pipe=NAME      over a named pipe or a socket file
  --socket=PORT    over a TCP port of this machine

  --version        print the version
  --help           print this
`;

const TRANSPORT = /^--(?:stdio|node-ipc|pipe(?:=.+)?|socket(?:=.+)?)$/;

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(USAGE);
} else if (args.includes("--version")) {
  const { version } = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  process.stdout.write(`${version}\n`);
} else if (args.some((arg) => TRANSPORT.test(arg))) {
  requireCached(join(__dirname, "languageServer.js"));
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
