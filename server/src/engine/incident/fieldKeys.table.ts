import type { FieldName } from "./fields.ts";
import { foldTitle } from "./titles/foldTitle.ts";

/**
 * The keys by which each field is known, divided by commas or line breaks, compared like titles of sections (case, accents,
 * number and punctuation do not count; `started_at` is `started at`).
 */
const FIELD_KEYS: Readonly<Record<FieldName, string>> = {
  title: "title, incident title, headline, subject, titre, título, titel, タイトル, 标题",
  date: `
    date, incident date, date of occurrence, data de ocorrência, data da ocorrência, fecha de ocurrencia, outage date, event date, day, when, fecha, data, datum, 日付, 発生日, 日期, 日時, дата, ngày, วันที่`,
  started: `
    started, start, begin, began, beginning, from, onset, since, occurred, occurred on, incident from, impact start, impact began
    impact started, outage start, outage began, started at, start of incident, start of impact, trigger time, inicio, início, début, beginn, 発生, 開始, 発生日時, 開始日時
    发生, 开始, 发生时间, 开始时间, 発生時刻, 開始時刻, début de l'incident, начало`,
  detected: `
    detected, detection, first detected, discovered, discovery, noticed, reported, first report, first alert, reported at, reported on, identified, detected at
    detectado, détecté, erkannt, detecção, detección, détection, 検知, 検知日時, 検知時刻, 发现, 发现时间, обнаружено`,
  acknowledged: "acknowledged, ack, acked, acknowledgement, acknowledged at, responded, first response, 対応開始",
  declared: "declared, incident declared, declared at, opened, opened at",
  mitigated: `
    mitigated, mitigation, stability restored, service restored, repaired, restored, contained, mitigated at, workaround applied, 緩和`,
  ended: `
    ended, end, finished, until, till, to, impact end, impact ended, end of impact, end of incident, outage end, outage ended, ended at
    incident until, fin, fim, ende, 終了, 終了時刻, 结束, 结束时间, окончание`,
  resolved: `
    resolved, resolution, resolved when, resolved at, incident resolved, closed, closed at, fixed, fixed at, recovered, recovery, resuelto
    résolu, resolvido, resolução, resolución, résolution, behoben, gelöst, 解決, 復旧, 解決日時, 復旧日時, 復旧時刻, 恢复, 恢复时间, 解决, 解决时间, решено`,
  published:
    "published, publish date, publication date, date published, posted, post date, published on, publicado, veröffentlicht, 公開日",
  updated:
    "updated, last updated, last update, last modified, lastmod, modified, actualizado, atualizado, mis à jour, 更新日, 最終更新",
  duration: `
    duration, total duration, incident duration, outage duration, downtime, total downtime, length, length of outage, duration of outage
    duration of incident, impact duration, total duration of event, durée, duración, duração, dauer, 期間, 影響期間, 影響時間, 持续时间, длительность`,
  severity: `
    severity, sev, severity level, incident severity, priority, priority level, level, impact level, criticality, urgency, gravedad, gravidade
    severidad, severidade, gravité, sévérité, schweregrad, priorität, prioridad, prioridade, 重要度, 重大度, 深刻さ, 深刻度, 障害レベル, 严重程度, 级别, 严重级别, 故障等级, 故障级别, 事件等级, 事件级别, критичность, серьёзность, ระดับความรุนแรง`,
  status: `
    status, state, incident status, current status, resolution status, document status, postmortem status, estado, statut, état, ステータス, 状態
    状态, статус`,
  services: `
    service, affected, affected service, affected system, affected component, affected product, impacted service, impacted system
    impacted component, component, product, system, service affected, system affected, component affected, service impacted
    system impacted, services and modules impacted, application, servicio, serviço, servicios afectados, serviços afetados, services affectés, services impactés
    betroffene systeme, betroffene dienste, 対象サービス, 影響サービス, 受影响服务, сервис`,
  owner: `
    owner, incident owner, postmortem owner, document owner, dri, incident commander, commander, incident lead, incident manager, lead, ic
    responsible, responsable, responsável, verantwortlich, 担当者, オーナー, 负责人, ответственный`,
  authors: `
    author, by, written by, prepared by, created by, reported by, postmortem author, report author, contributor, autor, autora, autores
    auteur, verfasser, 作成者, 報告者, 著者, 作者, 记录人, автор, ผู้รายงาน`,
  timezone: "timezone, time zone, tz, zona horaria, fuso horário, zeitzone, タイムゾーン, 时区",
  id: `
    id, incident id, incident, incident number, incident no, number, case id, reference, reference id, incident reference, rca id
    postmortem id, report id, 番号, 编号, インシデントid, 障害id, 事件编号, 故障编号, 事件id`,
  impact: `
    impact, customer impact, user impact, business impact, user impacted, affected user, users affected, customer impacted, affected customer
    impacted user, who was affected, who was impacted, impacto, auswirkung, auswirkungen, 影響, 影響範囲, 影响, 影响范围, влияние`,
  "root-cause": "root cause, cause, causa raíz, causa raiz, cause racine, ursache, 根本原因, 原因, причина",
  template: "template, postmortem template",
};

/** The fields by their keys, folded. */
export const FIELD_BY_KEY: ReadonlyMap<string, FieldName> = new Map(
  fieldNames().flatMap((name) =>
    FIELD_KEYS[name]
      .split(/[,\n]/)
      .map((key) => key.trim())
      .filter((key) => key !== "")
      .map((key): [string, FieldName] => [foldTitle(key), name]),
  ),
);

function fieldNames(): readonly FieldName[] {
  return Object.keys(FIELD_KEYS) as FieldName[];
}
