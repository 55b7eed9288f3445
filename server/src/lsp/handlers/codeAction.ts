import type { CodeAction, CodeActionParams } from "vscode-languageserver";
import { type Finding, type Fix, safeFix } from "../../engine/index.ts";
import type { Context } from "../context.ts";
import { diagnosticOf, type Place, spanOf } from "../convert.ts";
import type { Feature } from "../feature.ts";
import { guard, type Handler } from "../handler.ts";
import { CodeActionKind, CodeActionTriggerKind } from "../languageServer.ts";
import { editsOrOffer, ignoringFix, offerOf } from "../offers.ts";
import type { Reading } from "../openDocuments.ts";
import { projectFileEdit } from "../projectFile.ts";
import { REWRITE, refactorings } from "../refactorings.ts";
import { afterSettingEdit, severityOffers, type TitledOffer, titleOffers } from "../settingOffers.ts";

/** All safe fixes at once, for `editor.codeActionsOnSave`. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.postmortem`;

const handler: Handler<CodeActionParams, CodeAction[]> = {
  name: "textDocument/codeAction",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  answer(reading, params, context) {
    const { only, triggerKind } = params.context;
    const wants = (kind: string) => only?.some((wanted) => isKindOf(kind, wanted)) ?? true;
    // A light bulb that merely follows the cursor is about the place where it stands.
    const wantsSource = only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic;
    // Each of them is tried before it is offered, which is too much for every step of the cursor while somebody types.
    const wantsRewriting =
      only?.some((wanted) => isKindOf(wanted, REWRITE) || isKindOf(REWRITE, wanted)) ??
      (wantsSource || !isEmpty(params.range));
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(reading, params, context) : []),
      ...(wants(CodeActionKind.QuickFix) ? severityChanges(reading, params, context) : []),
      ...(wantsRewriting ? refactorings(reading, params, { context, wants }) : []),
      ...(wants(FIX_ALL) && wantsSource ? fixAll(reading, context) : []),
      ...(wants(CodeActionKind.QuickFix) ? titlesToTeach(reading, params, context) : []),
    ];
  },
};

/** `textDocument/codeAction`: the fixes of the findings at the cursor, other ways to write what stands there, and all safe fixes of the document. */
export const codeAction: Feature = {
  capabilities: ({ resolvesEdits }) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, REWRITE, FIX_ALL],
      resolveProvider: resolvesEdits,
    },
  }),
  listen: (context) => context.connection.onCodeAction(guard(context, handler)),
};

/** Kinds are a hierarchy: `source` asks for `source.fixAll.postmortem` too. */
function isKindOf(kind: string, wanted: string): boolean {
  return wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
}

function isEmpty({ start, end }: CodeActionParams["range"]): boolean {
  return start.line === end.line && start.character === end.character;
}

function quickFixes(reading: Reading, params: CodeActionParams, context: Context): CodeAction[] {
  return proposalsAt(reading, params).map(({ finding, fix, isBest, serves }) => ({
    title: reading.analysis.say(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: serves.map((served) => diagnosticOf(served, placeOf(reading, context))),
    ...(isBest && { isPreferred: true }),
    ...editsOrOffer(offerOf(reading.uri, finding, fix), reading, context.client),
  }));
}

/** For each rule here, once, what the project says of it; behind everything that speaks of this place alone. */
function severityChanges(reading: Reading, params: CodeActionParams, context: Context): CodeAction[] {
  const findings = findingsAt(reading, params);
  const firsts = findings.filter((each, index) => findings.findIndex(({ rule }) => rule === each.rule) === index);
  return firsts.flatMap((first) => {
    const diagnostics = findings
      .filter(({ rule }) => rule === first.rule)
      .map((finding) => diagnosticOf(finding, placeOf(reading, context)));
    return severityOffers(first, reading, context)
      .flatMap((offer) => settingAction(offer, context))
      .map((action) => ({ ...action, diagnostics }));
  });
}

/** What the heading at the cursor is called otherwise, where nobody knows it. */
function titlesToTeach(reading: Reading, { range }: CodeActionParams, context: Context): CodeAction[] {
  const { start } = spanOf(reading.analysis.lines, range);
  return titleOffers(start, reading, context).flatMap((offer) => settingAction(offer, context));
}

function settingAction({ title, offer }: TitledOffer, context: Context): CodeAction[] {
  const action = { title, kind: CodeActionKind.QuickFix, command: afterSettingEdit(offer) };
  if (context.client.resolvesEdits) {
    return [{ ...action, data: offer }];
  }
  const edit = projectFileEdit(offer, context.settings.filesOf(offer.uri), context);
  return edit ? [{ ...action, edit }] : [];
}

/** A fix that is proposed, once, for all findings here that it serves. */
interface Proposal {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly isBest: boolean;
  readonly isIgnoring: boolean;
  readonly serves: Finding[];
}

/** What mends one finding, then what mends several, such as inserting all missing sections, and last what ignores them. */
function proposalsAt(reading: Reading, params: CodeActionParams): readonly Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const finding of findingsAt(reading, params)) {
    const fixes = finding.fixes();
    const best = fixes.find(({ preferred }) => preferred);
    const ignoring = ignoringFix(finding, reading);
    for (const fix of ignoring ? [...fixes, ignoring] : fixes) {
      const same = JSON.stringify([fix.title, fix.edits]);
      const proposal = proposals.get(same) ?? {
        finding,
        fix,
        isBest: fix === best,
        isIgnoring: fix === ignoring,
        serves: [],
      };
      proposal.serves.push(finding);
      proposals.set(same, proposal);
    }
  }
  const rank = ({ isIgnoring, serves }: Proposal) => (isIgnoring ? 2 : serves.length > 1 ? 1 : 0);
  return [...proposals.values()].sort((a, b) => rank(a) - rank(b));
}

function placeOf({ uri, analysis }: Reading, { client }: Context): Place {
  return { uri, lines: analysis.lines, client };
}

/** What touches the range, and what the client names: some clients ask for a whole line with the cursor's place alone. */
function findingsAt({ analysis }: Reading, { range, context }: CodeActionParams): readonly Finding[] {
  const { lines, findings } = analysis;
  const asked = spanOf(lines, range);
  const named = new Set(
    context.diagnostics.map((diagnostic) => `${diagnostic.code}@${spanOf(lines, diagnostic.range).start}`),
  );
  return findings.filter(
    ({ rule, span }) => (span.start <= asked.end && asked.start <= span.end) || named.has(`${rule}@${span.start}`),
  );
}

function fixAll(reading: Reading, context: Context): CodeAction[] {
  if (!reading.analysis.findings.some((finding) => safeFix(finding) !== undefined)) {
    return [];
  }
  const title = reading.analysis.say("Fix all problems that have a safe fix");
  return [{ title, kind: FIX_ALL, ...editsOrOffer({ kind: "fix-all", uri: reading.uri }, reading, context.client) }];
}
