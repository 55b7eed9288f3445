import type { Phase } from "../../model.ts";
import { BACK, BEGIN, FIX } from "./wordLists.ts";

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
      `${BACK}|${FIX} .. not|didn't|doesn't|won't resolve|fix|help|work`,
      `${BACK}|${FIX} has|had|shows|showed|makes|made no effect|impact|difference|change`,
      "attempt|attempts|attempted|trying|tried to be rolled|reverted|restored|fixed",
      "not possible|able to .. roll|rolled|revert|reverted|restore|restored|fix|fixed",
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
      "should|will|shall be .. restored|fixed|resolved|back|silencing|available|deployed|released|applied|reverted",
      "to staging",
      "their end|side",
      "team|engineer|engineers|he|she|we|i'm is|are back",
      "dipped|dips|dip|briefly|momentarily .. recovered|recovers|recover",
      "last successful|good|known|clean|reported",
      "to stabilise|stabilize|normalise|normalize",
      "believing|assuming|assumed|thinking|thought .. resolved|fixed|over|recovered",
      "until|till|wait|waits|waiting .. stable|stabilised|stabilized|restored|recovered|normal|resolved|fixed|back",
    ],
  },
  {
    phases: ["impact-end", "resolved"],
    phrases: ["back|restored|recovered|ready|healthy|running .. but|however|although"],
  },
  {
    phases: ["mitigation-start"],
    phrases: [
      "stop|stops|stopped draining|recovering|restarting",
      "may|must|can|should|could not be deleted|removed|disabled|moved|cleared",
      "show|shows|showed|showing .. disabled|blocked|removed|deleted",
      "loop|thread|threads|queries|transactions|writes .. blocked",
      "keep|keeps|kept|repeatedly|constantly|continuously restarting|rebooting|restarted|rebooted",
      "0|1|2|3|4|5|many|multiple|several|repeated restarts",
    ],
  },
  {
    phases: ["mitigated"],
    phrases: [
      "attacker|attackers|hacker|hackers .. unpublished|removed|deleted|deployed|revoked|disabled",
      "the|a|this|that|old revoked|rotated|quarantined|unpublished",
    ],
  },
  {
    phases: [...RECOVERIES, "impact-start"],
    phrases: ["dev|staging|development changes|deploy|deployment|environment|cluster|hub"],
  },
  {
    phases: ["impact-start"],
    phrases: [
      "would|could|might|may fail|return|crash|break|cause",
      "halts|halted|halt|down|stopped|stops|unavailable|offline for .. upgrade|maintenance|migration|update",
      "compensated|reimbursed|refunded",
      "around|since|near|during|before|after the? start|beginning|onset",
      "team|we|engineer|engineers|operator|operators|admin|admins halt|halts|halted",
      "no recent|more|further|new|other .. errors|timeouts|failures",
      "first report|reports|alert|alerts|alarm|complaint|complaints",
      "0 fail|failed|failures|errors|degraded",
      "down to|from",
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
      "no .. detected",
      "no impact|change|effect|difference observed|seen|noticed",
      "autoscaler|cron|crons|job|timer|trigger|triggers|hook|event|events fire|fires|fired",
      "false alarm|alert|positive",
      "report|reports|reported .. is|are now? fine|back|healthy|resolved|restored|recovered|normal",
      "report|reports|reported back? that? it|everything|all works|worked|functions",
      "up|recovery|recovered alert|alerts|notification|notifications",
    ],
  },
  {
    phases: ["identified"],
    phrases: [
      `cause investigation|analysis|search .. ${BEGIN}|ongoing|continues|underway`,
      "cause .. unknown|unclear|undetermined",
      "determine|determines|determined .. next|whether|if|how",
      "found|finds no",
      "no .. issue|issues|problem|problems|errors .. identified|found|discovered",
    ],
  },
  {
    phases: ["change"],
    phrases: [
      "updates are|were? not|aren't|failing|missing|stuck|delayed|piling",
      "deploy|deployment|release|rollout aborted|cancelled|canceled|skipped|postponed",
      "will|shall|should be .. deployed|released|applied|merged|upgraded",
      "release|releases|released .. backlog|lock|locks|memory|connection|connections|funds",
    ],
  },
];

/** A word behind one of these did not happen. */
export const NEGATIONS =
  "no zero not never without cannot can't couldn't didn't doesn't don't isn't wasn't weren't aren't won't wouldn't unable until before kein keine nicht pas sin não nunca sem";
