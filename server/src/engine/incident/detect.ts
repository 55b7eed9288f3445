import type { FrontMatterValue, MarkdownDocument } from "../markdown/document.ts";
import type { FileGlobs } from "../settings/settings.ts";
import { matchesGlob } from "../text/matchesGlob.ts";
import { type Content, type Part, readSigns, type Signs } from "./detectionSigns.ts";
import type { FieldName } from "./fields.ts";
import type { Detection } from "./model.ts";
import { wordsOfIncident } from "./tellsOfIncident.ts";

/** What is read of a document before it is known whether it is a postmortem. */
export interface DetectionSources extends Omit<Content, "text" | "blocks"> {
  readonly markdown: MarkdownDocument;
  /** The globs of the settings. */
  readonly files?: FileGlobs | undefined;
}

/**
 * Whether a document is a postmortem, and what speaks for it. The front matter decides first, then the globs of the
 * settings, then the content.
 *
 * @example
 * detect({ markdown, title, sections, fields, fileName }) // { isPostmortem: true, reasons: ["timeline heading", "5 kinds of section"] }
 */
export function detect({ markdown, files, ...read }: DetectionSources): Detection {
  const declared = declaredByFrontMatter(markdown) ?? declaredByGlobs(files, read.fileName);
  if (declared) {
    return declared;
  }
  const signs = readSigns({ ...read, text: markdown.text, blocks: markdown.blocks });
  if (GROUNDS.some((ground) => ground(signs) !== undefined)) {
    return new Detected(signs);
  }
  const told = signs.titleNamesOther ? 0 : wordsOfIncident(proseOf(markdown));
  const isPostmortem = told >= (isNamed(signs) ? WORDS_WITH_NAME : WORDS_ALONE);
  return { isPostmortem, reasons: isPostmortem ? ["a report of an outage with its times"] : [] };
}

/** One ground is enough; the others are only told to those who ask. */
class Detected implements Detection {
  readonly isPostmortem = true;
  private readonly signs: Signs;

  constructor(signs: Signs) {
    this.signs = signs;
  }

  get reasons(): readonly string[] {
    return GROUNDS.flatMap((ground) => ground(this.signs) ?? []);
  }
}

/** What is told in sentences. Code and tables of a manual name times and troubles of nobody. */
function proseOf({ text, blocks }: MarkdownDocument): string {
  const told = blocks.filter(({ kind }) => kind !== "code" && kind !== "table");
  return told.map(({ span }) => text.slice(span.start, span.end).replace(/`[^`\n]*`/g, " ")).join("\n");
}

function declaredByGlobs(files: FileGlobs | undefined, fileName = ""): Detection | undefined {
  const matches = (glob: string) => matchesGlob(fileName, glob);
  const excluded = files?.exclude.find(matches);
  const included = excluded === undefined ? files?.include.find(matches) : undefined;
  if (excluded === undefined && included === undefined) {
    return undefined;
  }
  const which = excluded === undefined ? "included" : "excluded";
  return { isPostmortem: included !== undefined, reasons: [`${which} by ${excluded ?? included} in the settings`] };
}

const WORDS_WITH_NAME = 5;
const WORDS_ALONE = 7;

/** A ground on which a document counts as a postmortem: its reason for a person to read, where it holds. */
type Ground = (signs: Signs) => string | undefined;

/** Runbooks and articles of a support desk have symptoms, cause and solution too, but nothing that comes afterwards. */
const AFTERWARDS: readonly Part[] = ["timeline", "lessons", "action items"];
const OF_AN_INCIDENT: readonly Part[] = ["impact", "detection", "timeline", "cause"];
const TOLD_AFTERWARDS: readonly Part[] = [...OF_AN_INCIDENT, "lessons"];
const INSTANTS: readonly FieldName[] = ["started", "detected", "mitigated", "ended", "resolved"];

const GROUNDS: readonly Ground[] = [
  (signs) =>
    when("title", signs.titleNamesIt && (signs.parts.size > 0 || signs.facts.size > 0 || signs.timedLines > 0)),

  (signs) =>
    when(
      "timeline heading",
      signs.hasTimelineHeading &&
        !isAboutOther(signs) &&
        (isNamed(signs) || hasAny(signs.parts, ["cause", "lessons", "impact"]) || signs.timedLines >= 2),
    ),

  (signs) =>
    when(
      `${signs.parts.size} kinds of section`,
      signs.parts.size >= 3 &&
        !isAboutOther(signs) &&
        (isReport(signs) ||
          (hasAny(signs.parts, AFTERWARDS) && (signs.titleTellsFailure || hasAny(signs.parts, OF_AN_INCIDENT)))),
    ),

  (signs) =>
    isNamed(signs) && !signs.titleNamesOther
      ? when(`${signs.timedLines} lines with a time`, signs.timedLines >= 3)
      : undefined,

  ({ pathNamesIt, pathHasDate, titleNamesOther, titleTellsFailure, parts }) =>
    when(
      "file name",
      pathNamesIt &&
        !titleNamesOther &&
        (titleTellsFailure || pathHasDate ? parts.size > 0 : parts.size > 1 && hasAny(parts, TOLD_AFTERWARDS)),
    ),

  ({ facts }) => when("metadata of an incident", facts.size >= 3 && hasAny(facts, INSTANTS)),
];

function when(reason: string, holds: boolean): string | undefined {
  return holds ? reason : undefined;
}

/** A plan or a guide, unless it has all that a postmortem has: `Design system outage` is one. */
function isAboutOther(signs: Signs): boolean {
  return signs.titleNamesCatalogue || (signs.titleNamesOther && !(signs.parts.size >= 5 && signs.timedLines >= 2));
}

/** An article of a support desk has a failure in its title too, but neither times nor facts. */
function isReport(signs: Signs): boolean {
  const { titleNamesIt, pathNamesIt, titleTellsFailure, facts } = signs;
  return titleNamesIt || pathNamesIt || (titleTellsFailure && (facts.size > 0 || signs.timedLines > 0));
}

function isNamed({ titleTellsFailure, pathNamesIt }: Signs): boolean {
  return titleTellsFailure || pathNamesIt;
}

function hasAny<T>(found: ReadonlySet<T>, wanted: readonly T[]): boolean {
  return wanted.some((each) => found.has(each));
}

const NAMES_IT =
  /^(?:post[\s-]?mortem|incident|incident[\s-]?(?:report|review|retro)|rca|root[\s-]?cause[\s-]?analysis|outage|coe)$/i;

/** `postmortem: true`, `postmortem: false`, settings under `postmortem:`, or a `type` that names it. */
function declaredByFrontMatter({ frontMatter }: MarkdownDocument): Detection | undefined {
  for (const { key, value } of frontMatter?.entries ?? []) {
    const name = key.value.toLowerCase();
    const isPostmortem = name === "postmortem" ? saysYesOrNo(value) : undefined;
    if (isPostmortem !== undefined) {
      return { isPostmortem, reasons: [`front matter: postmortem: ${isPostmortem}`] };
    }
    const isType = /^(?:type|kind|layout|template|doctype|category)$/.test(name);
    if (isType && value.kind === "scalar" && NAMES_IT.test(value.source)) {
      return { isPostmortem: true, reasons: [`front matter: ${key.value}: ${value.source}`] };
    }
  }
  return undefined;
}

function saysYesOrNo(value: FrontMatterValue): boolean | undefined {
  if (value.kind === "map") {
    return true;
  }
  const word = value.kind === "scalar" ? value.source.toLowerCase() : "";
  return /^(?:true|yes|on)$/.test(word) ? true : /^(?:false|no|off)$/.test(word) ? false : undefined;
}
