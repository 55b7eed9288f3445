import type { DurationSubject } from "../model.ts";

/**
 * Words that say what a stated length speaks of. Each table is tried from top to bottom; lower case is expected.
 */

/** The name of a field or the first cell of a row: `Time to resolve: 5h 8m`, `| Downtime | 2 h |`. */
export const LABELS: readonly (readonly [DurationSubject, RegExp])[] = [
  [
    "detection",
    /time to (?:detect|discover|notice|first report)|detection (?:time|latency|delay)|\bm?ttd\b|to first report|検知|(?:tiempo|tempo|temps|zeit) (?:de|para|bis zur) (?:detec|détec|erkenn)/,
  ],
  ["acknowledgement", /time to ack|response time|\bm?tta\b|acknowledg/],
  ["mitigation", /time to (?:mitigat|stabili|contain|quarantine)|\bm?ttm\b|mitigation time|to quarantine/],
  [
    "resolution",
    /time to (?:repair|resol|recover|restor|fix)|\bm?ttr\b|(?:recovery|resolution|repair|restoration) (?:time|latency|duration)|復旧|(?:tiempo|tempo|temps|zeit) (?:total )?(?:de|para|bis zur) (?:resol|résol|recup|rétabl|restab|behebung)|(?:修复|恢复|解决)(?:时间|耗时|用时)/,
  ],
  [
    "downtime",
    /down ?time|outage|unavailab|interruption|indisponib|ausfall|interrupción|interrupção|停止時間|ダウンタイム|宕机|停机/,
  ],
  [
    "incident",
    /duration|duraci[oó]n|duração|duracao|durée|dauer|length of|how long|total time|exposure|持续|影響時間|期間/,
  ],
];

/** Labels of lengths that are no lengths of the incident, whatever else they say. */
export const OTHER_LABELS =
  /^(?:was|were|is|are|did|could|can|should)\b|time ?out|interval|retention|\bttl\b|uptime|window|every|frequency|estimate|budget|objective|target|\bslo\b|\bsla\b/;

/** What is wrong while it lasts. A sentence without such a word seldom states the length of an incident. */
export const TROUBLE =
  /outage|down ?time|\bdown\b|incident|disrupt|interrupt|degrad|unavailab|unreachable|inaccessible|offline|fail(?:ed|ing|ure|s)?\b|errors?\b|impact|impossible|unable|could ?n[o']t|cannot|broken|blocked|lost|without (?:service|access|power|connectivity|network|internet|email)|stuck|crash|unresponsive|wasted|false|affected|fora do ar|indispon|impossibilitad|caíd|interrupci|ausfall|nicht erreichbar|panne|indisponible|停止|障害|故障|不可用/;

/** Words between the lead and the length that change nothing. */
export const FILLERS =
  /(?:(?:at (?:maximum|most|least)|up to|just|only|well|another|an additional|a total of|in total|roughly) )+$/;

/** Directly before a length that is followed by "after" or "later": `the alert fired 4 minutes after …`. */
export const AFTER: readonly (readonly [DurationSubject, RegExp])[] = [
  ["detection", /(?:fired|detected|noticed|alerted|reported|discovered|paged|triggered)(?: \w+){0,2} $/],
  ["resolution", /(?:resolved|recovered|restored|fixed|mitigated|back online)(?: \w+){0,2} $/],
];

/** Directly before the length. */
export const LEADS: readonly (readonly [DurationSubject, RegExp])[] = [
  [
    "detection",
    /(?:not|un)(?:iced| noticed|detected| detected)[^.]{0,30}\bfor $|(?:noticed|detected|fired|discovered)[^.]{0,40}\b(?:after|within|in) $/,
  ],
  [
    "resolution",
    /(?:resolved|restored|recovered|fixed|mitigated|rolled back|repaired|back online)[^.]{0,30}\b(?:within|after|in) $/,
  ],
  ["resolution", /\b(?:resolution|recovery|repair|restoration) (?:time |duration )?(?:was|of|is|took) $/],
  ["resolution", /(?:restaurar|restablecer|recuperar|resolver)[^.]{0,40}\b(?:tom[oó]|llev[oó]|levou|en|em) $/],
  [
    "downtime",
    /(?:down ?time|outage|unavailability|interruption|disruption|incident|degradation)s? (?:of|was|for|took|lasting)(?: a(?: total)?(?: of)?)? $/,
  ],
  [
    "downtime",
    /(?:down ?time|outage|unavailability|interruption|disruption|incident|degradation|impact)(?:'s|’s)? (?:window|time|duration|length|period) (?:was|is|of|lasted|came to|total+ed)(?: a(?: total)?(?: of)?)? $/,
  ],
  [
    "downtime",
    /\b(?:duration|length|course) of (?:the |this |that )?(?:down ?time|outage|unavailability|interruption|disruption|incident|degradation) [(–—-] ?$/,
  ],
  [
    "downtime",
    /\b(?:duration|length) (?:of [^.,;:()]{1,40} )?(?:was|is|bounded (?:to|by)|limited to|came to|amounted to|total+ed)(?: a(?: total)?(?: of)?)? $/,
  ],
  [
    "incident",
    /\b(?:last(?:ed|ing|s)?|persist(?:ed|ing|s)?|continued|went on|dur(?:ó|ou|ando)|(?:a|ont) duré|dauerten?)(?: for)?(?: anywhere)?(?: from)? $/,
  ],
  [
    "downtime",
    /\b(?:for|over|during|por|durante|pendant|während)(?: (?:a|un|um)? ?(?:total|period|período|periodo|durée|course|span)? ?(?:of|de)?)?(?: (?:the|those|these|all|another|an additional))? $/,
  ],
];

/** Directly behind the length. */
export const TAILS: readonly (readonly [DurationSubject, RegExp])[] = [
  ["detection", /^(?: after(?! (?:(?:the|an|our) )?alert)| later)[^.]{0,40}\b(?:alert|notic|detect|report|discover)/],
  [
    "downtime",
    /^(?:[- ]long)?(?: of(?: (?!(?:after|before|during|since|until|to|from|by|with|without|on|in|at|for)\b)[\w-]+){0,2})?(?: (?!(?:after|before|by|during|from|in|on|through|via|with)\b)\w+)? (?:down ?time|outage|unavailability|interruption|disruption|service disruption|impact|errors)\b/,
  ],
  ["incident", /^(?:[- ]long)?(?: (?!(?:after|before|by|during|from|in|into|of|on|since|to|with)\b)\w+)? incident\b/],
];

/** Around the length: it speaks of something else, however long the incident was. */
export const NOT_BEFORE =
  /\b(?:every|each|per|last|past|next|previous|prior|timeout|time ?out|interval|retention|ttl|cache[sd]?|wait(?:s|ed|ing)?|sleep|expire[sd]?|older than|within the|at least every|window of|buffer|poll\w*|estimated|typically|usually takes?|takes?|would take|will take|threshold|cooldown|backoff|delay of|lasts? up to)(?: \S+){0,2} $/;
export const KEPT_FOR =
  /\b(?:keep|keeps|kept|retain\w*|stor(?:es?|ed)|cach(?:es?|ed)|valid|expires?|wait\w*|sleeps?)\b[^.,;]{0,40} for $/;
export const NOT_BEHIND =
  /^(?:[- ](?:timeout|interval|window|retention|delay|cache|period|ttl|cooldown|sla|slo|poll|timer|sprint)|s? (?:ago|before|earlier|prior|timeout|interval|window|retention|per|into))\b/;

/** Behind a length within which something was done: `rolled back within 20 minutes of the first look` counts from there. */
export const SINCE_ELSE = /^ of (?!(?:the |its |their )?(?:start|beginning|onset|outage|incident|impact|failure)\b)/;
