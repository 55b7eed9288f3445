import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const STRING = String.raw`("(?:[^"\\]|\\.)*")`;

/**
 * Where words are that a reader sees in a language: what `vscode.l10n.t`, `say` and `sentence` are called with, and tables of
 * the engine that are said as they stand.
 */
const SOURCES = [
  { folder: "client/src", file: /\.ts$/, words: [String.raw`\bl10n\.t\(\s*${STRING}`] },
  {
    folder: "server/src",
    file: /\.ts$/,
    words: [
      String.raw`\b(?:say|sentence)\(\s*${STRING}`,
      // The other half of a choice: say(sentences.get(x) ?? "…").
      String.raw`\bsay\([^()"]*\?\?\s*${STRING}`,
    ],
  },
  {
    folder: "server/src/engine/incident",
    file: /^sectionCatalogue\.ts$/,
    words: [String.raw`\b(?:title|guidance):\s*${STRING}`],
  },
  // Titles of fixes and rewritings are said where they are offered.
  { folder: "server/src/engine/rules", file: /\.ts$/, words: [String.raw`\btitle: ${STRING}`] },
  { folder: "server/src/engine/features/refactor", file: /\.ts$/, words: [String.raw`\btitle: ${STRING}`] },
  { folder: "server/src/engine/incident", file: /^phaseNames\.ts$/, words: [String.raw`:\s+${STRING}`] },
];

/** Their words by themselves, for translators: key and text are the same. */
export function l10nBundle() {
  const words = SOURCES.flatMap(({ folder, file, words: patterns }) => {
    const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
    return readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => file.test(name))
      .flatMap((name) => {
        const text = readFileSync(join(root, name), "utf8");
        return patterns.flatMap((pattern) =>
          [...text.matchAll(new RegExp(pattern, "g"))].map(([, literal]) => literal),
        );
      });
  });
  const sentences = [...new Set(words.map((literal) => JSON.parse(literal)))].sort();
  return `${JSON.stringify(Object.fromEntries(sentences.map((text) => [text, text])), undefined, 2)}\n`;
}
