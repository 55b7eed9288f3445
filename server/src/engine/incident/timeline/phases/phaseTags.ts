import { editDistance, nearest } from "../../../text/nearest.ts";
import type { Phase } from "../../model.ts";

/** What people write in a phase column, in brackets or in bold at the head of an entry, or as the label of a time. */
const TAGS: Readonly<Record<Phase, string>> = {
  change:
    "change|deploy|deployment|release|deployed|introduced|change introduced|rollout|fault introduced|bug introduced|trigger|変更|发布|upgrade|cambio|mudança",
  "impact-start":
    "impact|impact start|impact started|impact starts|impact begins|impact begin|start of impact|start|started|begin|began|incident start|sev start|incident started|incident starts|incident begins|incident began|start of incident|start of outage|outage start|outage started|outage starts|outage begins|outage began|fault occurs|fault occurred|issue started|issue begins|problem started|time started|start time|failure|発生|障害発生|影響開始|故障发生|inicio|inicio del incidente|início|início do incidente|début|début de l'incident|beginn|störungsbeginn",
  detected:
    "detect|detected|detection|first detected|fault detected|incident detected|issue detected|problem detected|outage detected|first report|first reported|reported|first alert|alert|alerted|alert fired|alarm|noticed|discovered|discovery|time detected|検知|障害検知|検出|发现|检测|detección|detectado|detecção|détection|détecté|erkennung|erkannt|entdeckt",
  acknowledged:
    "ack|acked|acknowledge|acknowledged|acknowledgement|acknowledgment|time acknowledged|対応開始|初動|确认|响应|reconocido|reconhecido|bestätigt",
  declared:
    "declared|incident declared|outage declared|incident opened|opened|incident created|宣言|escalated|escalation",
  notified:
    "notified|communication|communications|comms|customers notified|users notified|status page|status page updated|通知|周知|kommunikation",
  investigating:
    "investigating|investigation|investigation started|triage|diagnosis|調査|調査開始|排查|调查|investigación|investigação|untersuchung",
  identified:
    "identified|cause identified|root cause identified|root cause found|root cause|cause found|原因特定|原因特定開始|真因特定|真因判明|原因究明|原因判明|原因分析|定位|问题定位|identificado|causa identificada|identifié|identifiziert|ursache gefunden",
  "mitigation-start":
    "mitigation|mitigating|mitigation started|fix started|response|fixing|remediation|remediation started|rollback started|rollback|対応|修正着手|修正実装|対策実施|修正|処置|mitigación|mitigação",
  "partial-recovery": "partial recovery|partially recovered|partial|recovering|一部復旧|部分恢复|部分復旧",
  mitigated:
    "mitigated|fixed|fix|repair|repaired|repaired declared|contained|stability restored|fix deployed|fix applied|patched|緩和|緩和策適用|緩和適用|修正適用|修正デプロイ|修正完了|暫定対応|修复|mitigado|corrigido|contenido|contido|atténué|behoben|workaround",
  monitoring: "monitoring|monitored|監視|观察|verification|経過観察|検証",
  "impact-end":
    "impact end|impact ends|impact ended|end of impact|end|ended|end time|time ended|outage end|outage ends|outage ended|end of outage|end of incident|incident end|incident ends|incident ended|sev end|recovered|recovery|restored|service restored|fully recovered|復旧|復旧確認|復旧完了|サービス復旧|恢复确认|恢复|服务恢复|fin del incidente|recuperado|restaurado|restablecido|rétabli|fin de l'incident|ende|wiederhergestellt",
  resolved:
    "resolved|closed|resolution|incident resolved|incident closed|time resolved|all clear|解決|完了|終了|クローズ|解决|关闭|resuelto|resolvido|résolu|gelöst|erledigt|abgeschlossen",
  "follow-up":
    "follow-up|follow up|followup|postmortem|post-mortem|post-incident|事後対応|后续|seguimiento|acompanhamento",
};

const PHASE_OF_TAG: ReadonlyMap<string, Phase> = new Map(
  (Object.entries(TAGS) as [Phase, string][]).flatMap(([phase, tags]) =>
    tags.split("|").map((tag): [string, Phase] => [tag, phase]),
  ),
);

/**
 * The phase that a tag names, `undefined` for one that names none. Marks, brackets, a colon and numbers (`Detected (1)`)
 * don't count.
 *
 * @example
 * readPhaseTag("Incident declared:") // "declared"
 */
export function readPhaseTag(tag: string): Phase | undefined {
  const plain = tag
    .toLowerCase()
    .replace(/[([（【][^)\]）】]*[)\]）】]$/, "")
    .replace(/[\s\d]+$/, "")
    .replace(/\bsev[ -]?\d /, "sev ")
    .replace(/^[\s*_[(<【]+|[\s*_\]):>.。】：-]+$/g, "");
  return PHASE_OF_TAG.get(plain);
}

/** The English words alone among the tags; shorter ones are like too many others. */
const LONG_WORDS = [...PHASE_OF_TAG.keys()].filter((tag) => /^[a-z-]{6,}$/.test(tag));

/** Forms of one word: detect, detects, detecting, detection are no slips of detected. */
const ENDING = /(?:e|es|s|ed|er|ers|ing|ions?|ations?|ments?|able|ly)$/;
/** From so many letters on two may be wrong. */
const LONG = 10;

/**
 * The word for a phase that a slip of the pen made another; `undefined` for a tag that is one, for another form of one, and
 * for a word of its own.
 *
 * @example
 * misspeltPhaseTag("Detcted")  // "detected"
 * misspeltPhaseTag("Mitigate") // undefined
 */
export function misspeltPhaseTag(tag: string): string | undefined {
  const word = tag.toLowerCase();
  if (!/^[a-z-]{5,24}$/.test(word) || PHASE_OF_TAG.has(word)) {
    return undefined;
  }
  const near = nearest(word, LONG_WORDS);
  const isSlip = near !== undefined && editDistance(word, near) <= (near.length < LONG ? 1 : 2);
  return isSlip && word.replace(ENDING, "") !== near.replace(ENDING, "") ? near : undefined;
}
