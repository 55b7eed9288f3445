import type { ActionItem } from "../incident/actions/actionItem.ts";
import { type StatedState, statedState } from "../incident/actions/statedState.ts";
import { slice } from "../text/span.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "contradictory-action-status",
  group: "action-items",
  summary: "The box of an action item and its words say the same.",
  rationale: "Whoever counts what is left counts the boxes; whoever reads the item believes its words.",
  source: "reports in which each item bears its state in brackets",
  severity: "warning",
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Action items

- [x] Alert on failed orders, TODO
`,
      good: `# Checkout down on 14 March 2024

## Action items

- [ ] Alert on failed orders, TODO
`,
    },
  ],

  *check(context) {
    const contradictions: Contradiction[] = [];
    for (const item of context.incident.actionItems) {
      const state = item.box && statedState(context.text, item);
      if (item.box && state && state.value !== item.box.value) {
        contradictions.push({ item, box: item.box, state });
      }
    }
    for (const one of contradictions) {
      if (one.state.by !== "sign" || !isBullet(context, one.item)) {
        yield reportOf(context, one);
      }
    }
  },
});

interface Contradiction {
  readonly item: ActionItem;
  readonly box: NonNullable<ActionItem["box"]>;
  readonly state: StatedState;
}

/** A tick before every item of a list is a bullet. */
function isBullet({ text, incident }: RuleContext, { list }: ActionItem): boolean {
  const items = incident.actionItems.filter((item) => item.list === list);
  return items.length > 1 && items.every((item) => statedState(text, item)?.by === "sign");
}

function reportOf({ text }: RuleContext, { box, state }: Contradiction): Report {
  const words = slice(text, state.span);
  const side = state.by === "strike" ? "the words are struck out" : `the status says "${words}"`;
  return {
    span: box.span,
    message: `The box is ${box.value ? "ticked" : "open"}, but ${side}.`,
    related: [{ span: state.span, message: state.value ? "Done here." : "Open here." }],
    fixes: () => fixesFor(box, state),
  };
}

function fixesFor(box: Contradiction["box"], state: StatedState): readonly Fix[] {
  const tick: Fix = {
    title: box.value ? "Untick the box" : "Tick the box",
    safe: false,
    preferred: true,
    edits: [{ span: box.span, newText: box.value ? "[ ]" : "[x]" }],
  };
  if (state.by === "sign" || state.by === "strike") {
    return [tick];
  }
  const word = box.value ? "Done" : "TODO";
  return [tick, { title: `Set the status to ${word}`, safe: false, edits: [{ span: state.span, newText: word }] }];
}
