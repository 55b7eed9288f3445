/** The sections that are worth a snippet; the others are rare enough to be written by hand. */
const SECTIONS = [
  ...["summary", "impact", "timeline", "detection", "trigger", "root-cause", "contributing-factors", "five-whys"],
  ...["resolution", "communications", "lessons", "went-well", "went-wrong", "lucky", "action-items"],
];

/** The sections of a whole postmortem; their order is that of the catalogue. */
const WHOLE = ["summary", "impact", "timeline", "detection", "root-cause", "resolution", "lessons", "action-items"];

/** The snippets for VS Code: titles and guidance are those of the catalogue, so that the quick fixes say the same. */
export function snippets({ SECTION_CATALOGUE }) {
  const catalogue = new Map(SECTION_CATALOGUE.map((entry) => [entry.kind, entry]));
  const file = {
    "Whole postmortem": {
      prefix: "pm-postmortem",
      description: "A whole postmortem: details, then a section for each thing that a reader looks for.",
      isFileTemplate: true,
      body: wholePostmortem(SECTION_CATALOGUE.filter(({ kind }) => WHOLE.includes(kind))),
    },
    ...Object.fromEntries(SECTIONS.map((kind) => oneSection(catalogue.get(kind)))),
    ...Object.fromEntries(ROWS.map(oneRow)),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Numbers the places where the writer goes on: `place("who")` is `${1:who}`, then `${2:who}`. */
function newPlaces() {
  let number = 0;
  return (words) => {
    number += 1;
    return words === undefined ? `$${number}` : `\${${number}${words.startsWith("|") ? "" : ":"}${words}}`;
  };
}

const entry = (place) => `- ${place("YYYY-MM-DD HH:MM")} ${place("What happened")}`;

const action = (place) =>
  `- [ ] ${place("What will be done")} (owner: ${place("who")}, due: ${place("YYYY-MM-DD")}, ticket: ${place("where")})`;

/** What stands in a section besides its guidance. */
const BODIES = {
  timeline: (place) => [`All times are in ${place("UTC")}.`, "", entry(place)],
  "five-whys": (place) => [
    `1. Why ${place("did it happen")}? ${place("Because")}`,
    `2. Why ${place("was that so")}? ${place("Because")}`,
  ],
  "action-items": (place) => [action(place)],
};

const ROWS = [
  {
    name: "Timeline entry",
    prefix: "pm-entry",
    description: "One entry of a timeline that is a list.",
    body: (place) => [`- ${place("HH:MM")} ${place("What happened")}`],
  },
  {
    name: "Timeline table",
    prefix: "pm-timeline-table",
    description: "A timeline as a table, with the zone in its header.",
    body: (place) => [
      `| Time (${place("UTC")}) | Event |`,
      "| --- | --- |",
      `| ${place("YYYY-MM-DD HH:MM")} | ${place("What happened")} |`,
    ],
  },
  {
    name: "Timeline row",
    prefix: "pm-row",
    description: "One row of a timeline that is a table.",
    body: (place) => [`| ${place("HH:MM")} | ${place("What happened")} |`],
  },
  {
    name: "Action item",
    prefix: "pm-action",
    description: "One action item with owner, date and ticket.",
    body: (place) => [action(place)],
  },
  {
    name: "Action items table",
    prefix: "pm-action-table",
    description: "Action items as a table.",
    body: (place) => [
      "| Action | Owner | Due | Ticket |",
      "| --- | --- | --- | --- |",
      `| ${place("What will be done")} | ${place("who")} | ${place("YYYY-MM-DD")} | ${place("where")} |`,
    ],
  },
];

function oneRow({ name, prefix, description, body }) {
  return [name, { prefix, description, body: [...body(newPlaces()), "$0"] }];
}

function oneSection({ kind, title, guidance }) {
  const body = BODIES[kind]?.(newPlaces()) ?? [];
  const snippet = {
    prefix: `pm-${kind}`,
    description: guidance,
    body: [`## ${title}`, "", `<!-- ${guidance} -->`, "", ...body, "$0"],
  };
  return [`Section: ${title}`, snippet];
}

function wholePostmortem(entries) {
  const place = newPlaces();
  // In the order in which the writer comes by.
  const head = [`# ${place("What failed, for whom")}`, "", `- **Severity**: ${place("SEV-?")}`];
  const details = [`- **Status**: ${place("|Draft,In review,Final|")}`, `- **Owner**: ${place("who")}`];
  const sections = entries.flatMap(({ kind, title, guidance }) => {
    const body = BODIES[kind]?.(place) ?? [place()];
    return ["", `## ${title}`, "", `<!-- ${guidance} -->`, "", ...body];
  });
  return [...head, ...details, ...sections, "$0"];
}
