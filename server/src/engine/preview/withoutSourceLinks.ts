/** Our own markup without its links to lines of the source, which lead nowhere outside of the panel; their words stay. */
export function withoutSourceLinks(markup: string): string {
  return markup.replace(/ href="#line-\d+"/g, "").replace(/ data-(?:line|column)="\d+"/g, "");
}
