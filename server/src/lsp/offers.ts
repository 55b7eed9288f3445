import { type Finding, type Fix, fixAllEdits, type TextEdit } from "../engine/index.ts";
import type { Reading } from "./openDocuments.ts";

/**
 * What a code action stands for until its edits are asked for: a name, from which they are worked out anew on the
 * document as it is then.
 */
export type Offer = FixOffer | { readonly kind: "fix-all"; readonly uri: string };

interface FixOffer {
  readonly kind: "fix";
  readonly uri: string;
  readonly rule: string;
  /** Where the finding begins. */
  readonly start: number;
  readonly title: string;
}

export function offerOf(uri: string, { rule, span }: Finding, { title }: Fix): Offer {
  return { kind: "fix", uri, rule, start: span.start, title };
}

/** The data of a code action comes back from the client, which may send anything. */
export function readOffer(data: unknown): Offer | undefined {
  if (typeof data !== "object" || data === null) {
    return undefined;
  }
  const { kind, uri, rule, start, title }: Partial<Record<keyof FixOffer, unknown>> = data;
  if (kind === "fix-all" && typeof uri === "string") {
    return { kind, uri };
  }
  const isFix =
    kind === "fix" &&
    typeof uri === "string" &&
    typeof rule === "string" &&
    typeof start === "number" &&
    typeof title === "string";
  return isFix ? { kind, uri, rule, start, title } : undefined;
}

/** `undefined` where the document has changed so that there is nothing of that name any more. */
export function editsOf({ analysis, readInstead }: Reading, offer: Offer): readonly TextEdit[] | undefined {
  if (offer.kind === "fix-all") {
    return fixAllEdits(analysis, readInstead);
  }
  for (const finding of analysis.findings) {
    if (finding.rule === offer.rule && finding.span.start === offer.start) {
      const fix = finding.fixes().find(({ title }) => title === offer.title);
      if (fix !== undefined) {
        return fix.edits;
      }
    }
  }
  return undefined;
}
