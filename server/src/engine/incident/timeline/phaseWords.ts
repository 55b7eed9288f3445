import type { Phase } from "../model.ts";

/**
 * The words by which people name the phases of an incident: data for `readPhase`.
 *
 * A phrase is a row of words; a phrase fits where its words follow each other in the text, whatever stands in front and
 * behind. `a|b` is a choice, `restor*` any word that begins so, `..` up to four words of anything between its neighbours.
 * Case, punctuation and marks don't count; an apostrophe belongs to its word.
 */
export interface PhaseWords {
  readonly phase: Phase;
  /** Leave no doubt: they win over every other phrase, and need no negation to be looked for in the words before. */
  readonly explicit?: readonly string[];
  /** Name the phase whatever else the entry tells. */
  readonly sure?: readonly string[];
  /** Name the phase where nothing surer does. */
  readonly likely?: readonly string[];
}

const TROUBLE = "outage|downtime|disruption|interruption|degradation|unavailability|impact";
const SERVICE =
  "service|services|site|website|system|systems|platform|app|application|api|traffic|everything|functionality|access|availability|operations|production|cluster|chain|network|server|servers|connectivity|users|customers|website's";
const WATCHERS =
  "alert|alerts|alarm|alarms|pager|pagers|pagerduty|opsgenie|pingdom|uptimerobot|updown|statuscake|icinga|nagios|prometheus|alertmanager|grafana|datadog|sentry|cloudwatch|newrelic|zabbix|monitoring|monitor|monitors|watchdog|healthcheck|sentinel";
const PEOPLE =
  "user|users|customer|customers|client|clients|client's|engineer|instructor|developer|developers|colleague|student|students|team|member|end-user|end-users|someone|researcher|validators|contributor|community|maintainer|vendor|tester|operator|support";
const FIX = "fix|hotfix|patch|workaround|solution|mitigation|correction|bugfix|correctif|correção|corrección";
const ROLLBACK = "rollback|roll-back|revert|reversion|failover|fail-over";
const DONE =
  "deployed|implemented|implanted|applied|released|shipped|published|live|merged|complete|completed|completes|successful|successfully|succeeds|succeeded|done|finished|finishes|place|effective|works|worked|submitted|installed|pushed";

export const PHASE_WORDS: readonly PhaseWords[] = [
  {
    phase: "resolved",
    explicit: [
      "resolved phase",
      "marked|set|moved|declared|considered .. resolved|closed|over",
      "all clear",
      "all-clear",
    ],
    sure: [
      "incident|issue|problem|outage|event|bug|ticket|alert|disruption .. resolved|closed|closes|over",
      "incident|event ends|ended",
      "close|closes|closed|closing .. incident|issue|ticket|investigation",
      "confirmed|confirm|verified as|is|was fixed|resolved",
      "think|believe it's|its|this fixed|resolved",
      "incident|incidente|vorfall cerrado|encerrado|geschlossen|behoben",
      "incident clos|clôturé|résolu",
      "status .. resolved",
    ],
    likely: ["resolved", "resuelto|resolvido|résolu|gelöst"],
  },
  {
    phase: "impact-end",
    explicit: [`${TROUBLE} ends|ended|over|finishes`, `end of .. ${TROUBLE}`, "end of incident"],
    sure: [
      `${SERVICE} .. restored|recovered|recovers`,
      `${SERVICE} .. fully|completely operational|available|functional|up|online|working|recovered|restored`,
      "restored|restoring .. service|services|access|functionality|operations|availability|connectivity",
      "fully restored|recovered|operational|functional|online|available",
      "full|complete recovery|restoration|service",
      "back online|up|live",
      "back to .. normal|healthy|nominal",
      "back in|into service|operation",
      "up again",
      "up and running",
      "came|comes|coming|come|is|are|was|were back",
      "return|returns|returned|returning to|back .. normal|nominal|baseline|service|operational",
      "100 .. online|restored|traffic|recovered|operational",
      "100% .. online|restored|traffic|recovered|operational",
      `${SERVICE} .. is|are|was|were operational|healthy|normal|stable|available`,
      "operational again",
      "working again|normally|properly|correctly",
      "recovery|recovered .. confirmed|verified|completed|complete",
      "everything .. working|normal|fine|works",
      "allowing traffic",
      "servicio|serviço|sistema .. restaurado|restablecido|normalizado|recuperado",
      "service|services .. rétabli|rétablis|restauré|restaurés",
      "retour à la normale",
      "wieder erreichbar|verfügbar|online|normal",
      "health .. returned 200|ok|healthy",
    ],
    likely: [
      "restored|recovered|recovers",
      "last|final .. alert|alarm|error|errors|recovery",
      "errors|alerts|failures .. stop|stops|stopped|cease|ceased|subside|subsided|cleared|clear|gone|zero",
      "normal operation|operations|service|traffic|levels",
      "regain|regained|regains access",
    ],
  },
  {
    phase: "partial-recovery",
    explicit: [
      "partial|partially .. restored|recovery|recovered|restoration|back|available|mitigated|operational",
      "starting|start|starts|started|begin|begins|began|beginning to .. recover|become|come|work|return|stabilize|stabilise",
      "except|excluding|apart .. the|for",
      "first .. environments|services|nodes|customers|users|transaction|region .. back|restored|available|recovered|succeeds|healthy",
      "some|most|half|many|several|two|three|one .. services|environments|nodes|customers|users|pods|servers|databases|region|instances .. back|restored|recovered|available|up",
      "recovering",
      "begins|began|begin|started|starts|start recovering|recovery|coming",
      "teilweise|parcial|parcialmente|partiellement",
    ],
    likely: ["improve|improves|improved|improving|decreased|subsided|eased"],
  },
  {
    phase: "mitigated",
    explicit: ["stability restored", "mitigated|contained|repaired", "contido|contenido|maîtrisé|eingedämmt|mitigado"],
    sure: [
      `${FIX} .. ${DONE}`,
      `${DONE} .. ${FIX}`,
      `${ROLLBACK} .. ${DONE}`,
      `${ROLLBACK}s ${DONE}`,
      "successful|successfully|completed|finished|complete rollback|roll-back|revert|failover|rolled|reverted|restarted",
      "rolled|rolls back|out to|from|the .. previous|version|release|production",
      "rolled back",
      "reverted|reverts to|the",
      "issue|problem|bug|error|incident .. fixed|mitigated|repaired|rectified|corrected",
      "rectify|rectified",
      "has|have|been|was|is|got|now fixed|mitigated|repaired",
      "injection|attack|load .. ends|ended|stopped|stops|blocked",
      "injection|attack stopped|ended|ends",
    ],
    likely: ["fixed|fixes|mitigates"],
  },
  {
    phase: "detected",
    explicit: [
      "first detected|reported|noticed|report|alert",
      "fault|issue|incident|problem|outage|anomaly detected|discovered|noticed",
    ],
    sure: [
      `${WATCHERS} .. fire|fires|fired|firing|sent|sends|triggered|triggers|trigger|received|raised|raises|notified|notifies|notify|alerted|alerts|alert|detected|detects|detect|paged|pages|page|report|reports|reported|warn|warns|warning|goes|went|go|came|comes|showed|shows|show|indicated|indicates|flagged|flags|identified|began|begin|begins|started|starts`,
      "detected|detects|detect|detection|detecta|detectado|detectada|détecté|détection|erkannt|entdeckt|bemerkt",
      "alerted|alerts|alerting us|the|our|on-call|by|team|me|oncall|engineer|engineers",
      "alert|alerts|alarm|alarms|alerta|alerte for|from|on|about|that|disparado|disparada|fired|déclenchée",
      "high priority alert|alarm",
      "5xx-alarm|5xx-alerts|alarm",
      "firing",
      "paged|pages|page on-call|oncall|the|engineer|sre|us",
      "notice|notices|noticed|noticing",
      "discover|discovers|discovered .. issue|problem|failure|failures|errors|irregularities|outage|bug|vulnerability|discrepancy|anomaly|that|service|site|broken|missing",
      `${PEOPLE} .. report|reports|reported|reporting|complain|complains|complained|complaining|complaints|raised|raises|flagged|flags`,
      `${PEOPLE} .. reached|reach|reaches out`,
      `${PEOPLE} .. notified|notifies|notify|informed|informs|alerted|alert|submitted|submits|submit|posted|opened|opens|contacted|contacts .. us|team|issue|ticket|support|report|problem|bug|the`,
      `${PEOPLE} unable|cannot|can't`,
      "report|reports|reported|reporting from|of|that|by|a|an|the|seeing|issues|errors|app|on|via|experiencing",
      "receive|receives|received|receiving .. report|reports|feedback|alert|alerts|complaint|complaints|email|emails|ticket|tickets|call|calls|notification|notifications|page|influx",
      "support .. tickets|ticket|request|requests|cases|opened",
      "became|become|becomes|made aware",
      "spotted|spots|observed|observes|observe",
      "ticket|issue|vulnerability|disclosure .. submitted|filed|raised|opened by|to|from|describing",
      "queja|quejas|reportan|reporta|reportó|reportado|reporte|reclamações|relata|relatam|signalé|signalent|gemeldet|meldet",
      "degradation signals|signal",
    ],
    likely: [
      "alert|alarm|alerts|pagerduty|warning",
      "reported|reports",
      "found|finds|discovered|discovers",
      "saw|seen|seeing",
    ],
  },
  {
    phase: "acknowledged",
    explicit: ["acknowledge*", "ack|acked"],
    sure: [
      "join|joins|joined|joining .. call|incident|bridge|channel|conference|investigation|room|war",
      "picked|picks|pick up .. alert|page|incident|ticket|issue|the",
      "on the scene",
      "takes|took|taking ownership|over",
      "wakes|woke|wake up",
      "on-call|oncall|responder|engineer .. responds|responded|engaged|engages|online|paged-in",
      "responds|responded|respond to .. page|alert|incident",
    ],
    likely: ["confirm|confirms|confirmed .. issue|problem|outage|incident|down|broken|disruption", "joined|joins"],
  },
  {
    phase: "impact-start",
    explicit: [
      `${TROUBLE} start|starts|started|begin|begins|began|begun|commences`,
      `start|beginning|onset of .. ${TROUBLE}`,
      "incident|fault|issue|failure|issues|errors|problems|problem|attack start|starts|started|begin|begins|began|begun|occur|occurs|occurred",
      "start of .. incident|attack",
      "fault occurs|occurred",
    ],
    sure: [
      "stop|stops|stopped|stopping responding|working|processing|receiving|serving|sending|accepting|functioning|shipping|accept|updating|scheduling",
      `${SERVICE} .. down|unavailable|unreachable|unresponsive|inaccessible|offline|halted|halts|stuck`,
      "go|goes|went|gone|going down|offline|dark|unavailable",
      "become|becomes|became|becoming .. unavailable|unreachable|unresponsive|inaccessible|stuck|overloaded|degraded|slow|unstable",
      "begin|begins|began|start|starts|started to? fail|failing|failed|crash|crashing|timeout|timing|experiencing|experience|returning|erroring|dropping|rejecting|throwing|degrading|seeing|receiving",
      "fail|fails|failed to .. receive|respond|serve|start|process|load|connect|accept",
      "outages|outage visible|for|in|at",
      "power outage|loss|cut",
      "first error|errors|failure|failures",
      "crosses|crossed|exceeds|exceeded .. threshold|limit|slo",
      "explosion",
      "error|errors|failure|failures|latency .. spike|spikes|spiked|increase|increases|increased|rise|rises|rising|climb|climbs",
      "killed|oomkilled|wiped|deleted .. nodes|pods|database|production|all",
      "nodes|pods .. gets|get|got|are killed|terminated|evicted",
      "crash|crashes|crashed|crashloop|panic|panics|panicked",
      "halted|halts|halt",
      "impacted|affected down",
      "servicio|serviço|sistema .. caído|caída|cae|indisponível|indisponible|fuera|fora",
      "panne|ausfall|störung|caída|queda",
      "fällt|fiel aus",
      "início|inicio|début|beginn das|de|del|der|du|des tentativas|intentos|incidente|incident|ataque|störung|ausfalls|caída",
    ],
    likely: [
      "unavailable|unreachable|unresponsive|inaccessible|outage|downtime",
      "not available|accessible|reachable|responding|working",
      "down",
      "attacker .. publish|publishes|published|used|uploaded|exploits|exploited",
      "exploit|exploited|exploits",
    ],
  },
  {
    phase: "identified",
    sure: [
      "root|probable|likely|underlying cause",
      "cause .. found|identified|determined|discovered|confirmed|failure|was|is|of",
      "identified|identifies|identify|identifiziert|identificado|identificada|identifica|identifié",
      "pinpoint|pinpoints|pinpointed|diagnosed|diagnoses|diagnosis|diagnóstico",
      "traced|narrowed|attributed|linked to|down|back",
      "due to|the",
      "figured|figures out",
      "determine|determines|determined .. that|to|cause|issue|be",
      "realize|realizes|realized|realise|realised|realises",
      "discovered|discovers that|the .. cause|was|had|is|were",
      "found|finds|find .. that|the|cause|out|evidence|bug",
      "confirm|confirms|confirmed|confirming .. that|exploit|cause|skipped",
      "isolated",
      "causa .. raíz|raiz|identificada|encontrada|confirmada",
      "ursache .. gefunden|identifiziert|erkannt",
      "cause .. identifiée|trouvée",
    ],
  },
  {
    phase: "mitigation-start",
    sure: [
      `${ROLLBACK}|restart|reboot|redeploy|redeployment|restore|recovery|mitigation|remediation|restoration|migration|deployment|restarts .. start|starts|started|initiated|initiation|begin|begins|began|triggered|attempted|underway|progress|ongoing|attempt|commenced|launched|initiate|initiating`,
      `start|starts|started|begin|begins|began|initiate|initiates|initiated|attempt|attempts|attempted|trigger|triggered|perform|performing|try|trying|tried .. ${ROLLBACK}|restart|restore|restoring|reboot|rebooting|rolling|revert|reverting|restarting|fix|fixing|redeploy|redeploying|mitigation|mitigating|recovery|rebuild|rebuilding|patching`,
      `${FIX} .. being|prepared|progress|rolling|developed|started|starts|planned|attempted|building|working|created|committed|tested`,
      `working|work|works|started|starts|preparing|prepares|develop|developing|building|deploying|deploys|applying|creating|creates|prepare|prepared|planned .. ${FIX}`,
      "working on|towards .. resolution|recovery|restoring|it",
      "rolling|rolls back",
      "reverting|restarting|rebooting|redeploying|requeue*|re-queue*|scaling|rerunning|restoring|rebuilding|draining|cordoning",
      "restart|restarts|restarted|reboot|reboots|rebooted|powercycled|power-cycled|redeployed|drained|drain|cordoned",
      "scale|scaled|scales up|down|out|the",
      "new .. service|server|instance|cluster|database setup|provisioning .. starts|started",
      "disabled|disabling|blocked|switched|rerouted|diverted|blackhole|throttled",
      "escalated|escalates to",
      "limited to limit",
      "git revert",
      "decision|decided to .. roll|revert|restart|restore|move|change|increase|switch",
      "stop|stops the network|cluster|service|traffic|deployment",
      "bloqueado|bloqueada|resetadas|reiniciado|revertido|reinicia|ejecuta",
      "corrective action",
    ],
  },
  {
    phase: "monitoring",
    explicit: ["monitoring phase"],
    sure: [
      "continue|continues|continued|continuing|keep|keeping|kept to? .. monitor|monitoring|watch|watching|eye|observe|observing",
      "being|closely|we|team|are|is|under|moved .. monitored|monitoring",
      "no .. alerts|errors|issues for|in|since",
    ],
  },
  {
    phase: "notified",
    explicit: ["status page|statuspage .. updated|posted|created|published|moved|update|opened|updates"],
    sure: [
      "posted|updated|updates|posts|post .. status page|statuspage|twitter|forum|community",
      "statuspage|status-page",
      "mail|email|emails|e-mail|message|comms|communication|communications|notification|notice|announcement|newsletter|tweet .. sent|went|posted|published|shared|released",
      "sent|sends|sent-out|send|issued|published .. mail|email|emails|e-mail|comms|communication|communications|announcement|notice|notification .. to|customers|users",
      "notified|notify|notifies|informed|informs|inform|told|notifying|informing .. customers|users|clients|stakeholders|customer|tenants|public|partners",
      "customers|users|clients|stakeholders|tenants .. notified|informed|emailed|contacted",
      "announce|announced|announces|announcement|tweeted|tweets|communicated",
      "publish|publishes|published|publishing .. page|report|disclosure|advisory|statement|post",
      "report is|was published",
      "public disclosure",
    ],
  },
  {
    phase: "declared",
    explicit: [
      "incident|outage|disaster|emergency .. declared",
      "declare|declares|declared|declaring .. incident|outage|sev*|p1|emergency|major",
      "declared",
    ],
    sure: [
      "incident|issue|ticket|war|crisis|bridge|channel|conference .. created|opened|raised|started|formed|assembled|open|opens",
      "create|creates|created|open|opens|opened|raise|raises|raised|start|started .. incident|war|bridge|crisis|issue|sev*",
      "war room|war-room",
      "sev .. raised|declared",
      "level 1|2|3",
    ],
  },
  {
    phase: "investigating",
    sure: [
      "investigate|investigates|investigated|investigating|investigation|investigations|investigación|investigação|untersuch*|enquête",
      "look|looks|looked|looking into|at",
      "debug|debugs|debugged|debugging|troubleshoot|troubleshooting|troubleshot",
      "analyse|analyze|analysed|analyzed|analysing|analyzing|analysis",
      "check|checks|checked|checking",
      "suspect|suspects|suspected|suspecting",
      "examine|examined|examining|inspect|inspected|inspecting|reviewing|reviewed",
      "reproduce|reproduced|reproducing|trying|tested|testing|realise",
      "working on|with",
    ],
  },
  {
    phase: "change",
    sure: [
      "deploy|deploys|deployed|deployment|deploying|déploiement|deploiement|despliegue",
      "release|releases|released|rollout|rolled out",
      "merge|merged|merges|merging|pushed|pusheado",
      "upgrade|upgrades|upgraded|upgrading|update|updated|updates",
      "maintenance|migration|cutover",
      "configuration|config|confguration change|push|changed|update",
      "added|adds|introduced|introduces|enabled|enables|configured|applied|applies|replaced|switched|executed",
      "release window|train",
      "terraform apply|applied",
      "experiment",
      "scheduled",
    ],
  },
  {
    phase: "follow-up",
    sure: ["post-mortem|postmortem|retrospective|retro|post-incident|follow-up|followup", "bug report"],
  },
];

/** Words that turn what follows them, within four words, into something that did not happen (yet). */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "no not none never without cannot can't couldn't could didn't doesn't don't isn't wasn't weren't aren't won't wouldn't would should unable fail fails failed failing failure attempt attempts attempted trying tries tried try expected expect expects hoping hope waiting waits await awaiting until before if when unless to-be pending yet nor neither kein keine nicht ne pas sin não nunca sem".split(
    " ",
  ),
);

/** Words that, within three words behind, say that it did not come off: `rollback fails`. */
export const FAILURES: ReadonlySet<string> = new Set(
  "fail fails failed failing unsuccessful unsuccessfully not didn't doesn't won't incomplete aborted aborts blocked falla fallo fallido échoue échoué falhou fehlgeschlagen".split(
    " ",
  ),
);
