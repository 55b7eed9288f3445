import type { CodeAction } from "vscode-languageserver";
import {
  type Finding,
  type Fix,
  fixAllEdits,
  ignoreHere,
  type OfferedRewriting,
  RULES,
  refactoringsAt,
  type Span,
  type TextEdit,
} from "../engine/index.ts";
import type { Client } from "./client.ts";
import { workspaceEditOf } from "./convert.ts";
import type { Reading } from "./openDocuments.ts";
import type { SettingOffer } from "./settingOffers.ts";

/**
 * What a code action stands for until its edits are asked for: a name, from which they are worked out anew on the
 * document as it is then.
 */
export type Offer = FixOffer | RewriteOffer | SettingOffer | { readonly kind: "fix-all"; readonly uri: string };

/** Those that edit the document itself. */
export type OwnOffer = Exclude<Offer, SettingOffer>;

interface FixOffer {
  readonly kind: "fix";
  readonly uri: string;
  readonly rule: string;
  /** Where the finding begins. */
  readonly start: number;
  readonly title: string;
}

/** A refactoring, by its title and what was selected when it was offered. */
interface RewriteOffer {
  readonly kind: "rewrite";
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

type OfferKey = keyof FixOffer | keyof RewriteOffer | keyof SettingOffer;

export function offerOf(uri: string, { rule, span }: Finding, { title }: Fix): OwnOffer {
  return { kind: "fix", uri, rule, start: span.start, title };
}

/** The data of a code action comes back from the client, which may send anything. */
export function readOffer(data: unknown): Offer | undefined {
  if (typeof data !== "object" || data === null) {
    return undefined;
  }
  const { kind, uri, rule, start, end, title, file, setting, key, value }: Partial<Record<OfferKey, unknown>> = data;
  if (kind === "fix-all" && typeof uri === "string") {
    return { kind, uri };
  }
  if (kind === "setting" && typeof uri === "string" && typeof file === "string") {
    const isChange = typeof setting === "string" && typeof key === "string" && typeof value === "string";
    return isChange ? { kind, uri, file, setting, key, value } : undefined;
  }
  if (kind === "rewrite" && typeof uri === "string" && typeof title === "string") {
    return typeof start === "number" && typeof end === "number" ? { kind, uri, start, end, title } : undefined;
  }
  const isFix =
    kind === "fix" &&
    typeof uri === "string" &&
    typeof rule === "string" &&
    typeof start === "number" &&
    typeof title === "string";
  return isFix ? { kind, uri, rule, start, title } : undefined;
}

const IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** The comment that has a finding ignored; absent for a notice that no rule gives, and that can't be ignored. */
export function ignoringFix(finding: Finding, { analysis }: Reading): Fix | undefined {
  return IDS.has(finding.rule) ? ignoreHere(analysis, finding) : undefined;
}

/** `undefined` where the document has changed so that there is nothing of that name any more. */
export function editsOf(reading: Reading, offer: OwnOffer): readonly TextEdit[] | undefined {
  if (offer.kind === "fix-all") {
    return fixAllEdits(reading.analysis, reading.readInstead);
  }
  if (offer.kind === "rewrite") {
    return rewritingsAt(reading, offer).find(({ title }) => title === offer.title)?.edits;
  }
  for (const finding of reading.analysis.findings) {
    if (finding.rule === offer.rule && finding.span.start === offer.start) {
      const fix = [...finding.fixes(), ignoringFix(finding, reading)].find((one) => one?.title === offer.title);
      if (fix !== undefined) {
        return fix.edits;
      }
    }
  }
  return undefined;
}

/** What can be written otherwise with that selection. */
export function rewritingsAt(
  { analysis, readInstead, timelineRewritings }: Reading,
  { start, end }: Span,
): readonly OfferedRewriting[] {
  return refactoringsAt(analysis, { start, end }, { readInstead, ofTimeline: timelineRewritings });
}

/** The edits at once, or the name by which the client asks for them once somebody has chosen the action. */
export function editsOrOffer(offer: OwnOffer, reading: Reading, client: Client): Pick<CodeAction, "data" | "edit"> {
  return client.resolvesEdits
    ? { data: offer }
    : { edit: workspaceEditOf(reading, editsOf(reading, offer) ?? [], client) };
}
