/** Words for a person or a group of persons, as they are named in reports; those for programs, too, need another word before them. */
const ROLES =
  "engineers?|developers?|devs?|operators?|admins?|administrators?|sysadmins?|sres?|dbas?|technicians?|contractors?|employees?|colleagues?|co-?workers?|interns?|staff|teams?|reviewers?|maintainers?|persons?|people|someone|somebody|personnel|management|leadership|on-?calls?|committers?|responsibles?|analysts?|consultants?|(?:team|staff|crew) members?|(?:engineering|product|project|incident|release|account) managers?|(?:tech|team) leads?|(?:incident|first) responders?";

/** With what stands before it: `one of our two engineers`, `the on-call`, `a member of the team`. */
export const PERSON = `(?:(?:one|some|none|members?|an? \\w{1,20}) of (?:our|the|their|my) |an? |the |our |their |his |her |my |another |some |several |this |that )?(?:(?!(?:that|which|when|where|because|since|and|or|but|if|the|a|an|of|to|by|as|in|on|at|for|with|from|our|their)(?![\\w-]))[\\w’'-]{1,20} ){0,3}(?:${ROLES})(?: on (?:call|duty))?|@[\\w-]{2,38}`;

const ANY_PERSON = new RegExp(`@|\\b(?:${ROLES})\\b`, "i");

/** A quick look at whether words name a person or a group of persons at all, as most do not. */
export function mayNamePerson(words: string): boolean {
  return ANY_PERSON.test(words);
}

/** Operators, agents and the like are programs, too. */
export const PROGRAM =
  /\b(?:kubernetes|k8s|prometheus|flux|database|postgres\w*|kafka|helm|cert-manager|ingress|strimzi|etcd|cluster|argo\w*|elastic\w*|eck|crd|spark|\w+-)\s?operators?$|^(?:the |an? )?operators?$/i;

/** What stands before somebody who is not the subject: `a change by the team broke …`. */
export const NO_SUBJECT = /\b(?:by|of|from|for|to|with|in|on|at|between|than|about)\s$/i;

/**
 * More alternatives for names that a team gives in its settings; nothing for none.
 *
 * @example
 * namesPattern(["Priya"]) // "|Priya"
 */
export function namesPattern(names: readonly string[]): string {
  const given = names.filter((name) => name.trim() !== "");
  return given.map((name) => `|${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`).join("");
}
