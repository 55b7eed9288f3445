import { fieldName } from "./fieldCatalogue.ts";
import type { HeadingLine } from "./headingLines.ts";
import type { SectionKind } from "./sectionCatalogue.ts";
import type { TitleMatch } from "./titles/matchTitle.ts";

/** The real headings around a line that may be a heading itself. */
export interface Surroundings {
  /** The kinds that have a real heading somewhere in the document. */
  readonly headed: ReadonlySet<SectionKind>;
  /** The kinds of the real heading above, the title set aside; none where there is no heading. */
  readonly above: readonly SectionKind[];
}

/** Words that a status page prints over each of its updates. */
const STATUS_WORDS =
  /^(?:resolved|investigating|identified|monitoring|updated?|completed|verifying|scheduled|in progress|postmortem)$/i;

/** What a label of a sentence has and a title has not: `Here is what we did:`. */
const SENTENCE =
  /\b(?:is|are|was|were|we|here|these|those|following|below|have|has|had|can|could|will|would|as follows)\b/i;
/** What announces the list below it: `List of affected shops:`, `Affected users could not:`. */
const LEAD_IN = /^(?:list of|to|from|when|in|for|with|after|before|by|on) |\b(?:could|cannot|not|should|would)$/i;
const BEGINS_SMALL = /^\p{Ll}/u;

/** Kinds that are told in a word or two, as the value of a field. */
const FIELD_KINDS: ReadonlySet<SectionKind> = new Set(["metadata", "metrics", "participants", "review", "related"]);

/** Sections that say what a report is about; below them a lead may open another section. */
const OPENING_KINDS: ReadonlySet<SectionKind> = new Set(["metadata", "summary"]);

/** Four words or a line of text are no value of a field any more. */
const LONG_VALUE = /^(?:\S+\s+){4}\S|^.{40}/;

/** Whether the place of a line lets it open a section, whatever its words are. */
export function mayOpenSection(line: HeadingLine, { headed, above }: Surroundings): boolean {
  if (!line.hasBody) {
    return false;
  }
  const isPlainText = headed.size === 0;
  const isLong = line.lead === "" || LONG_VALUE.test(line.lead);
  switch (line.style) {
    case "bare":
      return line.alone || line.hasHashes === true || isPlainText;
    case "label":
      return line.lead === "" || (isPlainText && isLong);
    case "bold-lead":
    case "list-label":
      return isLong && (isPlainText || above.every((kind) => OPENING_KINDS.has(kind)));
    default:
      return true;
  }
}

/** Whether a line that is no Markdown heading opens a section, given what its words say. */
export function opensSection(line: HeadingLine, match: TitleMatch, { headed }: Surroundings): boolean {
  const { by, kind = "other" } = match;
  const opensText = (by === "whole" || by === "near") && !FIELD_KINDS.has(kind) && !headed.has(kind);
  if (STATUS_WORDS.test(match.title)) {
    return line.style === "list-label" && opensText;
  }
  switch (line.style) {
    case "bold":
      return by === "whole" || (line.ending !== "sentence" && (line.alone || by === "within") && isTitleLike(match));
    case "caps":
      return by !== undefined && !FIELD_KINDS.has(kind);
    case "bare":
      return !FIELD_KINDS.has(kind) && isBareTitle(line, match);
    case "label":
      return line.lead === "" ? isLabel(match) : opensText;
    default:
      return opensText;
  }
}

function isBareTitle({ alone, ending, hasHashes }: HeadingLine, { by }: TitleMatch): boolean {
  const isMarked = hasHashes === true || (alone && ending === "question");
  return by === "whole" || (by !== undefined && isMarked);
}

/** `Date:` alone is a field that nobody filled in, though dates are metadata too. */
function isLabel(match: TitleMatch): boolean {
  const isField = match.kind === "metadata" && fieldName(match.title, "") !== undefined;
  const isKnown = match.kind !== undefined && !isField;
  return isKnown && (match.by !== "within" || (isTitleLike(match) && !LEAD_IN.test(match.title)));
}

function isTitleLike({ title }: TitleMatch): boolean {
  return title.split(" ").length <= 8 && !SENTENCE.test(title) && !BEGINS_SMALL.test(title);
}
