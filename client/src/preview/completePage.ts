/** What a page of ours consists of: trusted markup, and addresses and words that are written safely here. */
export interface CompletePage {
  readonly language: string;
  /** The directives of the content security policy. */
  readonly policy: readonly string[];
  readonly title: string;
  readonly styleUri: string;
  readonly nonce: string;
  readonly scriptUri: string;
  /** Markup. */
  readonly main: string;
}

/** A complete HTML document under a content security policy, with one style sheet and one script. */
export function completePage({ language, policy, title, styleUri, nonce, scriptUri, main }: CompletePage): string {
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
${main}
<script nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</body>
</html>
`;
}

/** Words as they may stand in the markup of a page, also within an attribute. */
export function attribute(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
