import { postmortem } from "./documents.ts";
import { type ServerCommand, startClient } from "./languageClient.ts";
import { timeSlowPairs } from "./measure.ts";
import { type Result, versus } from "./result.ts";
import type { Servers } from "./servers.ts";

const TURNS = 11;

/** Aim F: from the start of the process to the first diagnostics of a document. */
export async function* aimStartUp({ ours, echo, peers }: Servers): AsyncGenerator<Result> {
  const text = postmortem(4_000);
  const goals = new Map([["vscode-markdown-languageserver", 0.6]]);
  for (const peer of [echo, ...peers]) {
    const pair = await timeSlowPairs(
      () => startUp(ours, text),
      () => startUp(peer, text),
      TURNS,
    );
    const atMost = peer === echo ? 1.1 : goals.get(peer.name);
    const goal = atMost === undefined ? {} : { atMost };
    yield { aim: "F", what: `start-up, ${peer.name}`, ratio: pair.ratio, ...goal, detail: versus(pair, peer.name) };
  }
}

async function startUp(server: ServerCommand, text: string): Promise<number> {
  const start = performance.now();
  const client = await startClient(server);
  await client.open(text);
  const end = performance.now();
  await client.close();
  return end - start;
}
