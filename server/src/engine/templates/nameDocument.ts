import { formatDate } from "../time/format.ts";
import type { CalendarDate } from "../time/reading.ts";

const LONGEST_SLUG = 60;
const MOST_NAMES = 1000;

/**
 * The name of a new postmortem without `.md`, which is its id as well: the date and the title. A name that is taken gets a
 * number.
 *
 * @param taken the names in the folder, in whatever case
 * @example
 * nameDocument({ title: "Checkout: 502s for all!", date }, []) // "2024-03-14-checkout-502s-for-all"
 */
export function nameDocument(
  { title, date }: { readonly title: string; readonly date: CalendarDate },
  taken: Iterable<string>,
): string {
  const names = new Set([...taken].map((name) => name.toLowerCase().replace(/\.md$/, "")));
  const name = `${formatDate(date)}-${slugOf(title)}`;
  for (let number = 2; names.has(name) && number < MOST_NAMES; number++) {
    if (!names.has(`${name}-${number}`)) {
      return `${name}-${number}`;
    }
  }
  return name;
}

/** Letters and digits of any script, in small letters, with hyphens between the words; accents are left out. */
function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const cut = slug.length <= LONGEST_SLUG ? slug : slug.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, "");
  return cut === "" ? "incident" : cut.slice(0, LONGEST_SLUG);
}
