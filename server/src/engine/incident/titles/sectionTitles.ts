import type { KnownKind } from "../sectionCatalogue.ts";

/**
 * The titles by which each kind is known, divided by commas or line breaks. Case, accents, punctuation, articles,
 * number (`cause`, `causes`) and words such as `incident` in front are left aside when titles are compared.
 *
 *     title     the whole heading
 *     *title    also within a longer heading: `*root cause` is in `Root cause of the outage`
 *     ?title    also within a longer heading, if nothing else there is known: `Outage summary`, but not `Impact summary`
 */
export const SECTION_TITLES: Readonly<Record<KnownKind, string>> = {
  metadata: `
    *incident details, core details, at a glance, report details, incident record, *incident information, incident info
    general information, basic information, key information, document information, *metadata, key facts, date, date of incident
    date and time, author, prepared by, reported by, severity, severity level, priority, status, incident id, start time, end time, start date, end date
    informations générales, información general, informações gerais, datos generales, dados gerais, allgemeine informationen
    allgemeines, rahmendaten, eckdaten, *メタデータ, *基本情報, *基本信息, *项目, *事件信息, *故障信息, 日付, 作成者, общая информация, *карточка инцидента`,
  summary: `
    ?summary, *executive summary, *issue summary, *incident summary, tl dr, tldr, ?overview, ?description, details of incident
    details, incident, introduction, abstract, ?synopsis, in brief, in short, recap, outline, problem, *problem definition
    *problem statement, *problem description, the issue, *what happened, what is the problem, what was the problem
    what was the issue, the short version, short version
    サマリー, サマリ, *概要, *要約, *あらまし, 事象, *詳細, *摘要, *概述, *简介, *事件描述, *描述, *现象, 요약, 개요
    *zusammenfassung, kurzbeschreibung, vue d'ensemble, überblick, kurzfassung, ?beschreibung, was ist passiert, *résumé, aperçu, synthèse, ?description
    que s'est il passé, *resumen, ?descripción, qué pasó, qué ocurrió, qué sucedió, *resumo, visão geral, ?descrição
    o que aconteceu, *riassunto, sommario, sommaire, sintesi, ?descrizione, cosa è successo, *samenvatting, *резюме, *сводка
    краткое описание, ?описание, что произошло, что случилось, *tóm tắt, tổng quan, *สรุป
    *ringkasan, özet, *podsumowanie, streszczenie, *підсумок, що сталося, що трапилось`,
  background: `
    *background, context, how it works, how does it work, how the system works, system context, ?architecture, prior state, setup, system overview, overview of the system
    contexto, *contexte, *hintergrund, kontext, *antecedentes, ?arquitetura, ?arquitectura, arrière plan, *背景, 前提, *コンテキスト
    *上下文, contesto, achtergrond, контекст, предыстория, 배경, bối cảnh, *latar belakang, arka plan, передісторія`,
  impact: `
    *impact, *affected, *impacted, scope, *blast radius, consequences, effects, effect, *symptoms, damage, extent, data loss, customer experience, user experience
    risks and hazards, how bad is this, how bad was it, *what does this mean for, *what does it mean for, *what did users see
    *what did customers see, *what customers saw, *what users saw, *影響, *影响, *症状, *被害, 범위, *영향, *auswirkung, *auswirkungen, betroffene systeme, *impacto
    *conséquences, incidence, *síntoma, *sintoma, *symptômes, *symptome, consecuencias, consequências, alcance, *impatto, gevolgen
    *воздействие, *влияние, последствия, *ảnh hưởng, *ผลกระทบ, *hiện tượng
    *touchée, *touchés, *touchées, *afectados, *afetados, *dampak, *etki, *wpływ, *skutki, *вплив, *наслідки`,
  detection: `
    *detection, *detected, *discovery, *discovered, *how did we find, *how did we know, *how did we notice, identified, identification
    monitoring, alerting, alert, *monitoring and alerting, *検知, *検知の経緯, *検出, *気づき, *発覚, *发现, *监控告警, *감지, *탐지, *erkennung
    *entdeckung, *erkannt, détection, *détecté, *detección, *detectó, *detecção, *detectado, *descoberta, *rilevamento
    *detectie, *обнаружение, *обнаружили, *phát hiện, *deteksi, *tespit, *wykrycie, *виявлення
    *deteção`,
  leadup: `
    leadup, *lead up, precursors, *preceding events, prior events, *leading up, before the incident, vorgeschichte, *発生前`,
  timeline: `
    *timeline, *time line, *chronology, *sequence of events, *chain of events, *order of events, *key events, log, *incident log
    *event log, *activity log, history, events, what happened when, *following events took place, minute by minute, play by play, blow by blow
    *タイムライン, *時系列, *経緯, *时间线, *时间轴, *時間軸, *时间表, *事件经过, *还原, 经过, *타임라인, *경과, *chronologie, *zeitverlauf, *zeitleiste
    *zeitlicher ablauf, *zeitlicher verlauf, ablauf, verlauf, *chronologischer, *cronología, *cronologia, *linha do tempo, *línea de tiempo
    *línea temporal, *ligne de temps, *déroulement, *déroulé, *frise chronologique, cronograma, *tijdlijn, *хронология, *таймлайн
    *временная шкала, *dòng thời gian, *ไทม์ไลน์, *ลำดับเหตุการณ์
    *kronologi, *kronologia, *tidslinje, *tidslinja, *linimasa, *zaman çizelgesi, *oś czasu, *przebieg zdarzeń, *aikajana, *хронологія`,
  trigger: `
    trigger, *what triggered, *triggering event, *initiating event, *trigger of, *trigger for, トリガー, *発生契機, きっかけ, *触发
    *auslöser, *déclencheur, *elemento disparador, disparador, *desencadenante, *gatilho, триггер, *pemicu, *tetikleyici, тригер`,
  "root-cause": `
    *root cause, ?cause, causa, *analysis of causes, *root of issue, *root of the issue, *root of the problem, rca, fault, the bug
    bug, findings, *investigation finding, issues identified, underlying issue, underlying problem, analysis, ?technical analysis, working theory, *apparent reason, reason, *reason for the outage
    *why did it happen, *why did this happen, *why it happened, *why was this happening, *how did this happen, *how did it happen
    *why did we, *why it failed, *por que aconteceu, *por que ocurrio, *por que paso, *pourquoi, *what caused, *allowed this to happen, *went wrong and why, technical explanation, technical details, technical description
    vulnerability, *attack method, *explanation
    *根本原因, *原因, *根因, *근본 원인, *원인, *ursache, *grundursache, *ursachen, *ursachenanalyse, *cause racine, *causes racines
    ?causes, *cause profonde, *causa raíz, *causas, *causa raiz, *causa principale, causa, análise técnica, análisis técnico, analyse
    technische analyse, *oorzaak, *причина, *причины, *первопричина, *nguyên nhân, *สาเหตุ, *akar masalah
    *akar penyebab, *penyebab, *kök neden, *przyczyna, *przyczyny, *першопричина, *why it broke, why did it break
    *why did all this happen`,
  "contributing-factors": `
    *contributing factor, *contributing cause, *contributing condition, secondary cause, *didnt we catch, *didnt catch, *contributory factor, contributors, *process breakdown, *aggravating factor
    *not identified, *not caught, *not detected, *wasnt caught, *wasnt detected, *hard to detect, *went undetected, *was it missed, why was it missed, why did we miss
    *寄与要因, *間接原因, *间接原因, *助成因素, *影响因素, *beitragende faktoren, *begünstigende faktoren, *facteurs contributifs
    *facteurs aggravants, *factores contribuyentes, *factores contributivos, *fatores contribuintes, *fatores contributivos
    *fattori contributivi, *способствующие факторы, *faktor penyebab, *faktor pendukung, *czynniki
    *causas contribuyentes, *causas contributivas, *causas coadyuvantes, *causas contribuintes`,
  "five-whys": `
    *five why, *5 why, *why chain, *why why, whys, the whys, *cinco porqués, *5 porqués, *cinco porquês, *5 porquês, *5 pourquoi
    *cinq pourquoi, *なぜなぜ, *五个为什么, *5个为什么, *5 почему, *5 warum, *fünf warum`,
  response: `
    ?response, *how did we respond, *investigation, *diagnosis, *escalation, troubleshooting, debugging, triage
    *対応内容, *対応状況, *調査, *初動, *排查, *响应, *应急, *reaktion, *untersuchung, diagnose, réponse, *diagnostic, *respuesta, *investigación
    *investigar, *resposta, *investigação, *diagnóstico, *расследование, *реагирование, диагностика, *điều tra`,
  resolution: `
    *resolution, *how did we fix, *how did you fix, *how was it fixed, *how was it resolved, *how did we resolve, *recovery, remediation
    remediation and mitigation, ?mitigation, *fix applied, *fixes applied, fix, *short term fix, *immediate fix, *temporary fix, hotfix, rollback, *fixes shipped
    *fix implemented, *fixes implemented, *workaround, ?solution, *containment, *eradication, *restoration, *repair
    *what did we do, *actions taken, *immediate actions taken, *acciones tomadas, *resolving action, *details of fix, *修复, *修復, *修正, *対応, *対処, *復旧, *恢复, *解决, *解決, *处理, *恢復, *해결, *복구, 조치
    *behebung, *lösung, *wiederherstellung, *résolution, *rétablissement, *correctif, *resolución, *solución, *recuperación
    *mitigación, *contención, *resolução, *solução, *contenção, *recuperação, *erradicação, *correção, *mitigação, *restaurar
    *risoluzione, soluzione, oplossing, *решение, *устранение, *исправление, *восстановление, *khắc phục, *giải pháp, *การแก้ไข, *วิธีแก้ไข
    *what was fixed, *ações tomadas, *cách xử lý, *cách fix, *cách sửa, *penyelesaian, *pemulihan, *resolusi, *çözüm, *rozwiązanie, *naprawa, *вирішення
    *виправлення, *виправлено, *відновлення
    resolved by, résolu par, resuelto por, resolvido por, behoben durch
    *medidas tomadas, *medidas adotadas, *mesures prises, *ergriffene maßnahmen
    *medidas correctivas implementadas, *medidas corretivas implementadas, *acciones implementadas, *ações implementadas
    *actions implemented, *measures implemented, *implemented measure, *implemented action, *cómo se contuvo, *cómo se resolvió`,
  verification: `
    *confirmation of stability, ?verification, validation, *all clear, *verified the fix, *verify the fix, test results, *解決確認, *動作確認, *復旧確認, *テスト結果, 確認, *検証
    *验证, vérification, *überprüfung, verificación, validación, *verificação, *validação, *comprovação, проверка, *проверка после`,
  communications: `
    *communication, messaging, external messaging, status page, status page messages, status page updates, notification, *customer notification, disclosure, *third party disclosure, *連絡, *コミュニケーション, *通知
    *沟通, *kommunikation, *comunicação, *comunicación, *comunicazione, *коммуникация`,
  "went-well": `
    *went well, *worked well, what worked, *went right, what helped, positives, good, mitigators, *did well, *went good, *did right
    *うまくいったこと, *良かった, *よかった, *うまくいった, *做得好的, *gut lief, *gut gelaufen, *bien fonctionné, *bien passé, *bien fait, *salió bien, *hicimos bien, *fizemos bem, *salieron bien
    *funcionó bien, *deu certo, *funcionou, *andata bene, *goed ging, *прошло хорошо, *сработало, *berjalan baik
    *berjalan dengan baik, *iyi gitti, *iyi giden, *poszło dobrze, *пройшло добре`,
  "went-wrong": `
    *went wrong, *went badly, *went poorly, *didnt go well, *did not go well, *didnt go so well, *not go so well, *didnt work
    *did not work, *gone better, *gone well, *done better, *do better, *can be improved, *could be improved, *be improved
    *could have been improved, *could be better, *been better, what failed, *area for improvement, *room for improvement, bad, *was wrong about, *to improve
    *need improvement, *needs improvement
    negatives, *went bad, *less well, *うまくいかなかった, *改善点, *改善が必要, *悪かった, *做得不好, *不足之处, *待改进, *schlecht lief
    *schief gelaufen, *schief lief, *nicht gut lief, *pas fonctionné, *mal passé, *salió mal, *salieron mal, *que falló, *podemos mejorar, *podemos melhorar, *à améliorer, *deu errado
    *não funcionou, *fout ging, *прошло плохо, *пошло не так, *pode melhorar, *poderia melhorar, *puede mejorar
    *podría mejorar, *tidak berjalan baik, *berjalan buruk, *kötü gitti, *kötü giden, *poszło źle, *пішло не так`,
  lucky: `
    *got lucky, we got lucky, *were lucky, *lucky, *near miss, *could have been worse, *been worse, luck, *運が良かった, *運がよかった, *幸運, *幸运
    *glück, *de la chance, *tuvimos suerte, *tivemos sorte, *sorte, *suerte, *повезло`,
  lessons: `
    *lesson, *lesson learned, learning, *key learning, *we learned, *we learn, *did we learn, *takeaway, insights, retrospective, reflections, *after action
    *教訓, *学び, *学んだこと, *学習, *振り返り, *ふりかえり, *反省, *対応の評価, *教训, *经验, *总结, *교훈, *erkenntnisse, *lehren, *gelernt, *leçon, *enseignement
    *lección, *lecciones, *aprendizaje, *lição, *lições, *aprendizado, *lezioni, *lezione, *geleerd, *уроки, выводы, *bài học
    *บทเรียน, *pelajaran, *pembelajaran, *dersler, *wnioski, *уроки, *висновки`,
  "action-items": `
    *action item, action, *follow up, *follow up action, *next step, *corrective action, *corrective measure, *corrective and preventive, *corrective and preventive measure, *corrective and preventive action
    *preventive action, *preventive measure, *preventive and corrective, *mitigation measure, *remediation item, *remediation plan, *mitigation plan, *open action, tasks, capa, way forward
    *remediation action, *prevention, recommendation, ?recommendation, *review action, *action plan, *improvement
    *what are we doing about, *are you doing about, *prevent this, *prevent it, *prevent recurrence, *prevent future, *prevent similar, *preventing
    *happening again, *happens again, to do, todos, *possible fix, *future work, *planned work, *remaining work, *long term fix
    *permanent fix, *going forward, what next, what is next, *what we will do, *what will we do, *what are we going to do, *what we are going to do, *avoid this, *avoiding this, *immediate action, *planned action
    *action in progress, *ongoing action, *action underway, *action under way, *action planned, *pending action, *outstanding action, *remaining action
    *short term action, *long term action, *future action, *アクションアイテム, *アクション, *再発防止, *予防, *今後の対応, *今後の対策, *対策
    *改善策, *改善措置, *改善, *恒久対応, *预防, *改进, *后续, *行动项, *行动计划, *后续行动, *재발 방지, *후속 조치, *maßnahmen, *massnahmen, *nächste schritte
    *prävention, *actions correctives, *actions préventives, *mesures correctives, *mesures préventives, *mesures à prendre, *actions à mener, *plan d'action, *prochaines étapes, *prévention, *amélioration, *éviter
    *acciones, ?recomendaciones, ?recomendações, ?recommandations, ?empfehlungen, *próximos pasos, *plan de acción, *medidas preventivas, *medidas correctivas, *medidas, *prevención, *mejoras
    *ações, *próximos passos, *plano de ação, *prevenção, *melhorias, *azioni, *prossimi passi, *действия, *план действий, *меры
    *предотвращение, *biện pháp, *phòng ngừa, *hành động, *ป้องกัน
    *tindakan perbaikan, *tindakan pencegahan, *tindak lanjut, *rencana aksi, *langkah selanjutnya, *pencegahan, rekomendasi, *aksiyon
    *aksiyonlar, *önleyici, *działania, *następne kroki, *zapobieganie, *дії, *наступні кроки, *заходи, *запобігання, *phòng tránh
    *action to take, *action to be taken, *resulting action, *suggested action, *recommended action
    *como prevenir, *cómo prevenirlo, *cómo evitar, *como evitar, *cómo evitarlo, pendientes, *trabajo pendiente, *deuda pendiente
    *suggested fix, *recommended fix, proposed fix, *suggested remediation, *recommended remediation, proposed remediation
    *being done about, *additional recommendation`,
  metrics: `
    metric, *key metric, *incident metric, *incident timing, stats, statistics, duration, *total duration, *time to detect, *time to repair, *time to resolve, *time to recovery
    *time to mitigate, mttr, *error budget, *指標, *メトリクス, *指标, 統計, *kennzahlen, métriques, métricas, métricas clave, *метрики`,
  "open-questions": `
    *open question, *unresolved question, *outstanding question, questions, unknowns, *open issue, *remaining question, *unanswered
    *未解決, *遗留问题, *offene fragen, *offene punkte, *questions ouvertes, *preguntas abiertas, *perguntas em aberto
    *открытые вопросы`,
  related: `
    ?related, *related incident, *related issue, *related link, *related document, *related ticket, *related reading, *previous incident
    *past incident, *similar incident, *backlog check, ?reference, ?link, *supporting information, *supporting document
    *further information, *further reading, *more information, *additional information, resources, *additional resources, see also
    *参考, *関連, *相关, *参照, リンク, *관련, *referenzen, quellen, verweise, *références, liens, *referencias, *enlaces, *referências
    *ссылки, *источники`,
  evidence: `
    *evidence, *appendix, appendices, logs, *chat log, *log excerpt, *screenshot, *exact error, *error message, *error log
    *indicators of compromise, *indicadores de comprometimento, *ioc, iocs, proof, raw data, raw logs, data, graphs, charts, dashboards, ?queries
    *irc log, *slack thread, transcript, *chat thread, *postmortem thread, attachments, supporting data
    *証跡, *エラー, ログ, *附录, *付録, *证据, *日志, *anhang, belege, *annexe, preuves, *evidencia, *anexo, *evidência, *captura, *capture
    *доказательства, *приложение, приложения, artifacts, artefacts`,
  participants: `
    attendees, responders, *participant, roles, *roles and responsibilities, *people involved, key people, *team involved, *who was involved, *involved parties, team
    credit, *incident commander, *incident lead, on call, responsible
    *対応者, *参加者, *関係者, *担当者, *参与人员, *参与者, *참여자, *beteiligte, *teilnehmer, équipe, *participantes, equipo, equipe
    *participants, *участники`,
  review: `
    review, reviewers, *approvals, *approval, sign off, *signoff, *current status, *review meeting, *revision history, change history, *review notes
    *レビュー, *承認, *审批, *复盘会议, *freigabe, *aprobación, *aprovação, *aprovações, revisão, revisión, *согласование`,
  "customer-guidance": `
    *should do, *should you do, *should customers do, *should users do, *actions for customers, *need to do, *should i do, *can you do, *you can do, *need to take action, *protecting yourself, *protect yourself
    *customer guidance, *customer action, *user action, *action required, *required action, *protecting your, *how to protect
    *お客様へのお願い, *qué debe hacer, *was müssen`,
  glossary: `
    *glossary, key terms, terms used, *terminology, definitions, acronyms, *abbreviations, *用語, *术语, *glossar, *glossaire, *glosario, *glossário
    *глоссарий`,
};

/** Words that say nothing about the kind of a section when they stand beside one that does: `Detailed incident timeline`. */
export const FILLER_WORDS = `
  the a an our of and for what where things incident incidents outage outages issue issues event events
  actual real brief detailed detail details detalhada detalhado detallada detallado détaillée détaillé additional further full initial short quick overall general final complete preliminary technical high level
  major minor main key primary internal external proposed postmortem post mortem report section notes note list steps
  step taken process part some other all any more service services system production problem official basic customer user
  de la le les du des d l el los las del da do das dos o os um uma un une der die das des ein eine und et y e
  incidente incidentes incidencia vorfall vorfalls störung panne problema problème
`;

/** Real words that lie one or two letters from a known title and are no misspelling of it. */
export const NOT_MISSPELT = `
  motivation motivations decryption exploration exclamation funding leaning presenting prepending pretending outlive
  participate detective relaxed relayed responsive responsable preversion content contents contest deletion revolution evolution variation violation validity retention protection intention
  migration mediation medication correction correlation collection connection direction election selection
  convention invention intervention participation preservation reservation observation conservation conversation
  foundation formation information innovation renovation presentation prescription subscription inscription
  transcription registration generation operation cooperation integration ministration immigration reaction
  relation rotation location vocation allocation dislocation application duplication implication medications
  references preferences deferences inference conference interference difference differences
  post resulting
`;

/** What is written by ear: each stands for the title after it. */
export const SOUND_ALIKES: readonly (readonly [string, string])[] = [
  ["route cause", "root cause"],
  ["rout cause", "root cause"],
  ["roots cause", "root cause"],
  ["time lime", "timeline"],
  ["lessens learned", "lessons learned"],
  ["lesson's learnt", "lessons learned"],
  ["next stepps", "next steps"],
];
