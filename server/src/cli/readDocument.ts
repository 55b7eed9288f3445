import { readFileSync } from "node:fs";
import { CannotRun, refusal } from "./cannotRun.ts";

/** A file as an editor would open it, and what has to be kept when it is written back. */
export interface Document {
  /** The path for messages and results. */
  readonly path: string;
  /** Without the byte order mark, as in an editor. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** The bytes are no UTF-8, so writing the text back would change more than a fix does. */
  readonly isLossy: boolean;
}

const STDIN = 0;
const REPLACEMENT = "\ufffd";

/**
 * Reads a file, or standard input where the path is `-`.
 *
 * @throws CannotRun with one sentence if it cannot be read
 */
export function readDocument(path: string, stdinName = "<stdin>"): Document {
  const isStdin = path === "-";
  const bytes = bytesOf(isStdin ? STDIN : path, path);
  const decoded = bytes.toString("utf8");
  const hasByteOrderMark = decoded.charCodeAt(0) === 0xfeff;
  return {
    path: isStdin ? stdinName : path,
    text: hasByteOrderMark ? decoded.slice(1) : decoded,
    hasByteOrderMark,
    isLossy: decoded.includes(REPLACEMENT) && !Buffer.from(decoded, "utf8").equals(bytes),
  };
}

function bytesOf(source: string | number, name: string): Buffer {
  try {
    return readFileSync(source);
  } catch (error) {
    throw new CannotRun(`Cannot read ${name === "-" ? "standard input" : name}: ${refusal(error)}.`);
  }
}
