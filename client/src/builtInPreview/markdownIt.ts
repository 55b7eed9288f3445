/** What is used of markdown-it, which the editor's own preview brings along. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
  /** By the type of token, functions that give its HTML. */
  readonly renderer: { readonly rules: Record<string, unknown> };
}

export interface State {
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: 0 | 1 | -1) => Token;
}

export interface Token {
  readonly type: string;
  readonly nesting: number;
  /** It gives no element, as the paragraphs of a tight list. */
  readonly hidden: boolean;
  /** The lines of the source, the first one and the one behind the last. */
  readonly map: readonly [number, number] | null;
  /** Pairs of a name and a value. */
  attrs: unknown[] | null;
  attrJoin(name: string, value: string): void;
}
