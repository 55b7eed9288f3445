/** What the columns of a timeline table are called: data for `readColumns`. Whole words, in lower case. */
export const COLUMN_TITLES = {
  time: "time times timestamp timestamps date dates datetime when day hour timeline start started begin began from at clock heure horaire horodatage hora horário horario fecha zeit uhrzeit datum zeitpunkt zeitstempel waktu jam tanggal tijd tijdstip tid tidspunkt czas saat ora orario время дата 时间 時間 時刻 日時 日付 日期",
  end: "end ended until to finish finished stop fin ende bis fim fine конец 終了 结束",
  phase: "phase status stage state type category kind statut état estado fase phasen フェーズ 区分 状态 阶段",
  event:
    "event events description descriptions what action actions detail details activity note notes happened update updates message summary entry comment comments incident événement événements ereignis ereignisse beschreibung evento eventos descrição descripción acción ação kejadian peristiwa gebeurtenis hændelse hendelse händelse zdarzenie olay событие 事件 内容 出来事 イベント 事象 説明 描述",
  /** Tables with such a column are lists of tasks or of releases, whatever dates they hold. */
  task: "due deadline eta priority ticket fällig échéance prazo plazo 期限 截止日期",
  /** Who did what, if the section is a timeline and the table has times; else who is to do it. */
  doer: "assignee owner responsible verantwortlich responsable responsável 担当 担当者 负责人",
} as const;

/** `elapsed`: how long after the beginning, in the words of a whole header. */
export type ColumnTitle = keyof typeof COLUMN_TITLES | "elapsed";

/** `T+`, `Elapsed (min)`, `Time since start`, `Minutes`, `Time (relative)`. */
const ELAPSED =
  /^t ?(?:\+|[-−–]|±|\(?\+)|^(?:relative|offset|minutes|mins?|hours)\b|\belapsed\b|\bsince\b|\((?:t ?\+|relative|offset)/i;

/** A column that is named after the zone of its times: `UTC`, `Local (AEST)`, `Europe/Paris`. */
const ZONE =
  /^(?:UTC|GMT|CES?T|EES?T|WES?T|BST|[PMCE][SD]?T|IST|JST|KST|SGT|HKT|MSK|A[EC][SD]T|AWST|NZ[SD]T|SAST|WAT|EAT|CAT|BRT|Zulu|Local|Pacific|Eastern|Central|Mountain)(?: [Tt]ime)?(?: ?\([^()]{1,24}\))?$|^(?:US|Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_/-]{2,30}$/;

/** The unit of a header for elapsed time, in minutes: `T+ (min)`, `Hours since start`; T alone counts in minutes. */
export function elapsedUnit(header: string): number | undefined {
  if (/\bh(?:ours?|rs?)?\b/i.test(header)) {
    return 60;
  }
  return /\bs(?:ec(?:ond)?s?)?\b/i.test(header) ? 1 / 60 : /\bmin(?:ute)?s?\b|^t\b|\(t/i.test(header) ? 1 : undefined;
}

const BY_WORD: ReadonlyMap<string, ColumnTitle> = new Map(
  (Object.entries(COLUMN_TITLES) as [keyof typeof COLUMN_TITLES, string][]).flatMap(([title, words]) =>
    words.split(" ").map((word): [string, ColumnTitle] => [word, title]),
  ),
);

const NOT_LETTERS = /[^\p{L}\p{N}]+/u;
const MOST_WORDS = 5;

/**
 * What a column is for, by the words of its header; the first word that is known decides.
 *
 * @example
 * readColumnTitle("Time (UTC)") // "time"
 */
export function readColumnTitle(header: string): ColumnTitle | undefined {
  if (ELAPSED.test(header)) {
    return "elapsed";
  }
  if (ZONE.test(header.trim())) {
    return "time";
  }
  const words = header
    .toLowerCase()
    .replace(/\(.*/, "")
    .split(NOT_LETTERS)
    .filter((word) => word !== "");
  if (words.length > MOST_WORDS) {
    return undefined;
  }
  // "Data" is a date in Portuguese and data in English: alone or beside the hour it is the date.
  if (words[0] === "data" && (words.length === 1 || words.includes("hora"))) {
    return "time";
  }
  for (const word of words) {
    const title = BY_WORD.get(word);
    if (title) {
      return title;
    }
  }
  return undefined;
}
