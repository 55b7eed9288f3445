import { isOwn } from "../incident/prose/passage.ts";
import { passageAt } from "../incident/prose/prose.ts";
import { isAscii } from "../incident/prose/wordIndex.ts";
import { mojibakeIn } from "../text/repairMojibake.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "mojibake",
  group: "text",
  summary: "Every character is the one that was meant.",
  rationale: "Characters that were read in the wrong encoding make words unreadable and unfindable.",
  source: "copies out of web pages",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

The alert didnâ€™t fire.
`,
      good: `# Checkout down on 14 March 2024

The alert didn’t fire.
`,
    },
  ],

  *check(context) {
    const found = garbled(context);
    for (const one of found) {
      yield {
        span: one.span,
        message: `"${one.written}" is a ${nameOf(one.meant)} that was read in the wrong encoding.`,
        fixes: () => fixesFor(found, one),
      };
    }
  },
});

interface Garbled {
  readonly span: Span;
  readonly written: string;
  readonly meant: string;
}

function garbled({ text, incident: { prose } }: RuleContext): readonly Garbled[] {
  const found: Garbled[] = [];
  for (const { start, written, meant } of isAscii(prose.words) ? [] : mojibakeIn(text)) {
    const span = { start, end: start + written.length };
    const passage = passageAt(prose, start);
    if (passage && isOwn(passage, span)) {
      found.push({ span, written, meant });
    }
  }
  return found;
}

function nameOf(meant: string): string {
  return meant === "\u00a0" ? "no-break space" : meant;
}

function fixesFor(found: readonly Garbled[], one: Garbled): readonly Fix[] {
  const name = nameOf(one.meant);
  const fix = { title: `Change to ${name}`, safe: true, preferred: true, edits: [editOf(one)] };
  return found.length < 2
    ? [fix]
    : [fix, { title: `Change all ${found.length} in the document`, safe: false, edits: found.map(editOf) }];
}

function editOf({ span, meant }: Garbled): Fix["edits"][number] {
  return { span, newText: meant };
}
