import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { postmortem } from "./documents.ts";
import { timeSlowPairs } from "./measure.ts";
import { peerPath, rumdl } from "./peers.ts";
import { type Result, versus } from "./result.ts";

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Aims C and I: the command line as a whole process over many files, its time and its memory. */
export async function* aimCommandLine(counts: readonly number[]): AsyncGenerator<Result> {
  for (const count of counts) {
    const folder = makeFolder(count);
    try {
      yield* measure(folder, count);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

async function* measure(folder: string, count: number): AsyncGenerator<Result> {
  const isLarge = count >= 10_000;
  const turns = isLarge ? 3 : 7;
  const ours = program(
    "postmortem",
    resolve("dist", "cli.js"),
    "check",
    "--format",
    "ndjson",
    "--fail-on",
    "never",
    folder,
  );
  const bare = program("node + markdown-it", resolve("out", "bench", "bareParser.js"), folder);
  const native = rumdl();
  const cli2 = peerPath("markdownlint-cli2", "markdownlint-cli2-bin.mjs");
  const what = (name: string) => `command line, ${count.toLocaleString("en")} files, ${name}`;
  const against = (peer: Program) =>
    timeSlowPairs(
      () => run(ours),
      () => run(peer),
      turns,
    );

  const toBare = await against(bare);
  yield { aim: "C", what: what(bare.name), ratio: toBare.ratio, detail: versus(toBare, bare.name) };
  if (native !== undefined) {
    const pair = await against({ name: "rumdl", command: native, args: ["check", "--no-cache", "--silent", folder] });
    yield {
      aim: "C",
      what: what("rumdl"),
      ratio: pair.ratio,
      atMost: isLarge ? 1 : 1.5,
      detail: versus(pair, "rumdl"),
    };
  }
  if (existsSync(cli2)) {
    const pair = await timeSlowPairs(
      () => run(ours),
      () => run(program("markdownlint-cli2", cli2, `${folder}/*.md`)),
      isLarge ? 1 : 3,
    );
    const atLeast = isLarge ? 20 : 10;
    yield {
      aim: "C",
      what: what("faster than markdownlint-cli2"),
      ratio: 1 / pair.ratio,
      atLeast,
      detail: versus(pair, "it"),
    };
  }
  const [mine, theirs] = [peakMemory(ours), peakMemory(bare)];
  const detail = `${Math.round(mine / 1024)} MB against ${Math.round(theirs / 1024)} MB of ${bare.name}`;
  yield { aim: "I", what: what("memory"), ratio: mine / theirs, atMost: 1.5, detail };
}

function makeFolder(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-bench-"));
  for (let seed = 0; seed < count; seed++) {
    writeFileSync(join(folder, `${String(seed).padStart(5, "0")}.md`), postmortem(4_000, seed));
  }
  return folder;
}

function program(name: string, ...args: readonly string[]): Program {
  return { name, command: process.execPath, args };
}

async function run({ command, args }: Program): Promise<number> {
  const start = performance.now();
  const { error } = spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"] });
  if (error) {
    throw error;
  }
  return performance.now() - start;
}

/** Kilobytes, as the process itself knows them at its end. */
function peakMemory({ command, args }: Program): number {
  const file = join(mkdtempSync(join(tmpdir(), "postmortem-bench-")), "memory");
  const note = `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`;
  const hook = `${file}.cjs`;
  writeFileSync(hook, note);
  spawnSync(command, ["--require", hook, ...args], { stdio: ["ignore", "ignore", "ignore"] });
  return Number(readFileSync(file, "utf8"));
}
