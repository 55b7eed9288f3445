import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CannotRun, refusal } from "./cannotRun.ts";
import type { Document } from "./readDocument.ts";

const PERMISSIONS = 0o7777;
/** A superuser may write any file, but what is read-only is meant to stay as it is. */
const ANY_WRITE = 0o222;

/**
 * Puts a new text in the place of a document: written beside it and moved over it, so that a reader sees the old file or
 * the new one and never a half. Mode and byte order mark stay; a symbolic link still leads to the file.
 *
 * @throws CannotRun with one sentence if that is not possible; the file is then as it was
 */
export function writeDocument(document: Document, text: string): void {
  const { path, isLossy, hasByteOrderMark } = document;
  if (isLossy) {
    throw new CannotRun(`Cannot fix ${path}: it is not UTF-8.`);
  }
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    if ((statSync(target).mode & ANY_WRITE) === 0) {
      throw new CannotRun("the file is read-only");
    }
    replace(target, hasByteOrderMark ? `\ufeff${text}` : text);
  } catch (error) {
    throw new CannotRun(`Cannot write ${path}: ${refusal(error)}.`);
  }
}

function replace(target: string, text: string): void {
  const { mode } = statSync(target);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flag: "wx" });
    chmodSync(beside, mode & PERMISSIONS);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
