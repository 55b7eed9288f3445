import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { showGlance } from "../../client/src/builtInPreview/showGlance.ts";
import type { GlanceResult } from "../../server/src/protocol.ts";

const TEXT = "# Outage\n\n## Timeline\n\n- 10:00 It fails.\n- 09:30 It <b>works</b>.\n";

const GLANCE: GlanceResult = {
  html: '<div class="postmortem-glance">at a glance</div>\n',
  problems: [
    { line: 5, severity: "warning", message: 'Earlier than "10:00".' },
    { line: 5, severity: "information", message: "Twice." },
    { line: 99, severity: "error", message: "beyond the text" },
  ],
};

function rendered(glance: GlanceResult | undefined): string {
  const markdown = new MarkdownIt({ html: true });
  showGlance(markdown, (env) => (env === "ours" ? glance : undefined));
  return markdown.render(TEXT, "ours" as never);
}

test("a postmortem has its glance above the text, and the innermost block of a problem is marked", () => {
  const html = rendered(GLANCE);
  assert.ok(html.startsWith(GLANCE.html));
  assert.match(
    html,
    /<(?:li|p)[^>]* class="postmortem-problem postmortem-warning postmortem-problem postmortem-information" title="Earlier than &quot;10:00&quot;\. Twice\."[^>]*>/,
  );
  assert.equal(html.match(/postmortem-problem/g)?.length, 2);
});

test("a page that is rendered anew has the marks of the newest findings alone", () => {
  let glance: GlanceResult | undefined = GLANCE;
  const markdown = new MarkdownIt({ html: true });
  showGlance(markdown, () => glance);
  const tokens = markdown.parse(TEXT, {});
  const first = markdown.renderer.render(tokens, markdown.options, {});
  assert.equal(markdown.renderer.render(tokens, markdown.options, {}), first);
  glance = undefined;
  assert.equal(markdown.renderer.render(tokens, markdown.options, {}), new MarkdownIt({ html: true }).render(TEXT));
});

test("any other document is rendered as without it", () => {
  assert.equal(rendered(undefined), new MarkdownIt({ html: true }).render(TEXT));
});
