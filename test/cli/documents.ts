/** A report with nothing to complain of at warning or above. */
export const CLEAN = `# Checkout refused payments on 14 March 2024

## Summary

One order in five failed from 14:05 to 14:40 UTC.

## Impact

212 customers could not pay.

## Timeline (UTC)

- 2024-03-14 14:05 Error rate of checkout rises to 20 %.
- 2024-03-14 14:09 The alert fires.
- 2024-03-14 14:40 The rollback is done, and all payments succeed again.

## Root cause

The pool of connections had been made smaller.

## Resolution

The release was rolled back.

## Action items

| What | Owner | Due | Ticket |
| --- | --- | --- | --- |
| Warn when a pool is made smaller than last week's peak | Rui Costa | 2024-06-20 | PAY-12 |
`;

/** The same with one error: there is no 25 o'clock. The time stands in line 13, columns 14 to 18. */
export const BROKEN = CLEAN.replace("2024-03-14 14:05", "2024-03-14 25:10");

/** The same with a comment that suppresses nothing, which a safe fix removes. It stands in line 3. */
export const FIXABLE = CLEAN.replace(
  "## Summary",
  "<!-- postmortem-disable-next-line wrong-weekday -- the calendar was wrong -->\n## Summary",
);

/** No postmortem. */
export const README = "# Tool\n\nInstall it, then run it.\n";
