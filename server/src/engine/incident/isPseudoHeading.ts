import type { HeadingLine } from "./headingLines.ts";
import type { SectionKind } from "./sectionCatalogue.ts";
import type { TitleMatch } from "./titles/matchTitle.ts";

interface Candidate {
  readonly line: HeadingLine;
  readonly match: TitleMatch;
  /** The kinds that have a real heading somewhere in the document. */
  readonly headed: ReadonlySet<SectionKind>;
  /** The kinds of the real heading above, the title set aside; none where there is no heading. */
  readonly above: readonly SectionKind[];
}

/** Words that a status page prints over each of its updates. */
const STATUS_WORDS =
  /^(?:resolved|investigating|identified|monitoring|updated?|completed|verifying|scheduled|in progress|postmortem)$/i;

/** What a label of a sentence has and a title has not: `Here is what we did:`. */
const SENTENCE = /\b(?:is|are|was|were|we|here|these|those|following|below|have|has|had|can|will|as follows)\b/i;

/** Kinds that are told in a word or two, as the value of a field. */
const FIELD_KINDS: ReadonlySet<SectionKind> = new Set(["metadata", "metrics", "participants", "review", "related"]);

/** Sections that say what a report is about; below them a lead may open another section. */
const OPENING_KINDS: ReadonlySet<SectionKind> = new Set(["metadata", "summary"]);

/** More words than these are no value of a field but the text of a section. */
const SHORT_VALUE_WORDS = 4;

/** Whether a line that is no Markdown heading opens a section all the same. */
export function isPseudoHeading(candidate: Candidate): boolean {
  const { line, match } = candidate;
  const { by } = match;
  if (!line.hasBody || STATUS_WORDS.test(match.title)) {
    return line.style === "list-label" && line.hasBody && match.kind !== undefined && opensSection(candidate);
  }
  switch (line.style) {
    case "bold":
      return by === "whole" || (line.ending !== "sentence" && (line.alone || by === "within") && isTitleLike(match));
    case "caps":
      return by !== undefined && !FIELD_KINDS.has(match.kind ?? "other");
    case "bare":
      return (
        !FIELD_KINDS.has(match.kind ?? "other") &&
        (line.alone || line.hasHashes ? isBareTitle(line, match) : candidate.headed.size === 0 && by === "whole")
      );
    case "label":
      return line.lead === "" ? isLabel(match) : candidate.headed.size === 0 && opensSection(candidate);
    default:
      return opensSection(candidate);
  }
}

function isBareTitle({ ending, hasHashes }: HeadingLine, { by }: TitleMatch): boolean {
  return by === "whole" || (by !== undefined && (ending === "question" || hasHashes === true));
}

function isTitleLike({ title }: TitleMatch): boolean {
  return title.split(" ").length <= 8 && !SENTENCE.test(title) && !/^\p{Ll}/u.test(title);
}

function isLabel(match: TitleMatch): boolean {
  const isKnown = match.kind !== undefined && match.kind !== "metadata";
  return isKnown && (match.by !== "within" || isTitleLike(match));
}

/** `**Impact:** text`: where the kind has no heading of its own and the text is more than the value of a field. */
function opensSection({ line, match, headed, above }: Candidate): boolean {
  const { kind, by } = match;
  if (kind === undefined || by === "within" || FIELD_KINDS.has(kind) || headed.has(kind)) {
    return false;
  }
  if (headed.size > 0 && !above.every((each) => OPENING_KINDS.has(each))) {
    return false;
  }
  return line.lead === "" || line.lead.split(/\s+/).length > SHORT_VALUE_WORDS;
}
