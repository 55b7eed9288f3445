const RULES_PAGE = "https://github.com/postmortem-md/postmortem/blob/main/docs/rules.md";

/** Where a rule is explained: the code of a diagnostic and the help of a SARIF rule lead there. */
export function rulePage(id: string): string {
  return `${RULES_PAGE}#${id}`;
}
