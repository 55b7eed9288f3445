import { readFileSync, writeFileSync } from "node:fs";

/**
 * esbuild writes other characters than those of ASCII by their numbers, but not in regular expressions. One of them is
 * enough, and V8 holds the whole bundle in twice the room and takes twice as long to read it.
 *
 * @type {import("esbuild").Plugin}
 */
export const asciiOnly = {
  name: "ascii-only",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      for (const file of Object.keys(metafile?.outputs ?? {})) {
        const source = readFileSync(file, "utf8");
        const escaped = source.replace(
          /(?<!\\)((?:\\\\)*)([^\0-\x7f])/g,
          (_, before, character) => before + numberOf(character),
        );
        if (/[^\0-\x7f]/.test(escaped)) {
          return {
            errors: [{ text: `${file} has a character beyond ASCII behind a backslash, where it needs none.` }],
          };
        }
        writeFileSync(file, escaped);
      }
      return undefined;
    });
  },
};

/** @example numberOf("–") // "\\u2013" */
function numberOf(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
