import { CannotRun } from "./cannotRun.ts";
import { findFiles } from "./findFiles.ts";
import { note } from "./note.ts";
import type { Document } from "./readDocument.ts";
import type { Session } from "./session.ts";

/** A document, and whether it was named itself. */
export interface TargetDocument {
  readonly document: Document;
  readonly isNamed: boolean;
}

/** The documents behind the arguments of a command. */
export interface Targets {
  /** Reads one after the other. What cannot be read is said and passed over. */
  documents(): Iterable<TargetDocument>;
  /** Whether something could not be read so far. */
  hasFailed(): boolean;
}

/**
 * @throws CannotRun if nothing is named at all
 */
export async function openTargets(
  targets: readonly string[],
  session: Session,
  options: { readonly "allow-empty"?: boolean | undefined },
): Promise<Targets> {
  if (targets.length === 0) {
    throw new CannotRun("Name at least one file, folder or glob, or - for standard input.");
  }
  const { files, failures, empty } = await findFiles(targets);
  const sentences = options["allow-empty"] ? failures : [...failures, ...empty];
  let hasFailed = sentences.length > 0;
  for (const sentence of sentences) {
    note(sentence);
  }
  return {
    *documents() {
      for (const { path, isNamed } of files) {
        const document = readOrNote(path, session);
        if (document === undefined) {
          hasFailed = true;
        } else {
          yield { document, isNamed };
        }
      }
    },
    hasFailed: () => hasFailed,
  };
}

function readOrNote(path: string, session: Session): Document | undefined {
  try {
    return session.read(path);
  } catch (error) {
    if (!(error instanceof CannotRun)) {
      throw error;
    }
    note(error.message);
    return undefined;
  }
}
