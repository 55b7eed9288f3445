import { wordFilter } from "../../../time/characters/wordFilter.ts";

/**
 * Whether a word that may begin a time stands at an offset: a look before anything is read.
 *
 * @example
 * isFirstWord("By 14:20 it was clear", 0) // true
 */
export function isFirstWord(text: string, at: number): boolean {
  FIRST_WORDS.lastIndex = at;
  return mayBeFirstWord(text, at) && FIRST_WORDS.test(text);
}

/** Words before a time, names of months and of days in the languages of the readers, clock times in words, holes. */
const FIRST_WORDS =
  /(?:at|on|by|from|since|until|till|between|zwischen|entre|around|about|approx\w*|roughly|circa|ca?|in|um|ab|am|seit|von|bis|gegen|vers|le|el|de|desde|a|em|starting|beginning|started|began|however|finally|then|later|next|meanwhile|eventually|subsequently|afterwards|t)(?![\p{L}])|(?:early|late|mid|noon|morning|afternoon|evening|night|day|jan|feb|fev|mar|apr|abr|avr|mai|may|jun|jul|jui|aug|ago|sep|set|oct|okt|out|nov|dec|dez|dic|ene|mon|tue|wed|thu|fri|sat|sun|die|don|sam|son|mit|fre|lun|mer|jeu|ven|dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|tb[acd]|xx|hh|yy|dd|mm)/iuy;

/** By their first three letters; of those that are known by two, whatever the third is. */
const mayBeFirstWord = wordFilter([
  ..."at on by from since until till between zwischen entre around about approx roughly circa c ca in um ab am seit von bis gegen".split(
    " ",
  ),
  ..."vers le el de desde a em starting beginning started began however finally then later next meanwhile eventually subsequently afterwards t early late mid noon morning afternoon evening".split(
    " ",
  ),
  ..."night day jan feb fev mar apr abr avr mai may jun jul jui aug ago sep set oct okt out nov dec dez dic ene".split(
    " ",
  ),
  ..."mon tue wed thu fri sat sun die don sam son mit fre lun mer jeu ven dim jue vie dom seg ter qua".split(" "),
  ..."qui sex tba tbc tbd".split(" "),
  ...["xx", "hh", "yy", "dd", "mm"].flatMap((two) => ["", ..."abcdefghijklmnopqrstuvwxyz"].map((third) => two + third)),
]);
