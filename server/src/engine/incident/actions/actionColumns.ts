import { type ActionColumn, COLUMN_OF } from "./columnWords.table.ts";
import { foldHeader } from "./foldHeader.ts";

/**
 * What the header cell of a table of action items announces.
 *
 * @example
 * readActionColumn("Due date") // "due"
 * readActionColumn("Cost")     // undefined
 */
export function readActionColumn(header: string): ActionColumn | undefined {
  const words = foldHeader(header)
    .replace(/[:：*]/g, "")
    .replace(/\s*\(.*\)\s*$/, "")
    .trim();
  return (
    COLUMN_OF.get(words) ??
    COLUMN_OF.get(words.replace(/^(?:the|target|expected|planned|action|corrective|preventive)\s+/, ""))
  );
}
