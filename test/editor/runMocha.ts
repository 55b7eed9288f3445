import type Mocha from "mocha";

/** What is asked of a Mocha, so that its builds for Node and for the browser both fit. */
export type Runnable = Pick<Mocha, "run" | "grep">;

/** Replaced when the suites are bundled: only tests whose full title holds this text. */
declare const GREP: string;

/**
 * Runs what the suites have defined and tells the totals on the console, which is all that comes out of an extension host.
 * Fails if a test failed.
 */
export async function runMocha(mocha: Runnable): Promise<void> {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  if (GREP !== "") {
    mocha.grep(GREP);
  }
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", (test) => {
        totals.passed++;
        console.log(`  ✔ ${test.fullTitle()} (${test.duration} ms)`);
      })
      .on("fail", (test, error) => {
        totals.failed++;
        console.log(`  ✖ ${test.fullTitle()}\n${error.stack ?? error.message}`);
      })
      .on("pending", (test) => {
        totals.skipped++;
        console.log(`  - ${test.fullTitle()}`);
      });
  });
  console.log(`postmortem-test-totals: ${JSON.stringify(totals)}`);
  if (totals.failed > 0) {
    throw new Error(`${totals.failed} tests failed.`);
  }
}
