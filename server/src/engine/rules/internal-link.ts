import { isReservedAddress } from "../incident/privacy/networkAddresses.ts";
import { passageAt } from "../incident/prose/prose.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Fix, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "internal-link",
  group: "privacy",
  summary: "Every link can be opened by those for whom the report is written.",
  rationale:
    "A reader outside comes to a login page and learns nothing but the name of an internal system. What the link shows belongs into the report.",
  source: "GitLab (public reviews)",
  severity: "off",
  profiles: { public: "warning" },
  options: {
    hosts: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "More hosts that open only inside, with all below them: `grafana.shop.net`, `corp.shop.net`.",
    },
    allow: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Hosts that everybody can open after all: `status.atlassian.net`.",
    },
  },
  examples: [
    {
      bad: `---
postmortem:
  profile: public
---
# Checkout down on 14 March 2024

- 14:05 UTC The support [shares logs](https://shop.slack.com/archives/C04RL5HS0A5/p1710425100000000).
`,
      good: `---
postmortem:
  profile: public
---
# Checkout down on 14 March 2024

- 14:05 UTC The support shares logs.
`,
    },
  ],

  *check(context, { hosts, allow }) {
    const { text } = context;
    for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      const link = urlAt(text, at);
      const why = link && !isBelow(link.host, allow) ? whyClosed(link, hosts) : undefined;
      if (link && why !== undefined && isText(context, link.span)) {
        yield {
          span: link.span,
          message: `${link.host} opens only ${why}.`,
          fixes: () => [dropLink(context, link.span)],
        };
      }
    }
  },
});

interface Url {
  readonly span: Span;
  /** Without login and port, in small letters. */
  readonly host: string;
  readonly path: string;
}

const REST = /^:\/\/(?:[^\s/@?#"'<>()]*@)?(\[[\da-f:]+\]|[\w.-]+)(?::\d+)?([/?#][^\s"'<>()[\]]*)?/i;
const LONGEST = 2000;

function urlAt(text: string, at: number): Url | undefined {
  const scheme = /(?:https?|slack|msteams)$/i.exec(text.slice(Math.max(0, at - 8), at))?.[0];
  const [rest = "", host = "", path = ""] = scheme ? (REST.exec(text.slice(at, at + LONGEST)) ?? []) : [];
  if (scheme === undefined || host === "") {
    return undefined;
  }
  const written = rest.replace(/[.,;:!?*_]+$/, "");
  return { span: { start: at - scheme.length, end: at + written.length }, host: host.toLowerCase(), path };
}

function isBelow(host: string, parents: readonly string[]): boolean {
  return parents.some((each) => {
    const parent = each.toLowerCase().replace(/^\*?\./, "");
    return parent !== "" && (host === parent || host.endsWith(`.${parent}`));
  });
}

/** Hosts that only members, or only machines of the same network, can open. */
const CLOSED: readonly { readonly host: RegExp; readonly path?: RegExp; readonly why: string }[] = [
  { host: /(?:^|\.)slack\.com$/, path: /^\/(?:archives|client|files|team)\//, why: "for members" },
  { host: /^teams\.(?:microsoft|live)\.com$/, path: /^\/(?:l|_)/, why: "for members" },
  { host: /\.atlassian\.net$/, why: "for members" },
  { host: /\.pagerduty\.com$/, path: /^\/(?:incidents|services|alerts)/, why: "for members" },
  { host: /\.opsgenie\.com$/, path: /^\/(?:alert|incident)/, why: "for members" },
  {
    host: /\.(?:internal|local|lan|corp|intranet|intra|localdomain)$|^localhost$|^\[::1\]$/,
    why: "inside the network",
  },
];

function whyClosed({ host, path }: Url, hosts: readonly string[]): string | undefined {
  const closed = CLOSED.find((each) => each.host.test(host) && (each.path?.test(path) ?? true));
  const isPrivate = /^\d+(?:\.\d+){3}$/.test(host) && isReservedAddress(host);
  return closed?.why ?? (isPrivate || isBelow(host, hosts) ? "inside the network" : undefined);
}

/** A link or an address in the text; what stands in code is a command or a log and leads nowhere. */
function isText({ incident }: RuleContext, { start }: Span): boolean {
  const passage = passageAt(incident.prose, start);
  const place = passage?.inline.toPlain(start) ?? 0;
  return passage?.inline.code.every((code) => place < code.start || code.end <= place) ?? false;
}

function dropLink({ text, incident }: RuleContext, span: Span): Fix {
  const inline = passageAt(incident.prose, span.start)?.inline;
  const link = inline?.links.find(({ hrefSpan }) => hrefSpan.start <= span.start && span.end <= hrefSpan.end);
  const words = link && inline?.sourceSpan(link.span);
  const close = text.indexOf(")", span.end);
  if (words && text.charAt(words.start - 1) === "[" && words.end <= span.start && close >= 0) {
    const open = { start: words.start - 1, end: words.start };
    const edits = [
      { span: open, newText: "" },
      { span: { start: text.lastIndexOf("](", span.start), end: close + 1 }, newText: "" },
    ];
    return { title: "Keep the words, drop the link", safe: false, preferred: true, edits };
  }
  const isBracketed = text.charAt(span.start - 1) === "<" && text.charAt(span.end) === ">";
  const whole = isBracketed ? { start: span.start - 1, end: span.end + 1 } : span;
  return { title: "Remove the address", safe: false, preferred: true, edits: [{ span: whole, newText: "" }] };
}
