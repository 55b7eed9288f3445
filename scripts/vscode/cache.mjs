// Programs that are needed to show and test the extension, but not to build it: kept in .vscode-test/, which git ignores.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm, root, step } from "./setUp.mjs";

export const cacheFolder = join(root, ".vscode-test");

/**
 * A folder whose node_modules holds the given packages. Made when it is first asked for; it appears whole or not at all,
 * so that a broken download leaves nothing behind and two runs at once do not disturb each other.
 *
 * @param {object} wanted
 * @param {string} wanted.name the name of the folder in the cache.
 * @param {string} wanted.title what is said while it is made.
 * @param {readonly string[]} wanted.packages name@version.
 * @param {(folder: string) => Promise<void>} [wanted.finish] what is to be done once they are installed.
 * @returns {Promise<string>} the folder.
 */
export async function cachedPackages({ name, title, packages, finish }) {
  const folder = join(cacheFolder, name);
  const stamp = join(folder, "complete.txt");
  const content = `${packages.join("\n")}\n`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === content) {
    return folder;
  }
  await step(title, async () => {
    const making = `${folder}.making-${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    try {
      writeFileSync(join(making, "package.json"), '{ "private": true }\n');
      // Install scripts would compile native modules or fetch binaries; neither is needed.
      await npm(["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], { cwd: making });
      await finish?.(making);
      writeFileSync(join(making, "complete.txt"), content);
      rmSync(folder, { recursive: true, force: true });
      renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  });
  return folder;
}
