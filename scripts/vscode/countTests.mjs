// A reporter for `node --test` that writes the totals as JSON, for whoever started it. Suites are not counted.

/**
 * @param {AsyncIterable<{ type: string, data: { details?: { type?: string }, skip?: unknown, todo?: unknown } }>} events
 */
export default async function* countTests(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== "test:pass" && type !== "test:fail") || data.details?.type === "suite") {
      continue;
    }
    if (data.skip !== undefined || data.todo !== undefined) {
      totals.skipped++;
    } else if (type === "test:pass") {
      totals.passed++;
    } else {
      totals.failed++;
    }
  }
  yield JSON.stringify(totals);
}
