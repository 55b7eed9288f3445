import { join } from "node:path";
import * as esbuild from "esbuild";

/** Ours, and the names of HTML's characters, which their package unpacks when it is loaded. */
const TABLES = /\.table\.ts$|[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-\w+\.js$/;

/**
 * What a `*.table.ts` exports is worked out when the product is built, and the bundles hold the outcome: folding some
 * thousand words at each start would take longer than the first analysis. Tables are plain data: strings, numbers,
 * booleans, and arrays, typed arrays, records, maps and sets of them.
 *
 * @type {esbuild.Plugin}
 */
export const precomputed = {
  name: "precomputed",
  setup(build) {
    build.onLoad({ filter: TABLES }, async ({ path }) => {
      const { outputFiles, metafile } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        format: "esm",
        write: false,
        metafile: true,
      });
      const source = Buffer.from(outputFiles[0].contents).toString("base64");
      const tables = await import(`data:text/javascript;base64,${source}`);
      const lines = Object.entries(tables).map(([name, table]) => `export const ${name} = ${written(table)};`);
      return {
        contents: lines.join("\n"),
        watchFiles: Object.keys(metafile.inputs).map((file) => join(process.cwd(), file)),
      };
    });
  },
};

/** JSON is what V8 reads fastest, far faster than the same as a literal. */
function written(value) {
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    return `/* @__PURE__ */ new ${value.constructor.name}(${written([...value])})`;
  }
  if (isJson(value)) {
    return typeof value === "object"
      ? `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`
      : JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(written).join(", ")}]`;
  }
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${written(each)}`);
    return `{ ${entries.join(", ")} }`;
  }
  throw new Error(`A table holds what is no plain data: ${String(value)}.`);
}

function isJson(value) {
  return typeof value === "object"
    ? (Array.isArray(value) || isRecord(value)) && Object.values(value).every(isJson)
    : typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function isRecord(value) {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
