/** What a column of a table of action items holds. */
export type ActionColumn = "text" | "owner" | "due" | "state" | "ticket" | "priority" | "type" | "number";

/** Words of header cells, lower case, in the order in which they are tried; the first that is found decides. */
const COLUMN_WORDS: readonly (readonly [ActionColumn, readonly string[]])[] = [
  ["number", ["#", "no", "no.", "nr", "nr.", "id", "n°", "nº", "№", "番号", "编号", "序号"]],
  [
    "due",
    [
      "due",
      "due date",
      "deadline",
      "target date",
      "target",
      "eta",
      "by when",
      "when",
      "date",
      "timeline",
      "期限",
      "截止",
      "期日",
      "完成时间",
      "plazo",
      "fecha",
      "fecha límite",
      "prazo",
      "échéance",
      "date limite",
      "fällig",
      "frist",
      "termin",
      "срок",
    ],
  ],
  [
    "owner",
    [
      "owner",
      "owners",
      "assignee",
      "assigned to",
      "who",
      "responsible",
      "responsibility",
      "dri",
      "lead",
      "team",
      "by whom",
      "担当",
      "担当者",
      "负责人",
      "責任者",
      "responsable",
      "responsável",
      "verantwortlich",
      "zuständig",
      "ответственный",
      "dono",
    ],
  ],
  [
    "state",
    [
      "status",
      "state",
      "done",
      "done?",
      "progress",
      "状態",
      "状态",
      "ステータス",
      "estado",
      "statut",
      "stand",
      "статус",
    ],
  ],
  [
    "ticket",
    [
      "ticket",
      "tickets",
      "issue",
      "issues",
      "bug",
      "jira",
      "tracking",
      "tracker",
      "link",
      "links",
      "pr",
      "reference",
      "evidence",
      "チケット",
      "工单",
    ],
  ],
  [
    "priority",
    [
      "priority",
      "prio",
      "severity",
      "urgency",
      "優先度",
      "优先级",
      "prioridad",
      "prioridade",
      "priorité",
      "priorität",
      "приоритет",
    ],
  ],
  ["type", ["type", "kind", "category", "area", "種別", "类型", "tipo", "typ"]],
  [
    "text",
    [
      "action",
      "actions",
      "action item",
      "action items",
      "task",
      "tasks",
      "item",
      "items",
      "follow-up",
      "follow up",
      "what",
      "todo",
      "to do",
      "measure",
      "recommendation",
      "description",
      "improvement",
      "remediation",
      "アクション",
      "対応",
      "対策",
      "内容",
      "タスク",
      "行动",
      "措施",
      "任务",
      "改进项",
      "acción",
      "acciones",
      "tarea",
      "ação",
      "ações",
      "tarefa",
      "mesure",
      "tâche",
      "maßnahme",
      "aufgabe",
      "действие",
      "задача",
      "recomendação",
      "recomendación",
      "medida",
    ],
  ],
];

const COLUMN_OF = new Map(
  COLUMN_WORDS.flatMap(([column, words]) => words.map((word) => [fold(word), column] as const)),
);

/** Lower case and without accents, which people leave out: `Accion`, `Fecha limite`. */
function fold(words: string): string {
  const bare = /[^\u0000-\u007f]/.test(words)
    ? words
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .normalize("NFC")
    : words;
  return bare.toLowerCase();
}

/**
 * What the header cell of a table of action items announces.
 *
 * @example
 * readActionColumn("Due date") // "due"
 * readActionColumn("Cost")     // undefined
 */
export function readActionColumn(header: string): ActionColumn | undefined {
  const words = fold(header)
    .replace(/[:：*]/g, "")
    .replace(/\s*\(.*\)\s*$/, "")
    .trim();
  return (
    COLUMN_OF.get(words) ??
    COLUMN_OF.get(words.replace(/^(?:the|target|expected|planned|action|corrective|preventive)\s+/, ""))
  );
}
