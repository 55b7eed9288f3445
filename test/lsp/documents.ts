/** A short postmortem with one finding that needs nothing but itself: the section "Impact" is empty. */
export const OUTAGE = `# Checkout outage on 14 March 2024

## Summary

Orders failed for half an hour after a release.

## Impact

## Timeline (UTC)

- 10:00 The release starts.
- 10:05 The first alert fires.
- 10:30 The release is rolled back, and orders succeed.

## Root cause

A migration locked the table of the orders.

## Action items

- [ ] Migrate in small steps (owner: Kim, due 2030-01-31, SHOP-12)
`;

/** The range of the word "Impact" in it. */
export const IMPACT = { start: { line: 6, character: 3 }, end: { line: 6, character: 9 } };

export const CURSOR = { start: { line: 6, character: 5 }, end: { line: 6, character: 5 } };

/** Markdown that is no postmortem, though it speaks of one and holds an example of one. */
export const README = `# incident-tools

Scripts for the people on call. See the [template](docs/postmortem-template.md).

## Installation

\`\`\`sh
npm install incident-tools
\`\`\`

## Usage

\`\`\`md
---
postmortem: true
---
## Timeline

- 10:00 The alert fires.
\`\`\`

## License

MIT
`;
