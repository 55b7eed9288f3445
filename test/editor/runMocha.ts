import type Mocha from "mocha";

/** Replaced when the suites are bundled: only tests whose full title holds this text. */
declare const GREP: string;

export const options: Mocha.MochaOptions & { ui: "bdd" } = {
  ui: "bdd",
  timeout: 20_000,
  // Mocha's own report is of no use here; see `tell`.
  reporter: "min",
  ...(GREP === "" ? {} : { grep: GREP }),
};

/** Runs what the suites have defined, and tells each result and the totals. Fails if a test failed. */
export async function runMocha(mocha: Pick<Mocha, "run">): Promise<void> {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", (test) => {
        totals.passed++;
        tell(`  ✔ ${test.fullTitle()} (${test.duration} ms)`);
      })
      .on("fail", (test, error) => {
        totals.failed++;
        tell(`  ✖ ${test.fullTitle()}\n${error.stack ?? error.message}`);
      })
      .on("pending", (test) => {
        totals.skipped++;
        tell(`  - ${test.fullTitle()}`);
      });
  });
  tell(`totals ${JSON.stringify(totals)}`);
  if (totals.failed > 0) {
    throw new Error(`${totals.failed} tests failed.`);
  }
}

/**
 * The console is all that comes out of an extension host. Each message begins with a mark, since VS Code writes there as
 * well.
 */
function tell(message: string): void {
  console.log(`postmortem-test: ${message}`);
}
