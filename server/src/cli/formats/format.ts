import type { Finding, Lines, Severity } from "../../engine/index.ts";

/** A file and what was found in it: a document, or a settings file with something wrong in it. */
export interface CheckedFile {
  /** As it was named, for messages. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly isPostmortem: boolean;
  readonly findings: readonly Finding[];
}

/** How many of what, after the last file. */
export interface Summary {
  readonly postmortems: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many findings `--fix` would settle. */
  readonly fixable: number;
}

/** A way to write findings. Each part gives the text to write at that moment. */
export interface Format {
  begin(): string;
  file(checked: CheckedFile): string;
  end(summary: Summary): string;
}

/** What a format may need to know beside the findings. */
export interface FormatContext {
  readonly hasColor: boolean;
  /** The version of this program. */
  readonly version: string;
  /** The folder that paths in results are relative to: the root of the repository. */
  readonly root: string;
}

/** From the least severe to the worst. */
export const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];
