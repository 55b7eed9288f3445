import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Block } from "../../../server/src/engine/markdown/document.ts";
import { readMarkdown } from "../../../server/src/engine/markdown/readMarkdown.ts";
import { contains, type Span, slice } from "../../../server/src/engine/text/span.ts";

/** The blocks as an indented outline with the words that each span covers. */
function outline(text: string): string[] {
  const say = (span: Span) => JSON.stringify(slice(text, span));
  const lines: string[] = [];
  const draw = (blocks: readonly Block[], indent: string): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case "heading":
          lines.push(`${indent}${block.style} ${block.level} ${say(block.content)}`);
          break;
        case "paragraph":
          lines.push(`${indent}paragraph ${block.lines.map(say).join(" ")}`);
          break;
        case "list":
          lines.push(`${indent}${block.ordered ? "ordered" : "bullet"} list`);
          for (const item of block.items) {
            const box = item.checkbox ? (item.checkbox.value ? " done" : " open") : "";
            lines.push(`${indent}  item ${say(item.marker)}${box}`);
            draw(item.blocks, `${indent}    `);
          }
          break;
        case "table":
          lines.push(`${indent}${block.syntax} table`);
          for (const row of [...(block.header ? [block.header] : []), ...block.rows]) {
            lines.push(
              `${indent}  ${row.cells.map((cell) => (cell.continued ? "^" : "") + say(cell.content)).join(" ")}`,
            );
          }
          break;
        case "quote":
          lines.push(`${indent}quote`);
          draw(block.blocks, `${indent}  `);
          break;
        case "code":
          lines.push(`${indent}code ${block.language ?? ""} ${say(block.content)}`);
          break;
        default:
          lines.push(`${indent}${block.kind} ${say(block.span)}`);
      }
    }
  };
  draw(readMarkdown(text).blocks, "");
  return lines;
}

test("headings of three styles give their words without marks", () => {
  assert.deepEqual(outline("## Impact ##\n\nRoot cause\n---\n\n<h3>Lessons</h3>\n\n#\n"), [
    'atx 2 "Impact"',
    'setext 2 "Root cause"',
    'html 3 "Lessons"',
    'atx 1 ""',
  ]);
});

test("a paragraph gives its lines without indentation and quote marks", () => {
  assert.deepEqual(outline("one  \n  two\n\n> three\n> four\nlazy\n"), [
    'paragraph "one" "two"',
    "quote",
    '  paragraph "three" "four" "lazy"',
  ]);
});

test("a paragraph gives what stands behind a <br> as a line, but not within lists and code", () => {
  assert.deepEqual(outline("one<br> two <BR />three\nfour<br>\n"), [
    'paragraph "one<br>" "two <BR />" "three" "four<br>"',
  ]);
  assert.deepEqual(outline("the tag `<br> breaks` a line\n"), ['paragraph "the tag `<br> breaks` a line"']);
  assert.deepEqual(outline("- one<br> two\n"), ["bullet list", '  item "-"', '    paragraph "one<br> two"']);
});

test("list items give marker, checkbox and nested blocks", () => {
  assert.deepEqual(outline("- [x] done\n- [ ] open\n  1. a\n\n     more\n  2) b\n"), [
    "bullet list",
    '  item "-" done',
    '    paragraph "[x] done"',
    '  item "-" open',
    '    paragraph "[ ] open"',
    "    ordered list",
    '      item "1."',
    '        paragraph "a"',
    '        paragraph "more"',
    "    ordered list",
    '      item "2)"',
    '        paragraph "b"',
  ]);
});

test("two markers on one line are two lists", () => {
  assert.deepEqual(outline("> - 1. deep\n"), [
    "quote",
    "  bullet list",
    '    item "-"',
    "      ordered list",
    '        item "1."',
    '          paragraph "deep"',
  ]);
});

test("a pipe table gives its cells; an escaped pipe stays in its cell", () => {
  assert.deepEqual(outline("| Time | Event |\n|--|--|\n| 10:00 | a \\| b |\n10:05 | c\n"), [
    "pipe table",
    '  "Time" "Event"',
    '  "10:00" "a \\\\| b"',
    '  "10:05" "c"',
  ]);
});

test("an HTML table gives its cells, also on one line and over blank lines; spans reach into the places they cover", () => {
  const html =
    "<table><tr><th>Day</th><th>Event</th></tr><tr><td rowspan=2>1 May</td><td>down</td></tr>\n\n<tr><td>up</td></tr></table>\n\nafter\n";
  assert.deepEqual(outline(html), [
    "html table",
    '  "Day" "Event"',
    '  "1 May" "down"',
    '  ^"1 May" "up"',
    'paragraph "after"',
  ]);
});

test("code gives its content and language", () => {
  assert.deepEqual(outline("```log x\n10:00 boom\n```\n\n~~~\nopen"), ['code log "10:00 boom"', 'code  "open"']);
});

test("comments are listed apart, those in code are not", () => {
  const text = "<!-- a -->\n\nwords <!-- b --> and `<!-- c -->`\n\n```\n<!-- d -->\n```\n<!-- unclosed";
  const { comments } = readMarkdown(text);
  assert.deepEqual(
    comments.map((comment) => slice(text, comment.content)),
    [" a ", " b "],
  );
});

test("front matter is read before the blocks, whatever the line endings and with a byte order mark", () => {
  for (const text of ["---\ntitle: Down\n---\n# A\n", "\uFEFF---\r\ntitle: Down\r\n---\r\n# A\r\n"]) {
    const { frontMatter } = readMarkdown(text);
    assert.deepEqual(
      frontMatter?.entries.map(({ key, valueSpan }) => [key.value, slice(text, valueSpan)]),
      [["title", "Down"]],
    );
    assert.deepEqual(outline(text), ['atx 1 "A"']);
  }
});

test("broken front matter is a fault and takes nothing away", () => {
  const unclosed = readMarkdown("---\ntitle: Down\n\n# A\n");
  assert.equal(unclosed.frontMatter?.faults[0]?.kind, "unclosed");
  assert.ok(unclosed.blocks.some((block) => block.kind === "heading"));
  assert.equal(readMarkdown("---\ntext\n---\n").frontMatter?.entries.length, 0);
  assert.equal(readMarkdown("---\n\nNo front matter, a thematic break\n").frontMatter, undefined);
  assert.equal(readMarkdown("+++\ntitle = 1\n+++\n").frontMatter?.faults[0]?.kind, "not-yaml");
  const twice = readMarkdown("---\na: 1\na: 2\n__proto__: 3\n---\n").frontMatter;
  assert.equal(twice?.faults[0]?.kind, "duplicate-key");
  assert.deepEqual(
    twice?.entries.map(({ key }) => key.value),
    ["a", "__proto__"],
  );
});

test("hostile front matter is refused before the parser sees it", () => {
  for (const bomb of [
    "[".repeat(4000),
    "- ".repeat(4000),
    "a: &a [x]\nb: [*a,*a]",
    `x: "${"\\x".repeat(9000)}"`,
    "%YAML 1.1",
  ]) {
    const { frontMatter } = readMarkdown(`---\n${bomb}\n---\n`);
    assert.ok(frontMatter);
  }
});

const markdownText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "# ",
        "- ",
        "1. ",
        "> ",
        "|",
        "a",
        "10:00",
        "\n",
        "\r\n",
        "\r",
        "    ",
        "\t",
        "```\n",
        "<table>",
        "<td>",
      ),
      fc.constantFrom(
        "</table>",
        "<!--",
        "-->",
        "---\n",
        "\n\n",
        "**",
        "`",
        "[x]",
        "\0",
        "\uFEFF",
        "\uD800",
        "<h2>",
        "</h2>",
      ),
      fc.string({ maxLength: 5, unit: "binary" }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("a table that a comment opens is none, and ends nowhere", () => {
  const { blocks } = readMarkdown("<!--<table>-->\n\n</table>\n");
  assert.ok(blocks.every(({ kind }) => kind === "html"));
  const [table] = readMarkdown("<table><!-- </table> -->\n\n<tr><td>10:00</td></tr></table>\n").blocks;
  assert.equal(table?.kind, "table");
});

test("for every text, nothing throws and every span lies in its parent, in order", () => {
  fc.assert(
    fc.property(markdownText, (text) => {
      const within = (blocks: readonly Block[], parent: Span): void => {
        let done = parent.start;
        for (const block of blocks) {
          assert.ok(contains(parent, block.span), `${block.kind} ${JSON.stringify(block.span)}`);
          assert.ok(block.span.start <= block.span.end && block.span.start >= done);
          done = block.span.end;
          if (block.kind === "quote") {
            within(block.blocks, block.span);
          } else if (block.kind === "list") {
            for (const item of block.items) {
              assert.ok(contains(block.span, item.span) && contains(item.span, item.marker));
              within(item.blocks, item.span);
            }
          } else if (block.kind === "heading") {
            assert.ok(contains(block.span, block.content));
          }
        }
      };
      within(readMarkdown(text).blocks, { start: 0, end: text.length });
    }),
    { numRuns: 3000 },
  );
});
