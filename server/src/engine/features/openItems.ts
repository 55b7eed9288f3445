import type { ActionItem, Incident } from "../incident/model.ts";

/**
 * The action items of a person that are not done, in document order. An `@` before a name and case do not count.
 *
 * @example
 * openItemsOf(incident, "@kim").length // 2
 */
export function openItemsOf({ actionItems }: Pick<Incident, "actionItems">, name: string): readonly ActionItem[] {
  const wanted = bare(name);
  return actionItems.filter(({ owner, done }) => done !== true && owner !== undefined && bare(owner.value) === wanted);
}

function bare(name: string): string {
  return name.replace(/^@/, "").trim().toLowerCase();
}
