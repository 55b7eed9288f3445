import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Moment } from "../../../../server/src/engine/incident/model.ts";
import { type Analysis, analyze } from "../../../../server/src/engine/index.ts";
import { readPage, type SpecFence } from "../../../rules/spec/readPage.ts";

/**
 * Pages that tell how timelines are read. Each case is an `md` fence, which may name the file, and after it a `text` fence
 * with what the reader makes of it, one line a thing, drawn by the function that bears the page's name.
 */
const DRAW: Readonly<Record<string, (analysis: Analysis) => readonly string[]>> = {
  shapes: ({ incident: { timeline }, lines }) => [
    timeline?.shape ?? "no timeline",
    ...(timeline?.entries.map(
      ({ time, end, text }) => `${lines.at(time.span.start) + 1}: ${wallTime(time)}${until(end)} | ${text}`,
    ) ?? []),
    ...(timeline?.unreadable.map(
      ({ span, open, above, below }) =>
        `${lines.at(span.start) + 1}: ${open ? "open" : "unreadable"} after ${above} before ${below}`,
    ) ?? []),
  ],
  moments: ({ incident: { timeline, dateOrder }, lines }) => [
    ...(dateOrder ? [`${dateOrder.order} by ${dateOrder.by}`] : []),
    ...(timeline?.entries.map(({ time, end }) => {
      const parts = [(wallTime(time) || "no time") + until(end), time.dateSource ?? "no date", time.precision];
      const { elapsed } = time;
      const since = elapsed === undefined ? "" : ` | ${elapsed} min from zero`;
      return `${lines.at(time.span.start) + 1}: ${parts.join(" | ")}${time.approximate ? " | about" : ""}${since}`;
    }) ?? []),
  ],
  zones: ({ incident: { timeline }, lines }) => [
    timeline?.zone ? `${timeline.zone.text} by ${timeline.zone.source}` : "no zone",
    ...(timeline?.zoneStatements.map(({ text, source, span }) => `${lines.at(span.start) + 1}: ${text}, ${source}`) ??
      []),
    ...(timeline?.entries.map(({ time }) => {
      const zone = time.zone ? `${time.ownZone ? "own " : ""}${time.zone.text}` : "no zone";
      return `${lines.at(time.span.start) + 1}: ${zone} | ${time.instant === undefined ? "no instant" : new Date(time.instant).toISOString()}`;
    }) ?? []),
  ],
  phases: ({ incident: { timeline }, lines }) =>
    timeline?.entries.map(
      ({ time, phase, phaseSource }) =>
        `${lines.at(time.span.start) + 1}: ${phase ? `${phase}, ${phaseSource}` : "none"}`,
    ) ?? [],
  facts: ({ incident, lines }) => [
    ...incident.facts.map(
      ({ phase, time, source }) => `${phase} ${wallTime(time)}, ${source}, line ${lines.at(time.span.start) + 1}`,
    ),
    ...incident.metrics
      .filter(({ minutes }) => minutes !== undefined)
      .map(
        ({ name, minutes, uncertaintyMinutes, fromPhase, toPhase }) =>
          `${name} ${minutes}${uncertaintyMinutes ? ` ± ${uncertaintyMinutes}` : ""} min from ${fromPhase} to ${toPhase}`,
      ),
    ...incident.statusUpdates.map(
      ({ status, phase = "no phase", time, text }) => `${status.value}, ${phase}, posted ${wallTime(time)}: ${text}`,
    ),
  ],
};

/** `2023-07-01 10:50`, without the day or the clock where they are not known. */
function wallTime({ date, dayOffset, minuteOfDay, precision }: Moment): string {
  const day = date && [String(date.year), two(date.month), two(date.day)].join("-");
  const clock =
    minuteOfDay === undefined
      ? undefined
      : [two(Math.floor(minuteOfDay / 60)), two(Math.floor(minuteOfDay) % 60), two(Math.round((minuteOfDay % 1) * 60))]
          .slice(0, precision === "second" ? 3 : 2)
          .join(":");
  return [day, clock, dayOffset && `${dayOffset} days on`].filter(Boolean).join(" ");
}

function until(end: Moment | undefined): string {
  return end ? ` to ${wallTime(end)}` : "";
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

for (const [page, draw] of Object.entries(DRAW)) {
  const text = readFileSync(`test/engine/incident/timeline/${page}.md`, "utf8");
  const fences = readPage(text).parts.filter((part) => part.kind === "fence");
  test(`${page}.md: every document has its outcome`, () => {
    assert.equal(fences.length % 2, 0);
  });
  for (let i = 0; i + 1 < fences.length; i += 2) {
    const [document, outcome] = [fences[i], fences[i + 1]] as [SpecFence, SpecFence];
    test(`${page}.md: ${document.title}`, () => {
      const [language, fileName = "incident.md"] = document.info.split(" ");
      assert.equal(language, "md");
      const analysis = analyze({ text: document.content, now: Date.UTC(2026, 10, 24), fileName });
      assert.equal(draw(analysis).join("\n"), outcome.content.trimEnd());
    });
  }
}
