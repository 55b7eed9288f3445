import type { ActionItem, ActionList } from "../incident/actions/actionItem.ts";
import { type StatedState, statedState } from "../incident/actions/statedState.ts";
import { once } from "../text/once.ts";
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
    const bullets = once(() => bulletLists(context));
    for (const item of context.incident.actionItems) {
      const state = item.box && statedState(context.text, item);
      const isContradicted = item.box && state && state.value !== item.box.value;
      if (isContradicted && (state.by !== "sign" || !bullets().has(item.list))) {
        yield reportOf(context, { box: item.box, state });
      }
    }
  },
});

interface Contradiction {
  readonly box: NonNullable<ActionItem["box"]>;
  readonly state: StatedState;
}

/** The lists of several items of which every one has a tick, which is a bullet then. */
function bulletLists({ text, incident }: RuleContext): ReadonlySet<ActionList> {
  const ticks = new Map<ActionList, { all: number; ticked: number }>();
  for (const item of incident.actionItems) {
    const count = ticks.get(item.list) ?? { all: 0, ticked: 0 };
    const isTicked = statedState(text, item)?.by === "sign";
    ticks.set(item.list, { all: count.all + 1, ticked: count.ticked + (isTicked ? 1 : 0) });
  }
  return new Set([...ticks].filter(([, { all, ticked }]) => all > 1 && ticked === all).map(([list]) => list));
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
