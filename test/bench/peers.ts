import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A place within an installed peer; the peers have their own folder, for the project does not depend on them. */
export function peerPath(...parts: readonly string[]): string {
  return resolve(".bench", "node_modules", ...parts);
}

/** The module of an installed peer, `undefined` where it is missing or cannot be loaded. */
export async function loadPeer(name: string): Promise<Record<string, unknown> | undefined> {
  const loader = resolve(".bench", "load.mjs");
  if (!existsSync(loader) || !existsSync(peerPath(...name.split("/").slice(0, 1)))) {
    return undefined;
  }
  try {
    const { default: load } = await import(pathToFileURL(loader).href);
    return await load(name);
  } catch (error) {
    console.log(`   ${name} cannot be loaded: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** markdown-it as it is published, and not as our own bundles hold it. */
export function publishedParser(): (text: string) => readonly unknown[] {
  const load = createRequire(resolve("package.json"));
  const MarkdownIt: typeof import("markdown-it").default = load(MARKDOWN_IT);
  const parser = new MarkdownIt();
  return (text) => parser.parse(text, {});
}

/** By a name that is not written where it is loaded, so that it stays out of the bundle. */
const MARKDOWN_IT = "markdown-it";

/** The native program, for the wrapper of the package would be timed as well. */
export function rumdl(): string | undefined {
  const folder = peerPath("@rumdl");
  const platforms = existsSync(folder) ? readdirSync(folder) : [];
  return platforms
    .flatMap((name) => ["rumdl", "rumdl.exe"].map((file) => join(folder, name, file)))
    .find((path) => existsSync(path));
}
