import { wordSet } from "../prose/wordIndex.ts";

/** Verbs that name a work without an end, in the forms in which an action item begins with them. */
export const VAGUE_VERBS = wordSet(
  (
    "investigate investigating look looking consider considering think thinking review reviewing reevaluate improve improving " +
    "enhance enhancing ensure ensuring strengthen strengthening try trying discuss discussing explore exploring continue continuing revisit " +
    "revisiting monitor monitoring always more better further be effort training"
  ).split(" "),
);

/** What has to follow a word, or stand before it, to make it vague; words that are not named here need nothing. */
export const VAGUE_CONTEXT: Readonly<Record<string, RegExp>> = {
  look: /^ (?:into|at|for ways)\b/,
  looking: /^ (?:into|at|for ways)\b/,
  think: /^ (?:about|of|through)\b/,
  thinking: /^ (?:about|of|through)\b/,
  be: /^ (?:more|extra) (?:careful|vigilant|cautious|proactive|diligent|mindful|aware)\b/,
  // What is to hold is an end, so only words of degree make it vague.
  ensure:
    /\b(?:proper|properly|adequate|adequately|appropriate|appropriately|sufficient|sufficiently|better|consisten\w+|smooth\w*|stability|reliab\w+|robust\w*|good|more|necessary|quality|optimal\w*|thorough\w*|improved|enhanced|strengthened)\b/,
  ensuring:
    /\b(?:proper|properly|adequate|adequately|appropriate|appropriately|sufficient|sufficiently|better|consisten\w+|smooth\w*|stability|reliab\w+|robust\w*|good|more|necessary|quality|optimal\w*|thorough\w*)\b/,
  monitor:
    /^ (?:the |our |this )?(?:situation|systems?|performance|closely|services?|servers?|things|it)(?: closely)?[\s.]*$/,
  monitoring:
    /^ (?:the |our |this )?(?:situation|systems?|performance|closely|services?|servers?|things|it)(?: closely)?[\s.]*$/,
  effort: /^ (?:will|should|is|must|to)\b/,
  training: /^(?!.*\b(?:on|for) [a-z]+ )/,
  // `if` and `whether` ask a question that an answer ends.
  investigate: /^(?! (?:if|whether)\b)/,
  investigating: /^(?! (?:if|whether)\b)/,
  always: /^ (?:be|make sure|ensure|follow|double|keep)\b/,
  try: /^ (?:to|and|harder)\b/,
  trying: /^ to\b/,
};

/** Verbs after which something exists that did not before. */
const CONCRETE =
  "add|audit|create|build|writ|document|implement|deploy|remov|delet|replac|migrat|mov|switch|upgrad|updat|configur|set|enabl|disabl|install|automat|run|fix|defin|publish|introduc|limit|increas|reduc|lower|rais|split|rotat|pin|bump|requir|enforc|schedul|validat|block|rewrit|refactor|renam|extend|includ|mak|provid|establish|develop|put|us|adopt|turn|stop|start|mov|merg|cach|log|instrument|assign|hir|isolat|separat|clean|drop|tun|adjust|chang|integrat|revert|onboard|expos|check|test|verif|alert";

/** A concrete verb that is a measure of its own: after `and`, `by`, a comma, a colon, the end of a sentence. */
export const CONCRETE_MEASURE = new RegExp(
  `(?:[.;:,(/–—-]\\s{1,2}|\\b(?:and|by|then|or|via|through|with)\\s)(?:(?:to|also|then|if needed|we (?:will|should))\\s)?(?:${CONCRETE})(?:e|es|y|ing|ting|ning|ying|ping|ging)?\\b`,
  "i",
);

/** What ends an item: a number, a condition, a link. */
export const ACCEPTANCE = /\d|\buntil\b|\bso that\b|\bsuch that\b|https?:|`/i;

/** What may stand before the verb of an item. */
export const LEAD =
  /^[^\p{L}]{0,8}(?:\[[^\]]{1,20}\][^\p{L}]{0,4})?(?:\(?\p{Lu}\p{L}{1,15}\) |\p{Lu}\p{L}{1,15} [–—-] )?(?:\p{L}(?:[^:.\n]{0,60}:|[^\s:.]{0,20}(?: [^\s:.]{1,20}){0,3} [-–—])\s{1,3})?(?:(?:in addition|additionally|finally|also|then|furthermore|lastly|a concerted|an)\b,?\s{1,2})?(?:(?:we|i|they|the team|our team|teams?|everyone|someone)\s{1,2})?(?:(?:will|['’]ll|should|must|shall|needs? to|want to|are|plan to|intend to|going to|have to|to|let['’]s|please|aim to|continue to)\s{1,2}){0,3}(?:(?:also|further|better|regularly|continuously|continually|thoroughly|carefully|again|possibly|maybe|provide|providing|give|giving|additional|internal)\s{1,2}){0,2}$/iu;

/** The report itself and its meeting are no follow-ups of the incident. */
export const DUTY =
  /^[^\p{L}]{0,8}(?:(?:we|i)\s)?(?:(?:will|should|must|to|need to)\s){0,2}(?:(?:write|create|publish|complete|draft|finish|prepare|file|share|hold|schedule|conduct|run|do|have)\s)(?:(?:up|an?|the|this|our|incident|public|formal|full|blameless|internal)\s){0,4}(?:incident[- ]report|post-?mortem|rca|root[- ]cause[- ]analysis|retrospective|retro|incident[- ]review)(?:\s(?:report|document|doc|meeting|review|for (?:this|the) (?:incident|outage)|of (?:this|the) (?:incident|outage)|with the team)){0,2}[\s.!)]*$/iu;
/** What each of those has in it: most items do not. */
export const DUTY_SIGN = /report|mortem|rca|analysis|retro|review/i;
