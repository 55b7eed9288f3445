import { analyze, type Finding, type ListFolder, type SettingsLayer } from "../../../server/src/engine/index.ts";
import { check } from "../../../server/src/engine/rules/check.ts";
import type { RuleFailure } from "../../../server/src/engine/rules/rule.ts";
import { VOCABULARY } from "../../../server/src/engine/rules/vocabulary.ts";
import { resolveSettings } from "../../../server/src/engine/settings/resolveSettings.ts";
import { asPostmortem } from "../../incidentWith.ts";

export interface SpecDocument {
  readonly text: string;
  readonly fileName?: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly layers: readonly SettingsLayer[];
  readonly listFolder?: ListFolder;
}

/**
 * The findings of a document, which is taken for a postmortem however short it is: a case needs no more than the lines
 * that it is about.
 */
export function checkDocument({ text, fileName, now, layers, listFolder }: SpecDocument): {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
} {
  const { lines, markdown, incident, settings } = analyze({
    text,
    now,
    layers,
    ...(fileName === undefined ? {} : { fileName }),
  });
  const { problems } = resolveSettings({ layers, frontMatter: markdown.frontMatter, vocabulary: VOCABULARY });
  return check(
    {
      text,
      lines,
      markdown,
      incident: asPostmortem(incident),
      settings,
      now,
      listFolder,
      ...(fileName === undefined ? {} : { fileName }),
    },
    problems,
  );
}
