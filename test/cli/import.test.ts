import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, postmortem } from "./postmortem.ts";

const CHAT = "Mira Osei  2:05 PM\nCheckout is down.\n3 replies\nTariq Blom  2:07 PM\nRolled back.\n";
const DOCUMENT =
  "# Checkout down on 14 March 2024\n\n## Timeline (UTC)\n\n- **14:01** Deploy of 88.\n\n## Impact\n\nOrders.\n";

test("import prints rows, and says how the source was read", (context) => {
  const cwd = folderWith(context, { "chat.txt": CHAT });
  assert.deepEqual(postmortem(["import", "chat.txt"], { cwd }), {
    code: 0,
    stdout: "- 14:05 Mira Osei: Checkout is down.\n- 14:07 Tariq Blom: Rolled back.\n",
    stderr:
      'Read chat.txt as a Slack thread: 2 rows with a time.\nLeft out 1 line of the chat\'s window: "3 replies".\n',
  });
});

test("import reads standard input, and writes a table", (context) => {
  const cwd = folderWith(context, {});
  const { stdout } = postmortem(["import", "--format", "table", "--quiet"], {
    cwd,
    stdin: "2024-03-14T14:05:00Z ERROR down\n2024-03-14T14:06:00Z INFO up\n",
  });
  assert.equal(
    stdout,
    "| Time (UTC) | Event |\n| --- | --- |\n| 2024-03-14 14:05:00 | ERROR down |\n| 14:06:00 | INFO up |\n",
  );
});

test("--into takes shape and zone from a document, and --write puts the rows there", (context) => {
  const cwd = folderWith(context, { "chat.txt": CHAT, "a.md": DOCUMENT });
  const printed = postmortem(["import", "--into", "a.md", "chat.txt"], { cwd });
  assert.equal(printed.stdout, "- **14:05** Mira Osei: Checkout is down.\n- **14:07** Tariq Blom: Rolled back.\n");
  assert.match(printed.stderr, /stand as they are written; the document says UTC\. --from ZONE moves them\.\n$/);
  const args = ["import", "--into", "a.md", "--write", "--from", "Europe/Amsterdam", "chat.txt"];
  const written = postmortem(args, { cwd });
  assert.equal(written.code, 0);
  assert.match(written.stderr, /Put 2 rows into a\.md\.\n$/);
  assert.equal(
    readFileSync(join(cwd, "a.md"), "utf8"),
    DOCUMENT.replace(
      "Deploy of 88.\n",
      "Deploy of 88.\n- **13:05** Mira Osei: Checkout is down.\n- **13:07** Tariq Blom: Rolled back.\n",
    ),
  );
});

test("--keep-original puts the source into a comment below the rows", (context) => {
  const cwd = folderWith(context, { "chat.txt": CHAT, "a.md": DOCUMENT });
  postmortem(["import", "--into", "a.md", "--write", "--keep-original", "chat.txt"], { cwd });
  const text = readFileSync(join(cwd, "a.md"), "utf8");
  assert.ok(text.includes(`\n\n<!-- Imported from:\n${CHAT.trimEnd()}\n-->\n\n## Impact\n`), text);
});

for (const { what, args, says } of [
  { what: "a text without times", args: ["prose.txt"], says: /^Nothing in prose\.txt begins or ends with a time/ },
  { what: "a file that is not there", args: ["none.txt"], says: /^Cannot read none\.txt: no such file\.$/ },
  { what: "two files", args: ["a.md", "prose.txt"], says: /^import reads one file at a time/ },
  { what: "a zone that is none", args: ["--from", "Mars", "a.md"], says: /^--from takes a time zone.*not "Mars"\.$/ },
  { what: "--write alone", args: ["--write", "a.md"], says: /^--write needs --into FILE\.$/ },
  {
    what: "an unknown format",
    args: ["--format", "xml", "a.md"],
    says: /^import has no format "xml"; it has list and table\.$/,
  },
  {
    what: "a document without a timeline",
    args: ["--into", "prose.txt", "--write", "-q", "a.md"],
    says: /^prose\.txt has no timeline/,
  },
]) {
  test(`import refuses ${what} in one sentence`, (context) => {
    const cwd = folderWith(context, { "prose.txt": "Nobody knows.\n", "a.md": "14:05 Down.\n" });
    const { code, stdout, stderr } = postmortem(["import", ...args], { cwd });
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr.trimEnd(), says);
  });
}
