/** More than enough to see what a document is about; the server reads the whole. */
const LOOKED_AT = 64_000;

/** Lines longer than this are neither titles nor labels. */
const LONGEST_TITLE = 120;

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

/** `- 14:05`, `| 2023-07-01 10:50 |`, `**2:44am**`, `[13:26]`: marks, perhaps a date, then a clock time. */
const TIMED_LINE = /^[\s>|*_+#[(-]{0,12}(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ,-]{1,4})?\d{1,2}[:.h]\d{2}/;

/** A line that is a heading, a label or only bold. */
const TITLE_LINE = /^\s{0,3}(?:#{1,6}\s|\*\*|__|[-*+]\s+\*\*|<h\d)|:\**\s*$|^[^a-z]{4,}$/;

/**
 * Whether it is worth starting the server for a Markdown text: cheap, generous, and never the last word. Says no to an
 * ordinary README, changelog or runbook.
 *
 * @example
 * mayBePostmortem("# Outage\n\n## Timeline\n")      // true
 * mayBePostmortem("# My library\n\n## Install\n")   // false
 */
export function mayBePostmortem(text: string): boolean {
  const lines = text.slice(0, LOOKED_AT).split(/\r\n|\r|\n/);
  if (frontMatterSaysSo(lines)) {
    return true;
  }
  const titles = titleLines(lines);
  if (
    titles.some((title) => TIMELINE.test(title)) ||
    titles.slice(0, FIRST_TITLES).some((title) => SUBJECT.test(title))
  ) {
    return true;
  }
  const kinds = SECTIONS.filter((pattern) => titles.some((title) => pattern.test(title))).length;
  const timed = lines.filter((line) => TIMED_LINE.test(line)).length;
  return kinds >= KINDS || (timed >= TIMED_LINES && titles.some((title) => SUBJECT.test(title)));
}

/** Headings, labels and the first line of the text, which is often a title without a mark. */
function titleLines(lines: readonly string[]): readonly string[] {
  let previousIsBlank = true;
  return lines.filter((line, index) => {
    const isBlank = line.trim() === "";
    const alone = previousIsBlank && (lines[index + 1] ?? "").trim() === "";
    const underlined = /^\s{0,3}(?:=+|-{3,})\s*$/.test(lines[index + 1] ?? "");
    const isTitle =
      !isBlank && line.length <= LONGEST_TITLE && (alone || underlined || index < 5 || TITLE_LINE.test(line));
    previousIsBlank = isBlank;
    return isTitle;
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
