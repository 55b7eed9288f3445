import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of this program, from the package that the bundle lies in. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isManifest ? String(manifest.version) : "unknown";
}
