import { type ActionColumn, COLUMN_OF } from "./columnWords.table.ts";
import { foldHeader } from "./foldHeader.ts";

/**
 * What the header cell of a table of action items announces; where it names two things, the first that is known.
 *
 * @example
 * readActionColumn("Due date")   // "due"
 * readActionColumn("Bug/Ticket") // "ticket"
 * readActionColumn("Cost")       // undefined
 */
export function readActionColumn(header: string): ActionColumn | undefined {
  const words = foldHeader(header)
    .replace(/[:：*]/g, "")
    .replace(/\s*\(.*\)\s*$/, "")
    .trim();
  return columnOf(words) ?? (DIVIDER.test(words) ? firstKnown(words.split(DIVIDER)) : undefined);
}

const DIVIDER = /\s?[/&|]\s?/;

function columnOf(words: string): ActionColumn | undefined {
  return (
    COLUMN_OF.get(words) ??
    COLUMN_OF.get(words.replace(/^(?:the|target|expected|planned|action|corrective|preventive)\s+/, ""))
  );
}

function firstKnown(parts: readonly string[]): ActionColumn | undefined {
  for (const part of parts) {
    const column = columnOf(part);
    if (column) {
      return column;
    }
  }
  return undefined;
}
