import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** Documents that lie beside the repository and are no part of it. */
export const shared = join(root, "..", "shared");
export const cli = join(root, "dist", "cli.js");

/**
 * What the command line says of files, as data. An exit code of 1 only says that there are findings; 2 says that something
 * went wrong, and stops the run.
 */
export function runCli(command, files, options = []) {
  const settings = { encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] };
  try {
    return JSON.parse(
      execFileSync(process.execPath, [cli, command, "--format", "json", ...options, ...files], settings),
    );
  } catch (error) {
    if (error.status === 1) {
      return JSON.parse(error.stdout);
    }
    throw error;
  }
}
