/** What people write for the states of an action item, as parts of regular expressions; case does not count. */

export const DONE_WORDS =
  "done|completed?|closed|fixed|finished|shipped|implemented|resolved|deployed|merged|accomplished|erledigt|fait|terminée?|hecho|completad[oa]|conclu[íi]d[oa]|feito|完了|済|已完成|完成|готово";

/** Not begun, or under way. */
export const OPEN_WORDS =
  "to ?do|open|in progress|in[- ]review|pending|not (?:done|started|yet(?: done| started)?)|wip|blocked|ongoing|offen|en cours|à faire|pendiente|pendente|em andamento|en curso|未着手|対応中|進行中|未完了|进行中|待办|未开始";

/** Put off: open, but not so that a ticked box would contradict it. */
export const PUT_OFF_WORDS = "planned|backlog|started|deferred|scheduled";
