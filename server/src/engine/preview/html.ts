/** Markup that may stand in a page as it is. */
export interface Html {
  readonly markup: string;
}

/** What may be put into a template: strings are escaped, markup is not, lists are joined, `undefined` is nothing. */
export type HtmlContent = Html | string | number | undefined | readonly HtmlContent[];

/**
 * A template for markup. Whatever is put in is escaped, so that words of a document can never become tags.
 *
 * @example
 * html`<b>${"a < b"}</b>`.markup // "<b>a &#60; b</b>"
 */
export function html(parts: TemplateStringsArray, ...contents: readonly HtmlContent[]): Html {
  let markup = parts[0] ?? "";
  for (let index = 1; index < parts.length; index++) {
    markup += write(contents[index - 1]) + (parts[index] ?? "");
  }
  return { markup };
}

const SPECIAL = /[&<>"']/;
const ALL_SPECIAL = /[&<>"']/g;

/** Takes markup that is already safe to place, such as the rendered Markdown. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

/**
 * Text with the five characters that mean something in HTML written as entities, also inside of attributes.
 *
 * @example
 * escapeHtml(`<a title="x">`) // "&#60;a title=&#34;x&#34;&#62;"
 */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (character) => `&#${character.charCodeAt(0)};`) : text;
}

/**
 * Words for an attribute. A sanitiser drops an attribute whose words could end an element or a comment, so these are parted.
 *
 * @example
 * attributeWords("see </title>") // "see < /title>"
 */
export function attributeWords(words: string): string {
  return words.replace(/<\//g, "< /").replace(/(--!?|\])>/g, "$1 >");
}

function write(content: HtmlContent): string {
  if (content === undefined) {
    return "";
  }
  if (typeof content === "string") {
    return escapeHtml(content);
  }
  if (typeof content === "number") {
    return String(content);
  }
  return "markup" in content ? content.markup : content.map(write).join("");
}
