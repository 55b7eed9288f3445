/** A snippet as it stands in a snippets file of VS Code. */
export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/** The snippets of a file in their order; whatever is none is left out. */
export function readSnippets(json: string): readonly Snippet[] {
  const file: unknown = JSON.parse(json);
  return typeof file === "object" && file !== null ? Object.entries(file).flatMap(readSnippet) : [];
}

function readSnippet([name, value]: readonly [string, unknown]): readonly Snippet[] {
  if (typeof value !== "object" || value === null || !("prefix" in value) || !("body" in value)) {
    return [];
  }
  const { prefix, body } = value;
  const description = "description" in value ? String(value.description) : "";
  return [{ name, prefix: String(prefix), description, body: Array.isArray(body) ? body.join("\n") : String(body) }];
}
