import { readInline } from "../markdown/inline.ts";
import { slice } from "../text/span.ts";
import type { HeadingLine } from "./headingLines.ts";
import { looksTimed } from "./looksTimed.ts";
import { mayOpenSection, opensSection, type Surroundings } from "./pseudoHeading.ts";
import type { SectionKind } from "./sectionCatalogue.ts";
import { matchTitle, type TitleMatch, untold } from "./titles/matchTitle.ts";
import type { ExtraTitles } from "./titles/wholeTitle.ts";

/** A heading whose words are understood, and its place in the outline. */
export interface Outlined {
  readonly line: HeadingLine;
  readonly match: TitleMatch;
  readonly level: number;
}

export interface OutlineLines {
  readonly lines: readonly HeadingLine[];
  readonly extra: ExtraTitles;
  readonly titleLevel: number;
}

/**
 * The lines that open a section, with what they say. Real headings are read first, since what else counts as a heading
 * depends on them; the words of the other lines are only read where their place allows a heading.
 */
export function outlineOf(text: string, { lines, extra, titleLevel }: OutlineLines): readonly Outlined[] {
  const real = realHeadings(text, lines, extra);
  const headed = kindsHeaded(real);
  const outline: Outlined[] = [];
  let above: Outlined | undefined;
  let aboveKinds: readonly SectionKind[] = [];
  for (const line of lines) {
    if (line.level !== undefined) {
      const heading = real.get(line);
      if (heading) {
        above = heading;
        aboveKinds = kindsOf(heading.match);
        outline.push(heading);
      }
      continue;
    }
    const around = { headed, above: aboveKinds };
    const match = mayOpenSection(line, around) ? pseudoMatch(text, line, { extra, around }) : undefined;
    if (match) {
      const level = (above?.level ?? titleLevel) + (match.kind ? 1 : 2);
      outline.push({ line, match, level: Math.min(6, level) });
    }
  }
  return outline;
}

function kindsHeaded(real: ReadonlyMap<HeadingLine, Outlined>): ReadonlySet<SectionKind> {
  const kinds = new Set<SectionKind>();
  for (const { match } of real.values()) {
    if (match.kind) {
      kinds.add(match.kind);
    }
  }
  return kinds;
}

/** The Markdown and HTML headings, without the times and days inside a timeline. */
function realHeadings(
  text: string,
  lines: readonly HeadingLine[],
  extra: ExtraTitles,
): ReadonlyMap<HeadingLine, Outlined> {
  const headings = new Map<HeadingLine, Outlined>();
  let timelineLevel: number | undefined;
  for (const line of lines) {
    const { level, titleSpan } = line;
    if (level === undefined) {
      continue;
    }
    const inTimeline = timelineLevel !== undefined && level >= timelineLevel;
    const match = inTimeline && looksTimed(slice(text, titleSpan)) ? undefined : matchOf(text, line, extra);
    if (match) {
      headings.set(line, { line, match, level });
      if (!inTimeline || level === timelineLevel) {
        timelineLevel = match.kind === "timeline" ? level : undefined;
      }
    }
  }
  return headings;
}

interface PseudoSources {
  readonly extra: ExtraTitles;
  readonly around: Surroundings;
}

function pseudoMatch(text: string, line: HeadingLine, { extra, around }: PseudoSources): TitleMatch | undefined {
  if (looksTimed(slice(text, line.titleSpan))) {
    return undefined;
  }
  const match = matchOf(text, line, extra);
  const said = match && strays(match, around.above) ? untold(match.title) : match;
  return said && !repeats(line, said, around.above) && opensSection(line, said, around) ? said : undefined;
}

/** What a line's words say; nothing for words that are only marks. Code is nobody's title. */
function matchOf(text: string, { titleSpan }: HeadingLine, extra: ExtraTitles): TitleMatch | undefined {
  const { plain, code } = readInline(text, titleSpan);
  const isCode = code[0]?.start === 0 && code[0].end === plain.length;
  const match = isCode ? untold(plain) : matchTitle(plain, extra);
  return match.title === "" ? undefined : match;
}

function kindsOf({ kind, secondKind }: TitleMatch): readonly SectionKind[] {
  const first: SectionKind = kind ?? "other";
  return secondKind ? [first, secondKind] : [first];
}

/** `Detection methods:` in the section about the detection, and about nothing else, only leads to what follows. */
function repeats({ style }: HeadingLine, { by, kind }: TitleMatch, above: readonly SectionKind[]): boolean {
  return style === "label" && by === "within" && above.length === 1 && above[0] === kind;
}

/** Whether a line in a section holds a word of another kind by the way: `Windows event log` in the evidence. */
function strays({ kind, by }: TitleMatch, above: readonly SectionKind[]): boolean {
  return by === "within" && kind !== undefined && above.some((each) => each !== "other") && !above.includes(kind);
}
