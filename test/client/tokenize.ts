import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
// Both packages are CommonJS with everything on the default export.
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A piece of a line and its scopes from the outermost to the innermost. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tokenises Markdown as VS Code does, with or without what this extension injects. */
export async function newTokenizer(options: { readonly injected: boolean }): Promise<(text: string) => Token[]> {
  await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const grammars = new Map([
    ["text.html.markdown", `${root}test/client/host.tmLanguage.json`],
    ["postmortem.markdown.injection", `${root}syntaxes/postmortem.tmLanguage.json`],
  ]);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = grammars.get(scope);
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, "utf8"), path);
    },
    getInjections: (scope) =>
      options.injected && scope === "text.html.markdown" ? ["postmortem.markdown.injection"] : [],
  });
  const grammar = await registry.loadGrammar("text.html.markdown");
  if (grammar === null) {
    throw new Error("The grammar of the host could not be read.");
  }
  return (text) => {
    let stack = textmate.INITIAL;
    return text.split("\n").flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
    });
  };
}
