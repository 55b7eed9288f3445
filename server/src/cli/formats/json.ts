import { findingsJson } from "../../engine/index.ts";
import type { Format } from "./format.ts";

/** One array with an element for each file, as `docs/check.schema.json` describes it. */
export function json(): Format {
  const list = jsonList();
  return {
    begin: list.begin,
    file: (checked) => list.item(findingsJson(checked, checked.path)),
    end: list.end,
  };
}

/** One line for each file, to be read while the rest is still being checked. */
export function ndjson(): Format {
  return {
    begin: () => "",
    file: (checked) => `${JSON.stringify(findingsJson(checked, checked.path))}\n`,
    end: () => "",
  };
}

/** A JSON array written piece by piece, an element a line. */
export function jsonList() {
  let isFirst = true;
  return {
    begin: () => "[",
    item(value: object) {
      const lead = isFirst ? "\n" : ",\n";
      isFirst = false;
      return lead + JSON.stringify(value);
    },
    end: () => (isFirst ? "]\n" : "\n]\n"),
  };
}
