import type { MarkdownDocument } from "../markdown/document.ts";
import { slice } from "../text/span.ts";
import type { Title } from "./model.ts";

const PLACEHOLDER =
  /<(?!\/|!|br|hr|img|a |a>|p>|div|span|b>|i>|em|strong|sub|sup|ul|ol|li|t[abrdh]|h[1-6]|pre|code|details|summary|https?:|mailto:)[^<>\n@=]{2,80}>|\[(?:insert|your|name|date|time|owner|title|link|describe|yyyy|x+|todo|service|team)\b[^\]\n]{0,80}\](?!\()|\{\{[^{}\n]{1,80}\}\}|\b(?:yyyy|YYYY)[-/.](?:mm|MM)|\b(?:HH|hh|xx|XX):(?:MM|mm|xx|XX)\b|\b(?:TBD|TBC|TODO)\b/g;
const REAL_DATE =
  /\b20\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]20\d\d\b|20\d\d年\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s20\d\d/i;

/** A folder of templates, a file called so, or the template of a report; not the outage of a mail template. */
const TEMPLATE_PATH =
  /(?:^|[/\\_])(?:templates?|plantillas?|vorlagen?)[/\\_][^/\\]*$|(?:^|[/\\_. -])(?:template|plantilla|vorlage|テンプレート|模板)(?:\.\w+){0,3}$|(?:post-?_?mortem|incident|rca|report)[_ -]{0,3}template/i;
const TEMPLATE_TITLE =
  /\btemplate\W*$|^\W*template(?:\s+(?:for|of)\b|\s*[:–—-])|(?:^|\s)(?:plantilla|vorlage|modèle)(?:\s|$)|テンプレート|模板/i;

/** As many placeholders as this are no slip of an author but a form to fill in. */
const MANY = 5;

/** Whether a document is a form to fill in: its name, folder or title says so, or it has many placeholders and no date. */
export function isTemplate(
  markdown: MarkdownDocument,
  fileName: string | undefined,
  title: Title | undefined,
): boolean {
  if (TEMPLATE_PATH.test(fileName ?? "") || TEMPLATE_TITLE.test(title?.text ?? "")) {
    return true;
  }
  // Nearly every report has a date near its beginning, and then nothing else has to be looked for.
  if (REAL_DATE.test(markdown.text)) {
    return false;
  }
  const prose = markdown.blocks.flatMap((block) => (block.kind === "code" ? [] : [slice(markdown.text, block.span)]));
  return prose.reduce((sum, part) => sum + (part.match(PLACEHOLDER)?.length ?? 0), 0) >= MANY;
}
