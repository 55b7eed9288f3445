/** More than enough to see what a document is about; the server reads the whole. */
const LOOKED_AT = 64_000;

/** Lines longer than this are neither titles nor labels. */
const LONGEST_TITLE = 120;

/** A title without a mark, on a line between blank ones, is shorter than a sentence. */
const LONGEST_BARE_TITLE = 50;

/** How many kinds of section make a document worth a closer look; the server asks for as many and looks closer. */
const KINDS = 3;

/** Among how many of the first titles the subject of a document is looked for. */
const FIRST_TITLES = 3;

/** How many lines that start with a time do, in a document of the right subject. */
const TIMED_LINES = 3;

/** Words that speak for a postmortem wherever a line is built around them. */
const SUBJECT =
  /incident|outage|downtime|post[ -]?mortem|\brca\b|root[ -]?cause|route cause|interruption|disruption|degrad|unavailab|メタデータ|障害|事故|故障|ポストモーテム|Störung|Ausfall|panne|incidente|interrupción/i;

/** Titles of timelines, which decide by themselves. */
const TIMELINE =
  /time[ -]?line|chronolog|(?:chain|sequence) of events|key events|event log|incident log|タイムライン|時系列|时间线|時間線|Zeitverlauf|Ablauf|cronolog|linha do tempo/i;

/** One pattern for each kind of section besides the timeline. */
const SECTIONS: readonly RegExp[] = [
  /summary|overview|tl;?dr|abstract|synopsis|what happened|description|サマリ|概要|Zusammenfassung|résumé|resumen|resumo/i,
  /impact|affected|consequence|blast radius|scope|影響|影响|Auswirkung|impacto/i,
  /detect|discover|alerting|monitoring|検知|发现|Erkennung/i,
  /\bcauses?\b|contribut|trigger|why did|findings|原因|根因|Ursache|cause racine|causa/i,
  /resol|recover|mitigat|remediat|workaround|\bfix(?:es)?\b|solution|修复|対応|Behebung/i,
  /lesson|learn|went (?:well|wrong|right|badly|poorly)|got lucky|takeaway|improve|教訓|教训|うまくいった/i,
  /action|follow[ -]?ups?|next steps|prevent|corrective|recommend|to-?dos?|アクション|再発防止|预防|Maßnahmen/i,
];

/** The same in running text, and what is done about it. */
const MENTION =
  /incident|outage|downtime|post-?mortem|root cause|disruption|degraded|unavailable|roll(?:ed)? ?back|restored|recover/gi;

const CLOCK = /\b\d{1,2}:\d{2}\b/g;

/** `- 14:05`, `| 2023-07-01 10:50 |`, `**2:44am**`, `[13:26]`: marks, perhaps a date, then a clock time; not `## 0.15.2`. */
const TIMED_LINE = /^[ \t>|*_+#[(-]{0,12}(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ,-]{1,4})?\d{1,2}[:.h]\d{2}(?![.\d])/gm;

const UNDERLINE = /^\s{0,3}(?:=+|-{3,})\s*$/;

/** A line that is a heading, a label or only bold. */
const TITLE_LINE = /^\s{0,3}(?:#{1,6}\s|\*\*|__|[-*+]\s+\*\*|<h\d)|:\**\s*$|^[^a-z]{4,}$/;

/** How often a report without any section speaks of what happened, and of when. */
const MENTIONS = 5;
const CLOCK_TIMES = 2;

/** The name of the file and of the folders around it; further up stands where somebody keeps their work. */
const NEAR_PARTS = 3;

/** Files of every repository, which may lie in a folder of incidents and describe it. */
const OTHER_FILE = /^(?:readme|changelog|contributing|index|security|license|code_of_conduct)\b/i;

/**
 * Whether it is worth starting the server for a Markdown text: cheap, generous, and never the last word. Says no to an
 * ordinary README, changelog or runbook.
 *
 * @param path of the file or its URI, as evidence; the folder counts with the name.
 *
 * @example
 * mayBePostmortem("# Outage\n\n## Timeline\n", "a.md")     // true
 * mayBePostmortem("# My library\n\n## Install\n", "b.md") // false
 */
export function mayBePostmortem(text: string, path: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  const lines = head.split(/\r\n|\r|\n/);
  return pathSaysSo(path) || frontMatterSaysSo(lines) || titlesSaySo(lines) || proseSaysSo(head);
}

function pathSaysSo(path: string): boolean {
  const parts = path.split(/[/\\]/).slice(-NEAR_PARTS);
  return !OTHER_FILE.test(parts.at(-1) ?? "") && SUBJECT.test(parts.join(" "));
}

function titlesSaySo(lines: readonly string[]): boolean {
  const titles = titleLines(withoutFences(lines));
  const hasSubject = titles.slice(0, FIRST_TITLES).some((title) => SUBJECT.test(title));
  const kinds = SECTIONS.filter((pattern) => titles.some((title) => pattern.test(title))).length;
  return hasSubject || kinds >= KINDS || titles.some((title) => TIMELINE.test(title));
}

/** A report may do without sections: then it tells of the outage, with its times. */
function proseSaysSo(text: string): boolean {
  const mentions = countOf(text, MENTION, MENTIONS);
  return (
    mentions > 0 &&
    (countOf(text, TIMED_LINE, TIMED_LINES) >= TIMED_LINES ||
      (mentions >= MENTIONS && countOf(text, CLOCK, CLOCK_TIMES) >= CLOCK_TIMES))
  );
}

/** How often the pattern is found, counted up to `enough`. */
function countOf(text: string, pattern: RegExp, enough: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count === enough) {
      break;
    }
  }
  return count;
}

/** Headings, labels, short lines that stand alone, and the first line, which is often a title without a mark. */
function titleLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  return lines.filter((line, index) => {
    const [above, below] = [lines[index - 1] ?? "", lines[index + 1] ?? ""];
    const isAlone = line.length <= LONGEST_BARE_TITLE && above.trim() === "" && below.trim() === "";
    const isTitle = index === first || isAlone || UNDERLINE.test(below) || TITLE_LINE.test(line);
    return isTitle && line.length <= LONGEST_TITLE && line.trim() !== "";
  });
}

/** What stands in a fence is code, whatever it says. */
function withoutFences(lines: readonly string[]): readonly string[] {
  let fence: string | undefined;
  return lines.filter((line) => {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1];
    const isInside = fence !== undefined || mark !== undefined;
    if (fence === undefined) {
      fence = mark;
    } else if (mark === fence) {
      fence = undefined;
    }
    return !isInside;
  });
}

function frontMatterSaysSo(lines: readonly string[]): boolean {
  if (!/^\uFEFF?---\s*$/.test(lines[0] ?? "")) {
    return false;
  }
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return lines.slice(1, end === -1 ? 0 : end).some((line) => FLAG.test(line) || INCIDENT_FIELD.test(line));
}

const FLAG = /post[-_ ]?mortem|\brca\b|incident|outage/i;
const INCIDENT_FIELD = /^(?:severity|resolved|resolvedWhen|detected_at|started_at|resolved_at|mitigated_at)\s*:/;
