import * as vscode from "vscode";
import { resolveTarget } from "../preview/resolveTarget.ts";

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
};

const LARGEST_BYTES = 4 * 1024 * 1024;

/** Images of a document as `data:` URLs, by their addresses. What is missing, too large or outside of the folder is left out. */
export async function readImages(
  document: vscode.Uri,
  addresses: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const read = addresses.map(async (address): Promise<[string, string] | undefined> => {
    const target = resolveTarget(document, address);
    const type = TYPES[target?.path.replace(/^.*\./, "").toLowerCase() ?? ""];
    if (target === undefined || type === undefined) {
      return undefined;
    }
    try {
      const bytes = await vscode.workspace.fs.readFile(target);
      return bytes.length > LARGEST_BYTES ? undefined : [address, `data:${type};base64,${base64(bytes)}`];
    } catch {
      // The image is not there: the page says what it would show.
      return undefined;
    }
  });
  return Object.fromEntries((await Promise.all(read)).filter((pair) => pair !== undefined));
}

/** In pieces, for a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
