import type { Format, FormatContext } from "./format.ts";

/** The formats of `check` by name. Each is loaded only where it is asked for. */
export const FORMATS: Readonly<Record<string, (context: FormatContext) => Promise<Format>>> = {
  pretty: async (context) => (await import("./pretty.ts")).pretty(context),
  compact: async () => (await import("./compact.ts")).compact(),
  json: async () => (await import("./json.ts")).json(),
  ndjson: async () => (await import("./json.ts")).ndjson(),
  github: async (context) => (await import("./github.ts")).github(context),
  sarif: async (context) => (await import("./sarif.ts")).sarif(context),
  junit: async (context) => (await import("./junit.ts")).junit(context),
};
