import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";

/** The least that a command line over Markdown files can do: read and parse each of them. */
const [folder = "."] = process.argv.slice(2);
const parser = new MarkdownIt();
let tokens = 0;
for (const name of readdirSync(folder)) {
  tokens += parser.parse(readFileSync(join(folder, name), "utf8"), {}).length;
}
process.stdout.write(`${tokens}\n`);
