/** Any fixed time after the examples; the docs must not change with the calendar. */
const NOW = Date.parse("2026-11-22T12:00Z");

/** A rule's first example with what the rule says drawn under its words, and what fixes it offers over all examples. */
export function exampleOf(engine, rule) {
  const [{ bad }] = rule.examples;
  const { lines, findings } = findingsIn(engine, rule, bad);
  const all = rule.examples.flatMap((example) => findingsIn(engine, rule, example.bad).findings);
  const fixes = all.flatMap((finding) => finding.fixes());
  const kinds = [...new Set(fixes.map(({ safe }) => (safe ? "safe" : "choice")))].sort().reverse();
  return {
    drawn: draw(bad, lines, findings),
    fixes: kinds.join(", "),
    titles: [...new Set(fixes.map(({ title }) => title))],
  };
}

/** The example is taken for a postmortem, however short it is, and the rule is on. */
function findingsIn({ analyze, check, resolveSettings, VOCABULARY }, rule, text) {
  const value = rule.severity === "off" ? { rules: { [rule.id]: "warning" } } : {};
  const layers = [{ name: "docs", value }];
  const { lines, markdown, incident: read } = analyze({ text, now: NOW, layers });
  const { settings, problems } = resolveSettings({ layers, frontMatter: markdown.frontMatter, vocabulary: VOCABULARY });
  const incident = Object.create(read, { detection: { value: { isPostmortem: true, reasons: [] } } });
  const { findings } = check({ text, lines, markdown, incident, settings, now: NOW }, problems);
  return { lines, findings: findings.filter((finding) => finding.rule === rule.id) };
}

function draw(text, lines, findings) {
  const source = text.replace(/\n$/, "").split("\n");
  return source
    .flatMap((line, number) => [
      line,
      ...findings
        .filter(({ span }) => lines.at(span.start) === number)
        .map(({ span, severity, message }) => {
          const column = span.start - lines.start(number);
          return `${" ".repeat(column)}${"^".repeat(Math.max(1, span.end - span.start))} ${severity}: ${message}`;
        }),
    ])
    .join("\n");
}
