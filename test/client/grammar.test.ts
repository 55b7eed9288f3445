import assert from "node:assert/strict";
import { test } from "node:test";
import { newTokenizer } from "./tokenize.ts";

/** The words that the injected grammar gives a scope of its own, as `word=kind`. */
async function marked(text: string): Promise<readonly string[]> {
  const tokenize = await newTokenizer({ injected: true });
  return tokenize(text).flatMap(({ text: word, scopes }) => {
    const own = scopes.find((scope) => scope.endsWith(".postmortem"));
    return own === undefined ? [] : [`${word}=${own.split(".").at(-2)}`];
  });
}

const cases: readonly { readonly text: string; readonly expected: readonly string[] }[] = [
  { text: "- 10:50 Maintenance starts", expected: ["10:50=time"] },
  { text: "- **11:58:** Irregularities", expected: ["11:58=time"] },
  { text: "2:44am: Customers report it", expected: ["2:44am=time"] },
  { text: "at 10:35 a.m. EST", expected: ["10:35 a.m.=time", "EST=timezone"] },
  { text: "- 2023-07-01 10:50 UTC start", expected: ["2023-07-01=date", "10:50=time", "UTC=timezone"] },
  { text: "- 2023-07-01T10:50:00Z start", expected: ["2023-07-01=date", "10:50:00=time", "Z=timezone"] },
  { text: "| 09:12 | Errors begin |\n| 09:15 | @dana looks |", expected: ["09:12=time", "09:15=time", "@dana=owner"] },
  { text: "## Timeline (UTC)", expected: ["UTC=timezone"] },
  { text: "All times are GMT + 1.", expected: ["GMT + 1=timezone"] },
  { text: "Times in Europe/Amsterdam and US/Pacific", expected: ["Europe/Amsterdam=timezone", "US/Pacific=timezone"] },
  { text: "# SEV-2: search was down", expected: ["SEV-2=severity"] },
  { text: "A P1 incident", expected: ["P1=severity"] },
  { text: "owner: @dana-k.", expected: ["@dana-k=owner"] },

  // What only looks like one of them.
  { text: "ratio 3:1, port :8080, 1:2:3:4, v1.10:30, ::1", expected: [] },
  { text: "S3, P2P, PS5, SEVEN", expected: [] },
  { text: "me@example.org, @scope/package, https://example.org/@name/10:30", expected: [] },
  { text: "Our Asia/Pacific customers EAT lunch in the MST building", expected: [] },

  // What belongs to others.
  { text: "```\n10:50 UTC @dana SEV-1\n```", expected: [] },
  { text: "see `10:50 UTC` and [11:00 UTC](https://example.org)", expected: [] },
  { text: "---\ntime: 10:50 UTC\n---", expected: [] },
  { text: 'text <td width="10:50"> and <!-- 11:00 UTC -->', expected: [] },
];

for (const { text, expected } of cases) {
  test(`tokens of ${JSON.stringify(text)}`, async () => {
    assert.deepEqual(await marked(text), expected);
  });
}

test("the scopes of Markdown stay as they are, character by character", async () => {
  const [plain, injected] = [await newTokenizer({ injected: false }), await newTokenizer({ injected: true })];
  const scopesOf = (tokenize: typeof plain, text: string) =>
    tokenize(text).flatMap(({ text: word, scopes }) => {
      const others = scopes.filter((scope) => !scope.endsWith(".postmortem")).join(" ");
      return Array.from(word, (character) => `${character} ${others}`);
    });
  for (const { text } of cases) {
    assert.deepEqual(scopesOf(injected, text), scopesOf(plain, text));
  }
});
