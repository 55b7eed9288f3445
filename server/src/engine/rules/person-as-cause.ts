import { causeAt } from "../incident/wording/causeAt.ts";
import { type Actor, findActors } from "../incident/wording/findActors.ts";
import type { Span } from "../text/span.ts";
import { defineRule, type Fix } from "./rule.ts";

export default defineRule({
  id: "person-as-cause",
  group: "impact-and-cause",
  summary: "The cause has the system for its subject and not a person.",
  rationale:
    "Where a person is the subject the sentence ends with that person, and so does the search. The system that let it happen is what can be changed.",
  source: "GitLab and AWS: a cause is never a person",
  severity: "hint",
  profiles: {
    pagerduty: "information",
    "aws-coe": "information",
    "learning-review": "information",
    public: "information",
  },
  options: {
    people: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "Names of persons and teams that are to be taken for such: `Platform`, `Priya`.",
    },
  },
  examples: [
    {
      bad: `# Checkout down on 14 March 2024

## Root cause

An engineer accidentally deleted the table of orders.
`,
      good: `# Checkout down on 14 March 2024

## Root cause

The table of orders was deleted: the console did not show that it was the one in production.
`,
    },
  ],

  *check({ incident }, { people }) {
    const isCause = (offset: number) => causeAt(incident.sections, offset) !== undefined;
    for (const actor of findActors(incident.prose, { people, isCause })) {
      const { plain, sourceSpan } = actor.passage.inline;
      // That the error is a human one is a finding of its own, and asks the same.
      if (HUMAN_ERROR.test(plain.slice(0, actor.verb.start))) {
        continue;
      }
      const isTeam = /\bteams?\b/i.test(plain.slice(actor.who.start, actor.who.end));
      yield {
        span: sourceSpan(actor.who),
        message: `A ${isTeam ? "team" : "person"} is the subject of the cause here; what in the system made it possible?`,
        fixes: () => fixesFor(actor),
      };
    }
  },
});

/** Up to there in the same sentence. */
const HUMAN_ERROR = /\b(?:human|operator|user|manual) (?:error|mistake)[^.!?]*$/i;

function fixesFor(actor: Actor): readonly Fix[] {
  const { plain, sourceSpan } = actor.passage.inline;
  if (actor.kind === "passive") {
    const edits = [{ span: sourceSpan({ start: actor.verb.end, end: actor.who.end }), newText: "" }];
    return [{ title: "Leave out by whom", safe: false, preferred: true, edits }];
  }
  const isFirst = /(?:^|[.!?:]["')\]]?\s+)\W*$/.test(plain.slice(0, actor.who.start));
  const who = inSentence(plain.slice(actor.who.start, actor.who.end));
  const insert: Fix = {
    title: `Rewrite: "Nothing prevented that ${who} …"`,
    safe: false,
    preferred: true,
    edits: [{ span: sourceSpan(actor.who), newText: `${isFirst ? "Nothing" : "nothing"} prevented that ${who}` }],
  };
  const passive = passiveOf(actor, isFirst);
  return passive ? [passive, { ...insert, preferred: false }] : [insert];
}

/** `An engineer` in the middle of a sentence; names keep their capital. */
function inSentence(who: string): string {
  return /^(?:An?|The|One|Our|Another|Some|Someone)\b/.test(who) ? who.charAt(0).toLowerCase() + who.slice(1) : who;
}

/** What was done behind a slip, and to what: up to where the sentence goes on. */
const OBJECT =
  /^ (?:([a-z-]+ed|broke|ran|run|wrote|put|sent|set|made|took) )?((?:[^\s.,;:()]+ ){0,9}?[^\s.,;:()]+)(?=[.,;:()]|$| (?:which|while|when|instead|because|from|in|on|during|and|by|with|at|before|after|as|that|to|for|into|against)\b)/i;
const PARTICIPLES: Readonly<Record<string, string>> = { broke: "broken", ran: "run", wrote: "written", took: "taken" };

/** `An engineer deleted the table` → `The table was deleted: nothing showed TBD`, where it can be told what was done to what. */
function passiveOf({ passage, who, verb, kind }: Actor, isFirst: boolean): Fix | undefined {
  const { plain, sourceSpan } = passage.inline;
  const match = OBJECT.exec(plain.slice(verb.end, verb.end + 120).replace(/\s/g, " "));
  const done = kind === "slip" ? match?.[1] : plain.slice(verb.start, verb.end);
  const object = kind === "slip" ? match?.[2] : match?.[0].trim();
  const title = "Rewrite with the system as subject";
  // A relative pronoun is the object already: `which the team misconfigured`.
  if (kind === "cause" && /\b(?:which|that)\s$/i.test(plain.slice(0, who.start))) {
    const edits = [{ span: sourceSpan({ start: who.start, end: verb.end }), newText: `was ${participle(done ?? "")}` }];
    return { title, safe: false, preferred: true, edits };
  }
  if (!match || !done || !object) {
    return undefined;
  }
  const words = isFirst ? object.charAt(0).toUpperCase() + object.slice(1) : object;
  const isMany = /[^s]s$/.test(object.split(/ (?:of|in|from) /)[0] ?? "");
  const head = `${words} ${isMany ? "were" : "was"} ${participle(done)}: nothing showed `;
  const placeholder: Span = { start: head.length, end: head.length + 3 };
  const edit = {
    span: sourceSpan({ start: who.start, end: verb.end + match[0].length }),
    newText: `${head}TBD`,
    placeholder,
  };
  return { title, safe: false, preferred: true, edits: [edit] };
}

function participle(verb: string): string {
  return PARTICIPLES[verb.toLowerCase()] ?? verb;
}
