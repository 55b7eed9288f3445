import type { Incident } from "../incident/model.ts";
import { findPersonalData, type PersonalDatum } from "../incident/privacy/findPersonalData.ts";
import { passageAt } from "../incident/prose/prose.ts";
import { type Span, slice } from "../text/span.ts";
import { defineRule, type Fix, type Report, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "personal-data",
  group: "privacy",
  summary: "Roles stand where names and addresses of people are not needed.",
  rationale:
    "Whoever finds their mail address in an outage report did not ask for it, and logs hold the addresses of customers. What the report teaches does not depend on them.",
  source: "GitLab (redact), Amazon's correction of error (no names)",
  severity: "hint",
  profiles: {
    public: { severity: "warning", options: { anyMail: true } },
    "aws-coe": { severity: "warning", options: { names: true } },
  },
  options: {
    anyMail: {
      type: "boolean",
      default: false,
      description: "Every mail address that is no role mailbox, not only those that are a person's for certain.",
    },
    names: {
      type: "boolean",
      default: false,
      description: "Also the names of `people`, except where they own the report or an action item.",
    },
    people: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "The people whose names are looked for: `Mira Holm`.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Timeline

- 14:05 UTC mira.holm.2024@gmail.com writes that orders fail.
`,
      good: `# Checkout down on 14 March 2024

## Timeline

- 14:05 UTC A customer writes that orders fail.
`,
    },
  ],

  *check(context, { anyMail, names, people }) {
    const { prose, numbers } = context.incident;
    for (const datum of findPersonalData({ words: prose.words, numbers }, { anyMail })) {
      yield reportOf(context, datum);
    }
    if (names) {
      yield* namesOf(context, people);
    }
  },
});

const SAYS: Readonly<Record<PersonalDatum["kind"], string>> = {
  mail: "is a person's address",
  phone: "is a telephone number",
  address: "is the address of a client",
};

function reportOf(context: RuleContext, { span, kind, masked }: PersonalDatum): Report {
  return {
    span,
    message: `${masked} ${SAYS[kind]}.`,
    fixes: () => [byRole(wholeOf(context, span), kind), mask(span, masked)],
  };
}

const ROLE_OF: Readonly<Record<PersonalDatum["kind"], string>> = {
  mail: "the engineer on call",
  phone: "the number of the team",
  address: "a client",
};

function byRole(span: Span, kind: PersonalDatum["kind"]): Fix {
  const newText = ROLE_OF[kind];
  const edits = [{ span, newText, placeholder: { start: 0, end: newText.length } }];
  return { title: "Replace by the role", safe: false, preferred: true, edits };
}

function mask(span: Span, newText: string): Fix {
  return { title: "Mask", safe: false, edits: [{ span, newText }] };
}

/** An address in angle brackets goes with them, and one that a link leads to with the whole link. */
function wholeOf({ text, incident }: RuleContext, span: Span): Span {
  if (text.charAt(span.start - 1) === "<" && text.charAt(span.end) === ">") {
    return { start: span.start - 1, end: span.end + 1 };
  }
  const link = linkTo(incident, span);
  return link ?? span;
}

function linkTo({ prose }: Incident, span: Span): Span | undefined {
  const inline = passageAt(prose, span.start)?.inline;
  const link = inline?.links.find(({ hrefSpan }) => hrefSpan.start <= span.start && span.end <= hrefSpan.end);
  const words = link && inline?.sourceSpan(link.span);
  const isWritten = words && prose.text.charAt(words.start - 1) === "[";
  return isWritten ? { start: words.start - 1, end: prose.text.indexOf(")", span.end) + 1 } : undefined;
}

/** Names in the text, their owners of the report and of action items excepted. */
function* namesOf({ text, incident }: RuleContext, people: readonly string[]): Iterable<Report> {
  const allowed = [
    ...incident.fields.flatMap(({ name, valueSpan }) => (name === "owner" || name === "authors" ? [valueSpan] : [])),
    ...incident.actionItems.flatMap(({ owner }) => (owner ? [owner.span] : [])),
  ];
  for (const person of people) {
    for (let at = person === "" ? -1 : text.indexOf(person); at >= 0; at = text.indexOf(person, at + person.length)) {
      const span = { start: at, end: at + person.length };
      const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(span.end));
      if (isWhole && !allowed.some(({ start, end }) => start <= at && at < end)) {
        yield {
          span,
          message: `${slice(text, span)} is named; this template wants the role.`,
          fixes: () => [byRole(span, "mail")],
        };
      }
    }
  }
}
