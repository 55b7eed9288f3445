import type { FieldName } from "../../incident/fields.ts";

/** What is told of the fields that are proposed, in the order in which a template has them. */
export const FIELD_MEANINGS: ReadonlyMap<FieldName, string> = new Map<FieldName, string>([
  ["title", "What failed, for whom, and when."],
  ["id", "The number by which the incident is known."],
  ["date", "The day of the incident."],
  ["severity", "How bad it was, in the team's own levels."],
  ["status", "How far this document is, or the incident."],
  ["services", "The services that were affected."],
  ["owner", "Who answers for this document."],
  ["authors", "Who wrote it."],
  ["timezone", "The zone of times that state none, by its IANA name."],
  ["started", "When the impact began."],
  ["detected", "When it was noticed."],
  ["acknowledged", "When somebody took it on."],
  ["mitigated", "When the impact was under control."],
  ["resolved", "When it was over."],
  ["duration", "How long the impact lasted."],
  ["published", "When this document was published."],
]);

/** Values in wide use, with what they mean. */
export const FIELD_VALUES: ReadonlyMap<FieldName, ReadonlyMap<string, string>> = new Map<
  FieldName,
  ReadonlyMap<string, string>
>([
  [
    "severity",
    new Map([
      ["SEV1", "Critical: the service is down, or data is lost, for many users."],
      ["SEV2", "Major: something important fails for many users, or everything for some."],
      ["SEV3", "Minor: something fails, and there is a way around it."],
      ["SEV4", "Low: an annoyance, or a risk without impact so far."],
    ]),
  ],
  [
    "status",
    new Map([
      ["draft", "The document is being written."],
      ["in review", "The document is being read by others."],
      ["final", "The document is done."],
      ["investigating", "The incident goes on, and its cause is looked for."],
      ["monitoring", "The fix is in place, and is being watched."],
      ["resolved", "The incident is over."],
    ]),
  ],
]);
