import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Analysis, analyze } from "../../../server/src/engine/index.ts";
import { readPage, type SpecFence } from "../../rules/spec/readPage.ts";

/**
 * A page of this folder tells how a thing is read: each case is an `md` fence and, after it, a `text` fence with what the
 * reader makes of it, one line a thing, drawn by the function that bears the page's name. The fence may name the file.
 */
const DRAW: Readonly<Record<string, (analysis: Analysis) => string[]>> = {
  "action-items": ({ incident, lines }) =>
    incident.actionItems.map(({ textSpan, text, owner, due, done, ticket, priority, type }) =>
      [
        `${lines.at(textSpan.start) + 1}: ${text.replace(/\s+/g, " ")}`,
        owner && `owner ${owner.value}`,
        due && `due ${due.date ? isoDate(due.date) : due.text}`,
        done !== undefined && (done ? "done" : "open"),
        ticket && `ticket ${ticket.value}`,
        priority && `priority ${priority.value}`,
        type && `type ${type.value}`,
      ]
        .filter(Boolean)
        .join(" | "),
    ),
  durations: ({ incident, lines }) =>
    incident.durations.map(({ span, text, minutes, minMinutes, grainMinutes, hedge, subject }) =>
      [
        `${lines.at(span.start) + 1}: ${text}`,
        minMinutes === undefined ? `${minutes} min` : `${minMinutes} to ${minutes} min`,
        `grain ${grainMinutes}`,
        hedge,
        subject,
      ]
        .filter(Boolean)
        .join(" | "),
    ),
  sections: ({ incident, lines, text }) => [
    ...(incident.title ? [`title "${incident.title.text}" from the ${incident.title.source}`] : []),
    ...incident.sections.map(({ span, level, kind, secondKind, title, style, hint, meant }) => {
      const last = lines.at(text.slice(0, span.end).trimEnd().length - 1);
      const kinds = [kind, secondKind].filter(Boolean).join(" + ");
      const rest = [style, hint && `hint "${hint.value}"`, meant && `meant "${meant}"`].filter(Boolean);
      return `${lines.at(span.start) + 1}-${last + 1}: ${"#".repeat(level)} ${kinds} "${title}" ${rest.join(", ")}`;
    }),
  ],
  fields: ({ incident, lines }) =>
    incident.fields.map(
      ({ key, name = "?", value, source }) =>
        `${lines.at(key.span.start) + 1}: ${name} | ${key.value} | ${value} | ${source}`,
    ),
  detection: ({ incident: { detection, isTemplate } }) => [
    `${detection.isPostmortem ? "postmortem" : "no postmortem"}${isTemplate ? ", template" : ""}`,
    ...detection.reasons,
  ],
};

function isoDate({ year, month, day }: { year: number; month: number; day: number }): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

const folder = "test/engine/incident";

for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
  const draw = DRAW[file.replace(/\.md$/, "")];
  const fences = readPage(readFileSync(`${folder}/${file}`, "utf8")).parts.filter((part) => part.kind === "fence");
  test(`${file} is drawn by a function of its name, and every document on it has its outcome`, () => {
    assert.ok(draw);
    assert.equal(fences.length % 2, 0);
  });
  for (let i = 0; draw && i + 1 < fences.length; i += 2) {
    const [document, outcome] = [fences[i], fences[i + 1]] as [SpecFence, SpecFence];
    test(`${file}: ${document.title}`, () => {
      const [language, fileName = "incident.md"] = document.info.split(" ");
      assert.equal(language, "md");
      assert.equal(outcome.info, "text");
      const text = document.content;
      const analysis = analyze({ text, now: Date.UTC(2026, 10, 24), fileName });
      assert.equal(draw(analysis).join("\n"), outcome.content.trimEnd());
    });
  }
}
