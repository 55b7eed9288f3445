import type { Phase } from "../model.ts";

/**
 * The words by which people name the phases of an incident: data for `readPhase`.
 *
 * A phrase is a row of words; it fits where its words follow each other in the text, whatever stands in front and behind.
 * `a|b` is a choice, `..` up to four words of anything, `word?` a word that may be missing. Case, punctuation and marks
 * don't count; hyphens and apostrophes belong to their word.
 */
export interface PhaseWords {
  /**
   * Of two phrases that are equally sure the weightier one counts, and of equal ones the first: nearly every event of an
   * outage mentions that something is down, and many a fix is a deployment.
   */
  readonly weight: 1 | 2 | 3 | 4 | 5;
  readonly phase: Phase;
  /** Leave no doubt, whatever the entries around tell. */
  readonly explicit?: readonly string[];
  /** Name the phase where the entries around don't speak against it. */
  readonly sure?: readonly string[];
  /** Name it where nothing surer is said. */
  readonly likely?: readonly string[];
}

const OUTAGE = "outage|downtime|disruption|interruption|degradation|unavailability|impact";
const ALL =
  "service|services|site|website|system|systems|platform|app|application|api|traffic|everything|all|functionality|access|availability|operations|cluster|chain|network|users|customers|environments|requests|queue|sync|jobs|blocks|website's";
const WATCHER =
  "alert|alerts|alarm|alarms|pager|pagers|pagerduty|opsgenie|pingdom|uptimerobot|updown|statuscake|icinga|nagios|prometheus|alertmanager|grafana|datadog|sentry|cloudwatch|newrelic|zabbix|monitoring|monitor|monitors|watchdog|healthcheck|sentinel|dashboard|honeycomb|logicmonitor|tael";
const PEOPLE =
  "user|users|customer|customers|client|clients|engineer|instructor|developer|developers|colleague|student|students|team|member|members|end-user|end-users|someone|somebody|researcher|researchers|validator|validators|contributor|community|maintainer|vendor|tester|operator|others|partner|employee|people|staff|provider";
const TELL =
  "report|reports|reported|reporting|complain|complains|complained|complaining|complaints|flagged|flags|mentioned|mentions|notes|emailed|tweets|noticed|notices|sees|saw|experienced";
const FIX =
  "fix|fixes|hotfix|patch|workaround|solution|mitigation|correction|bugfix|correctif|correção|corrección|remediation";
const BACK = "rollback|roll-back|revert|reversion|failover|fail-over|restart|reboot|restore|redeploy|redeployment";
const DONE =
  "deployed|implemented|implanted|applied|released|shipped|live|merged|complete|completed|completes|successful|successfully|succeeds|succeeded|done|finished|finishes|place|effective|works|worked|installed|rolled";
const BEGIN =
  "start|starts|started|starting|begin|begins|began|beginning|initiated|initiates|initiate|initiation|commences|commenced";
const DOWN =
  "unavailable|unreachable|unresponsive|inaccessible|offline|down|halted|stuck|degraded|slow|unstable|overloaded";

/** Phrases that speak against a phase: what they tell of did not come off, or has not yet. */
export interface Denial {
  readonly phases: readonly Phase[];
  readonly phrases: readonly string[];
}

const RECOVERIES = ["partial-recovery", "mitigated", "impact-end", "resolved"] as const;

export const DENIALS: readonly Denial[] = [
  {
    phases: [...RECOVERIES, "mitigation-start", "impact-start", "change"],
    phrases: [
      `${BACK}|${FIX}|attempt|attempts .. fail|fails|failed|failing|unsuccessful|aborted|falla|échoue|rejected|ineffective`,
      "fails|failed|unable|failing|attempt|attempts|attempted|trying|tried to .. restart|roll|rollback|revert|recover|restore|fix|resolve|reproduce",
    ],
  },
  {
    phases: RECOVERIES,
    phrases: [
      "not|isn't|wasn't|hasn't|never yet? fixed|resolved|recovered|restored|working|effective|fix|resolve|help|work",
      "doesn't|didn't|won't|don't|not fix|resolve|help|work|recover|restore",
      "still .. failing|down|broken|unavailable|not|firing|unstable|impacted|investigating|occurring|persist|persists",
      "expected|expects|expect|hoping|hope|should|would|could|will|going|waiting|ready|plan|planned|plans|decided|decides|estimate to|for .. recover|recovery|resolve|resolved|restore|restored|fix|fixed",
      "should be .. restored|fixed|resolved|back|silencing|available",
      "their end|side",
      "team|engineer|engineers|he|she|we|i'm is|are back",
      "dipped|dips|dip|briefly|momentarily .. recovered|recovers|recover",
      "last successful|good|known|clean|reported",
    ],
  },
  {
    phases: ["impact-start"],
    phrases: [
      "would|could|might|may fail|return|crash|break|cause",
      "halts|halted|halt|down|stopped|stops|unavailable|offline for .. upgrade|maintenance|migration|update",
    ],
  },
  {
    phases: [...RECOVERIES, "detected", "impact-start"],
    phrases: ["asks|asked|suggests|suggested|suggesting|proposes|proposed|wonders if|whether|that|to|in|on|for|about"],
  },
  {
    phases: ["detected"],
    phrases: [
      "working|appears|appear|looks|is|are fine|normally|properly|correctly|healthy",
      `${FIX}|${BACK} .. not|didn't|doesn't|ineffective`,
      "no alert|alerts|alarm|alarms|notification|page .. fired|sent|triggered|received|raised",
    ],
  },
];

export const PHASE_WORDS: readonly PhaseWords[] = [
  {
    phase: "resolved",
    weight: 5,
    explicit: [
      "declared|declares|declare as? resolved|over|closed",
      "resolved phase",
      "all clear|clears",
      "all-clear",
      "incident is|was|has|appears|now|to|been|fully resolved|over|closed",
      "incident resolved|closed|over",
      "incident appears to be over|resolved",
    ],
    sure: [
      "marked|set|moved|declared|considered|listed as|to resolved|closed|over|fixed",
      "incident|issue|problem|outage|event|bug|ticket|alert|alerts|disruption|alarm|alarms .. resolved|closed|over|solved",
      "incident|issue|problem|outage|event|bug|ticket|disruption|impacts resolved|closed|closes|over|solved",
      "incident|event ends|ended|over",
      "close|closes|closed|closing .. incident|issue|ticket|investigation|alert",
      "confirmed|confirm|verified as|is|was fixed|resolved",
      "think|believe it's|its|this fixed|resolved",
      "and resolve|resolves",
      "permanently fixed|solved",
      "resolution .. complete|confirmed",
      "incidente|incident|vorfall cerrado|encerrado|geschlossen|behoben|clos|clôturé|résolu",
      "status .. resolved",
    ],
    likely: ["resolved|resuelto|resolvido|résolu|gelöst"],
  },
  {
    phase: "impact-end",
    weight: 4,
    explicit: [
      `${OUTAGE} ends|ended|over|finishes|end`,
      `end of .. ${OUTAGE}`,
      "service|services|site|website|platform|everything fully restored|recovered|operational",
      "full|all services|service restored|healthy",
      "all .. services restored",
      "outage is over",
    ],
    sure: [
      `${ALL} .. restored|recovered|recovers|healthy`,
      `${ALL} .. fully|completely|is|are operational|available|functional|up|online|working|stable|normal|back|succeed|succeeds`,
      "restored|restoring .. service|services|access|functionality|operations|availability|connectivity",
      "fully restored|recovered|operational|functional|online|available",
      "full|complete recovery|restoration|service",
      "back online|up|live|again|operational",
      "back to .. normal|healthy|nominal|running",
      "back in|into service|operation|production",
      "up again|and running|online",
      "came|comes|come|is|are|was|were back",
      "return|returns|returned|returning to|back .. normal|nominal|baseline|service|operational|200",
      "100|100% .. online|restored|operational|recovered|back",
      "operational|available|accessible|healthy|working again",
      "works|working|running|functioning|processed|behaving normally|properly|correctly|again|fine|well",
      "running|ready stable|healthy",
      "recovery|recovered .. confirmed|verified|completed|complete",
      "servicio|serviço|sistema .. restaurado|restablecido|normalizado|recuperado",
      "service|services .. rétabli|rétablis|restauré|restaurés",
      "retour à la normale",
      "wieder erreichbar|verfügbar|online|normal",
      "health .. returned 200|ok|healthy",
      "correct|ok|200 status|response|responses|code",
      "operating|operates|serving|responding|flowing again|normally|correctly|properly|at",
      "properly|correctly|normally|successfully consumed|processed|served|delivered|working|functioning|running|flowing",
      "detects|detected|marked|reported|shows .. healthy|recovered",
      "all .. healthy|ok|green|pass|passing|operational|working",
      "health checks|check pass|passing|passed|green",
      "errors|alerts|failures|alarms|timeouts .. stop|stops|stopped|cease|ceased|subside|subsided|cleared|clear|gone|zero|disappear|disappeared",
      "regain|regains|regained access",
      "service|services|site|website resumes|resumed|resume",
    ],
    likely: [
      "restored|recovered|recovers",
      "last|final .. alert|alarm|error|errors|recovery",
      "normal operation|operations|service|traffic|levels",
      "succeeds|succeed",
      "sync|test|tests|build|upload|login|deploy|deployment|deploys .. successful|succeeds|succeeded|passes|passed",
      "confirmed|confirms|verified|verifies working|fixed|recovery|success|stable|operational",
    ],
  },
  {
    phase: "partial-recovery",
    weight: 4,
    explicit: [
      "partial|partially .. restored|recovery|recovered|restoration|back|available|mitigated|operational",
      "starting|start|starts|started|begin|begins|began|beginning to .. recover|become|come|return|stabilize|stabilise|clear",
      "except|excluding|apart the|for|from",
      "some|most|half|many|several|two|three|one|first .. services|environments|nodes|customers|users|pods|servers|databases|region|instances|transaction .. back|restored|recovered|available|up|succeeds",
      "teilweise|parcial|parcialmente|partiellement",
      "mostly|largely|slowly|gradually|progressively recovered|recovering|restored|available|back|recovers",
    ],
    sure: ["begins|began|begin|started|starts|start recovering|recovery|coming"],
    likely: ["improve|improves|improved|improving|decreased|subsided|eased|decreasing|dropping"],
  },
  {
    phase: "detected",
    weight: 4,
    explicit: [
      "first recorded|known|observed|seen .. instance|report|occurrence",
      "first .. recorded|reported instance|issue|case",
      "first detected|reported|noticed|report|alert|detection",
      "fault|issue|incident|problem|outage|anomaly|failure detected|discovered|noticed|reported",
      "pagers|pager alerted|fires|fired|goes|went",
    ],
    sure: [
      `${WATCHER} .. fire|fires|fired|firing|sent|sends|triggered|triggers|trigger|raised|raises|notified|notifies|notify|alerted|alerts|alert|detected|detects|detect|paged|pages|page|report|reports|reported|warn|warns|warning|flagged|flags|emits|emit|emitted`,
      "detected|detects|detecta|detectado|detectada|détecté|détection|erkannt|entdeckt|bemerkt",
      "alerted|alerts|alert us|the|our|on-call|by|team|me|oncall|engineer|engineers|via",
      "alerted to",
      "alert|alerts|alarm|alarms|alerta|alerte for|from|on|about|that|disparado|disparada|fired|déclenchée|fires|firing|triggered|received",
      "detection of|des|de|par|by|that|through|via",
      "high priority|urgency alert|alarm",
      "pagerduty|pingdom|opsgenie .. alert|alarm|incident|down",
      "5xx-alarm|5xx-alerts|firing|alarm",
      "paged|pages|page on-call|oncall|the|engineer|sre|us|at",
      "team|staff|engineer|engineers|on-call|oncall|devs|developers|we .. alerted|notified|paged",
      "emits|sends|sent|posts .. warning|alert|alerts|alarm",
      "notice|notices|noticed|noticing",
      "discover|discovers|discovered .. issue|problem|failure|failures|errors|irregularities|outage|vulnerability|discrepancy|anomaly",
      "issue|problem|incident|outage|fault .. identified|found|spotted by",
      "irregularities|anomalies|anomaly .. discovered|found|observed",
      `${PEOPLE} .. ${TELL}`,
      `${PEOPLE} .. reached|reach|reaches out`,
      `${PEOPLE} .. notified|notifies|notify|informed|informs|alerted|alert|contacted|contacts .. us|team|support`,
      `${PEOPLE} .. submitted|submits|submit|posted|opened|opens|filed|creates|created .. issue|ticket|report|bug|disclosure|us`,
      `${PEOPLE} unable|cannot|can't`,
      `${PEOPLE} .. raise|raises|raised issue|concern|concerns|complaint|ticket|tickets`,
      "system|tool|check|script|bot|probe .. reported|reports|detected|detects|flagged|flags",
      "issue|ticket|bug|vulnerability|disclosure .. submitted|filed|reported",
      "notify|notifies|notified|notifying|informs|informed|alerted .. team|us about|of|that",
      "is|was|were|been|are reported|flagged",
      "report|reports|reporting from|of|by|seeing|issues|errors|to|in|on|via",
      "reported|report that",
      "reported|reports seeing|issues|errors|issue|on|via|by|app|odd|a|failures|immediate|problems",
      "receive|receives|received|receiving|get|gets|got .. report|reports|feedback|alert|alerts|complaint|complaints|influx|tickets",
      "support .. tickets|ticket|requests|cases|opened",
      "spotted|spots",
      "sends|sent|send|receives|received email|e-mail|message|slack .. observing|reporting|that|saying|about",
      "queja|quejas|reportan|reporta|reportó|reportado|reporte|reclamações|relata|relatam|signalé|signalent|gemeldet|meldet|observée|observées|constaté|constate",
      "degradation signals|signal",
      "health checks|check fail|fails|failing",
    ],
    likely: [
      "becomes|became|become|made aware",
      "alert|alarm|alerts|pagerduty|warning|alarms",
      "reported|reports|observed|observes",
      "saw|sees",
    ],
  },
  {
    phase: "acknowledged",
    weight: 4,
    sure: [
      "acknowledge|acknowledges|acknowledged|acknowledging|acknowledgement|acknowledgment|ack|acked|acks",
      "join|joins|joined|joining .. call|incident|bridge|channel|conference|investigation|room|war",
      "picked|picks|pick up .. alert|page|incident|ticket|issue",
      "on the scene",
      "takes|took|taking ownership|over",
      "wakes|woke|wake up",
      "on-call|oncall|responder|engineer .. responds|responded|engaged|engages",
      "responds|responded|respond to .. page|alert|incident",
    ],
    likely: ["confirm|confirms|confirmed .. taken|issue|outage|disruption|existence"],
  },
  {
    phase: "impact-start",
    weight: 2,
    explicit: [
      `${OUTAGE} .. ${BEGIN}|occurs|occurred`,
      `start|starts|beginning|onset of .. ${OUTAGE}`,
      `incident|fault|attack ${BEGIN}|occur|occurs|occurred`,
      "start of .. incident|attack",
      "fault occurs|occurred",
    ],
    sure: [
      `issue|failure|issues|errors|problems|problem|failures ${BEGIN}|occur|occurs|occurred|appear|appeared|appears`,
      "issue|problem|outage|errors|incident recurs|recurred|returns|returned|reoccurs|reoccurred",
      "stop|stops|stopped responding|working|processing|receiving|serving|sending|accepting|functioning|shipping|updating|scheduling",
      "go|goes|went|gone|going down|offline|dark|unavailable",
      `become|becomes|became|becoming .. ${DOWN}`,
      `${BEGIN} to? fail|failing|failed|crash|crashing|timeout|timing|experiencing|experience|returning|erroring|dropping|rejecting|throwing|degrading|failures|errors`,
      "fail|fails|failed|failing to|with|w|due|for|because|database|connections",
      "job|jobs|service|requests|pods|pipeline|build|deploy|queries|login|logins|api|website|site fail|fails|failed|failing|crashes|crashed|erroring",
      "return|returns|returned|returning|serving .. 500|502|503|504|5xx|500s|errors|error|503s",
      "outages|outage visible|for|in|at",
      "power outage|loss|cut",
      "first error|errors|failure|failures",
      "not|doesn't|don't|didn't start|load|respond",
      "crosses|crossed|exceeds|exceeded .. threshold|limit|slo",
      "explosion|explodes|exploded",
      "error|errors|failure|failures|latency|load .. spike|spikes|spiked|increase|increases|increased|rise|rises|rising|climb|climbs",
      "nodes|pods .. gets|get|got|are killed|terminated|evicted",
      "crash|crashes|crashed|crashloop|panic|panics|panicked|halted|halts|oomkilled",
      "impacted|affected down",
      "multiple|all|many .. impacted|affected",
      "attacker|attackers|hacker|exploiter .. publish|publishes|published|use|used|uploaded|exploits|exploited|deploys|deployed|gains|gained",
      "servicio|serviço|sistema .. caído|caída|cae|indisponível|indisponible|fuera|fora",
      "panne|ausfall|störung|caída|queda|erreurs 500",
      "fällt|fiel aus",
      "início|inicio|début|beginn das|de|del|der|du|des .. tentativas|intentos|incidente|incident|ataque|störung|ausfalls|caída",
    ],
    likely: [
      DOWN,
      "not available|accessible|reachable|responding|working|loading",
      "fails|failing|failed|failures|errors|timeouts",
      "exploit|exploited|exploits|attack",
    ],
  },
  {
    phase: "mitigated",
    weight: 4,
    explicit: [
      "stability restored",
      "repaired|contido|contenido|maîtrisé|eingedämmt|mitigado",
      "issue|incident|problem|outage|impact|bug|attack mitigated|contained",
      "has|have|been|was|is|are|now|fully mitigated|contained",
    ],
    sure: [
      `${FIX} .. ${DONE}`,
      `${FIX} .. published|submitted|pushed|uploaded`,
      `${DONE} .. ${FIX}`,
      `${BACK}|reverts|rollbacks .. ${DONE}`,
      `successful|successfully|completed|finished|complete ${BACK}|rolled|reverted|restarted|deployed|disabled`,
      "rolled|rolls back",
      "reverted|reverts",
      "issue|problem|bug|error .. fixed|repaired|rectified|corrected",
      "solved|solves|fixed|fixes|cured the|this? issue|problem|bug|error|outage",
      "rectify|rectified|mitigates|mitigated|mitigating",
      "has|have|been|was|is|got|now fixed|repaired",
      "final fix|deployment|patch|change",
      "injection|attack|load|latency injection? ends|ended|stopped|stops|blocked",
      "revoked|revokes|rotated|rotates|unpublished|unpublishes|unlinks|unlinked|quarantined|quarantines",
      "keys|tokens|values|credentials|secrets .. rotated|revoked|invalidated",
      "disables|disabled injection|feature|flag",
      "started|starts|restarted|deployed|redeployed successfully|correctly|cleanly",
      "successfully deploys|deployed|restarted|rolled",
    ],
    likely: ["fixed|fixes"],
  },
  {
    phase: "notified",
    weight: 4,
    sure: [
      "identified|investigating|monitoring|resolved|update posted|published",
      "status page|statuspage .. updated|posted|created|published|update|opened|updates",
      "posted|updated|updates|posts|post .. status page|statuspage|twitter|forum|community",
      "mail|email|emails|e-mail|comms|communication|communications|notification|notice|announcement|newsletter|tweet .. sent|went|posted|published|shared|released|indicating|on|to",
      "sent|sends|send|issued|published .. comms|communication|communications|announcement|notice|notification|email|emails .. to|customers|users|out",
      "notified|notify|notifies|informed|informs|inform|told|notifying|informing .. customers|users|clients|stakeholders|customer|tenants|public|partners|reporter",
      "customers|users|clients|stakeholders|tenants|list|community|everyone|teams .. notified|informed|emailed|contacted",
      "are|is|were|was informed|notified of",
      "contact is made",
      "announce|announced|announces|announcement|tweeted|communicated|communicate|communicates",
      "publish|publishes|published|publishing this|the|our page|report|disclosure|advisory|statement|post",
      "report is|was published",
      "public disclosure",
    ],
  },
  {
    phase: "declared",
    weight: 3,
    explicit: [
      "incident|outage|disaster|emergency .. declared",
      "declare|declares|declared|declaring .. incident|outage|disaster|emergency|sev|p1|p2|major",
      "war room|war-room",
    ],
    sure: [
      "incident|issue|ticket|war|crisis|bridge|channel|conference .. created|opened|raised|formed|assembled",
      "create|creates|created|open|opens|opened|raise|raises|raised .. incident|war|bridge|crisis|sev|issue",
      "sev|level 1|2|3 ticket|raised|declared",
      "raises|raised|escalated .. level",
    ],
  },
  {
    phase: "monitoring",
    weight: 4,
    sure: [
      "monitoring phase",
      "continue|continues|continued|continuing|keep|keeping|kept to? .. monitor|monitoring|watch|watching|eye|observe|observing",
      "being|closely monitored|monitoring|watched",
      "we|team|are|is|under monitoring",
      "no .. alerts|errors|issues for|in|since",
    ],
  },
  {
    phase: "identified",
    weight: 3,
    sure: [
      "root|probable|likely|underlying cause|causes",
      "cause .. found|identified|determined|discovered|confirmed|failure|was|is|of|as",
      "identified|identifies|identify|identifiziert|identificado|identificada|identifica|identifié",
      "pinpoint|pinpoints|pinpointed|diagnosed|diagnoses|diagnosis|diagnóstico|diagnostic",
      "traced|narrowed|attributed|linked to|down|back",
      "was|is|were|problem due|caused to|by",
      "figured|figures out",
      "determine|determines|determined|concluded|concludes",
      "realize|realizes|realized|realise|realised|realises|understood|understands",
      "discovered|discovers that|the|a|an|mtu|stale",
      "found|finds|find that|the|out|cause|evidence|a",
      "isolated",
      "causa .. raíz|raiz|identificada|encontrada|confirmada",
      "ursache .. gefunden|identifiziert|erkannt",
      "cause .. identifiée|trouvée",
      "observes that it",
    ],
  },
  {
    phase: "mitigation-start",
    weight: 4,
    explicit: [`${FIX} is|are|being|now .. being|rolling|progress|deploying|prepared|tested`],
    sure: [
      `${BACK}|recovery|mitigation|restoration|rebuild .. ${BEGIN}|triggered|attempted|underway|progress|ongoing|attempt`,
      `${BEGIN}|attempt|attempts|attempted|trigger|triggered|perform|performing|trying .. ${BACK}|restoring|rebooting|rolling|reverting|restarting|fixing|redeploying|mitigation|mitigating|recovery|rebuild|rebuilding|patching`,
      `${FIX} .. being|prepared|progress|rolling|developed|${BEGIN}|planned|attempted|building|working|created|committed|tested|attempt|asap`,
      `working|work|works|${BEGIN}|preparing|prepares|develop|developing|building|deploying|deploys|applying|creating|creates|prepare|prepared|handles|patching .. ${FIX}`,
      "working|works|work on|towards .. resolution|recovery|restoring|it|solution",
      "rolling|rolls|roll back",
      "reverting|restarting|rebooting|redeploying|requeuing|requeued|re-queued|scaling|rerunning|restoring|rebuilding|draining|cordoning",
      "restart|restarts|restarted|reboot|reboots|rebooted|powercycled|power-cycled|redeployed|drained|drain|cordoned|restarta|reinicia|redeploys",
      "scale|scaled|scales|increase|increased|increases|bumped up|down|out|the|to|memory|limit|limits",
      "new .. service|server|instance|cluster|database setup|provisioning|created",
      "disabled|disabling|disables|blocked|switched|switching|rerouted|diverted|throttled|removed|removes|purged|deleted|cleared|moved|repoints|patches|patched",
      "escalated|escalates to",
      "git revert",
      "decision|decided to .. roll|revert|restart|restore|move|change|increase|switch|abandon",
      "bloqueado|bloqueada|resetadas|reiniciado|revertido|reinicia|ejecuta",
      "corrective|corrected action|actions",
      "manual manually? configuration|changes|restart",
    ],
  },
  {
    phase: "investigating",
    weight: 3,
    sure: [
      "investigate|investigates|investigated|investigating|investigation|investigations|investigación|investigação|enquête",
      "look|looks|looked|looking into|at",
      "debug|debugs|debugged|debugging|troubleshoot|troubleshooting|troubleshot",
      "analyse|analyze|analysed|analyzed|analysing|analyzing|analysis",
      "check|checks|checked|checking",
      "suspect|suspects|suspected|suspecting",
      "examine|examined|examining|inspect|inspected|inspecting|reviewing|reviewed",
      "reproduce|reproduced|reproducing|trying|tested|testing",
      "confirm|confirms|confirmed|confirming that|the",
    ],
  },
  {
    phase: "change",
    weight: 1,
    explicit: ["bug|regression|flaw|vulnerability|change .. introduced"],
    sure: [
      "deploy|deploys|deployed|deployment|deploying|déploiement|deploiement|despliegue",
      "release|releases|released|rollout",
      "merge|merged|merges|merging|pushed|pusheado",
      "upgrade|upgrades|upgraded|upgrading|update|updated|updates",
      "maintenance|migration|cutover",
      "configuration|config|confguration change|push|changed|update",
      "added|adds|introduced|introduces|enabled|enables|configured|applied|applies|replaced|executed|changed|triggered",
      "terraform apply|applied",
      "submitted|uploaded|pushed .. store|webstore|stores|marketplace|registry",
      "experiment",
      "scheduled",
    ],
  },
  {
    phase: "follow-up",
    weight: 1,
    sure: ["post-mortem|postmortem|retrospective|retro|post-incident|follow-up|followup", "bug report"],
  },
];

/** A word behind one of these did not happen. */
export const NEGATIONS =
  "no not never without cannot can't couldn't didn't doesn't don't isn't wasn't weren't aren't won't wouldn't unable until before kein keine nicht pas sin não nunca sem";
