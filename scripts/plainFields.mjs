import { readFile } from "node:fs/promises";

const HELPER = /function _defineProperty\(e, r, t\) \{\n[^}]*\}\) : e\[r\] = t, e;\n\}/;

/**
 * markdown-it is published with a helper that sets each field of each token by way of its own checks, which is a third of
 * the time of reading blocks. The fields are plain ones, so setting them does the same.
 *
 * @type {import("esbuild").Plugin}
 */
export const plainFields = {
  name: "plain-fields",
  setup(build) {
    build.onLoad({ filter: /markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!HELPER.test(source)) {
        return { errors: [{ text: "markdown-it sets its fields in another way now: see scripts/plainFields.mjs." }] };
      }
      return { contents: source.replace(HELPER, "function _defineProperty(e, r, t) { e[r] = t; return e; }") };
    });
  },
};
