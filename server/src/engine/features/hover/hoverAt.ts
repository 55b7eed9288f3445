import type { Analysis } from "../../analysis.ts";
import { isOn } from "../../settings/isOn.ts";
import type { Reader, Teller, Told } from "./hover.ts";
import { tellDuration } from "./tellDuration.ts";
import { tellFindings } from "./tellFindings.ts";
import { tellPerson } from "./tellPerson.ts";
import { tellSection } from "./tellSection.ts";
import { tellTicket } from "./tellTicket.ts";
import { tellTime } from "./tellTime.ts";

const TELLERS: readonly Teller[] = [tellTime, tellDuration, tellPerson, tellTicket, tellSection, tellFindings];

/**
 * What is told of the words at an offset; `undefined` where there is nothing to say. Of several kinds that speak of the
 * same words, each says its own, and the narrowest words are the ones that are marked.
 *
 * @example
 * hoverAt(analysis, text.indexOf("14:05"), { timezone: "Europe/Oslo" })
 */
export function hoverAt(analysis: Analysis, offset: number, reader: Reader = {}): Told | undefined {
  const told = TELLERS.filter(({ setting }) => isOn(analysis.settings, setting)).flatMap(
    ({ tell }) => tell(analysis, offset, reader) ?? [],
  );
  const [first, ...others] = told;
  if (!first) {
    return undefined;
  }
  const narrowest = others.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a), first);
  return { span: narrowest.span, note: told.flatMap(({ note }) => note) };
}
