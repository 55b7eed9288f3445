import { readFileSync } from "node:fs";
import { postmortem } from "./documents.ts";
import { type ServerCommand, startClient } from "./languageClient.ts";
import type { Result } from "./result.ts";
import type { Servers } from "./servers.ts";

const EDITS = 500;

/** Aim I: what the server holds after many edits of a large document. Only where the system tells of a process's memory. */
export async function* aimMemory({ ours, echo }: Servers): AsyncGenerator<Result> {
  const [mine, theirs] = [await held(ours), await held(echo)];
  if (mine === undefined || theirs === undefined) {
    console.log("   This system does not say how much memory a process holds.");
    return;
  }
  const detail = `${Math.round(mine / 1024)} MB against ${Math.round(theirs / 1024)} MB of echo`;
  yield { aim: "I", what: `server after ${EDITS} edits of 1 MB`, ratio: mine / theirs, atMost: 1.6, detail };
}

async function held(server: ServerCommand): Promise<number | undefined> {
  const client = await startClient(server);
  await client.open(postmortem(1_000_000));
  for (let edit = 0; edit < EDITS; edit++) {
    await client.type({ line: 20, character: 5 });
  }
  const memory = client.pid === undefined ? undefined : residentMemory(client.pid);
  await client.close();
  return memory;
}

/** Kilobytes. */
function residentMemory(pid: number): number | undefined {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    // Only Linux has this file.
    return undefined;
  }
}
