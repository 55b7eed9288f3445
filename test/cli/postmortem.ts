import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

/** The repository, seen from `out/test/cli`. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The built program. */
export const cli = join(root, "dist", "cli.js");

export interface Outcome {
  /** The exit code. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The clock of every run, so that no outcome depends on the day. */
const NOW = "2024-06-01T00:00:00Z";

/** Runs the program to its end, without colours and with a fixed clock. */
export function postmortem(args: readonly string[], { cwd, stdin, env }: Surroundings = {}): Outcome {
  const clock = args[0] === "check" || args[0] === "inspect" ? ["--now", NOW] : [];
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, ...args.slice(0, 1), ...clock, ...args.slice(1)],
    {
      ...(cwd === undefined ? {} : { cwd }),
      ...(stdin === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input: stdin }),
      env: { ...inherited, ...env },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  return { code: status, stdout, stderr };
}

/** A folder with these files, gone after the test. A name that ends in `/` is an empty folder. */
export function folderWith(test: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-cli-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith("/") ? path : dirname(path), { recursive: true });
    if (!name.endsWith("/")) {
      writeFileSync(path, content);
    }
  }
  return folder;
}
