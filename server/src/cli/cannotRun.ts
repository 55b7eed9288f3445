/** The command cannot do what was asked of it. The message is one sentence for the person who typed it; exit code 2. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}

/**
 * Why the file system refused, for a person.
 *
 * @example
 * refusal(error) // "no such file", "permission denied"
 */
export function refusal(error: unknown): string {
  const code = codeOf(error);
  return REFUSALS.get(code) ?? (error instanceof Error ? error.message : String(error));
}

/** The code of a system error (`ENOENT`), empty for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file"],
  ["ENOTDIR", "no such file"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["EISDIR", "it is a folder"],
  ["ELOOP", "too many symbolic links"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ENOSPC", "no space left on the device"],
  ["EEXIST", "the file exists"],
  ["ERR_STRING_TOO_LONG", "it is too large"],
  ["ERR_FS_FILE_TOO_LARGE", "it is too large"],
]);
