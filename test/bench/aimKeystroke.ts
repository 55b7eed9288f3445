import { postmortem, timelineTable } from "./documents.ts";
import { type LanguageClient, type ServerCommand, startClient } from "./languageClient.ts";
import { timeSlowPairs } from "./measure.ts";
import { type Result, versus } from "./result.ts";
import type { Servers } from "./servers.ts";

const WARM_UP = 60;
const TURNS = 60;

/** Aims D and E: from a keystroke to its diagnostics, over stdio as in an editor. */
export async function* aimKeystroke(servers: Servers): AsyncGenerator<Result> {
  const sizes = [
    { name: "4 KB", text: postmortem(4_000), atMost: 3 },
    { name: "100 KB", text: postmortem(100_000), atMost: 2 },
    { name: "1 MB", text: postmortem(1_000_000), atMost: 2 },
  ];
  for (const { name, text, atMost } of sizes) {
    const pair = await against(servers, servers.echo, text);
    yield {
      aim: "D",
      what: `keystroke, ${name}, echo server`,
      ratio: pair.ratio,
      atMost,
      detail: versus(pair, "echo"),
    };
  }
  const text = postmortem(100_000);
  for (const peer of servers.peers) {
    const pair = await against(servers, peer, text);
    const goal = peer.name === "rumdl" ? { atMost: 0.1 } : {};
    yield {
      aim: "D",
      what: `keystroke, 100 KB, ${peer.name}`,
      ratio: pair.ratio,
      ...goal,
      detail: versus(pair, peer.name),
    };
  }
  yield* inTable(servers.ours);
}

async function against({ ours }: Servers, peer: ServerCommand, text: string) {
  const [mine, other] = [await opened(ours, text), await opened(peer, text)];
  const place = placeOf(text, "## Root cause");
  try {
    return await timeSlowPairs(
      () => mine.type(place),
      () => other.type(place),
      TURNS,
    );
  } finally {
    await mine.close();
    await other.close();
  }
}

async function* inTable(server: ServerCommand): AsyncGenerator<Result> {
  const text = timelineTable(2_400);
  const [row, paragraph] = [await opened(server, text), await opened(server, text)];
  const inRow = placeOf(text, "| --- | --- | --- |", 1200);
  const inParagraph = placeOf(text, "## Root cause");
  try {
    const pair = await timeSlowPairs(
      () => row.type(inRow),
      () => paragraph.type(inParagraph),
      TURNS,
    );
    yield {
      aim: "E",
      what: "edit in a table of 2,400 rows",
      ratio: pair.ratio,
      atMost: 2,
      detail: versus(pair, "a paragraph"),
    };
  } finally {
    await row.close();
    await paragraph.close();
  }
}

async function opened(server: ServerCommand, text: string): Promise<LanguageClient> {
  const client = await startClient(server);
  await client.open(text);
  const place = placeOf(text, "## Root cause");
  for (let stroke = 0; stroke < WARM_UP; stroke++) {
    await client.type(place);
  }
  return client;
}

/** In the words of the second line below one that begins so. */
function placeOf(text: string, lead: string, below = 2) {
  const lines = text.split("\n");
  const line = lines.findIndex((candidate) => candidate.startsWith(lead)) + below;
  return { line, character: Math.min(30, lines[line]?.length ?? 0) };
}
