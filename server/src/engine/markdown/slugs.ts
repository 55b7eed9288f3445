/**
 * Makes ids for the headings of one document in the manner of GitHub and VS Code, so that links between headings work;
 * a repeated heading gets a number.
 *
 * @example
 * const nextSlug = newSlugs();
 * nextSlug("Root cause?") // "root-cause"
 * nextSlug("Root cause")  // "root-cause-1"
 */
export function newSlugs(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
      .replace(/\s/g, "-");
    const count = seen.get(slug);
    seen.set(slug, (count ?? -1) + 1);
    return count === undefined ? slug : `${slug}-${count + 1}`;
  };
}
