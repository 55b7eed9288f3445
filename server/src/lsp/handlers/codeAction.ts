import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from "vscode-languageserver";
import { type Finding, safeFix, type TextEdit } from "../../engine/index.ts";
import type { Context } from "../context.ts";
import { diagnosticOf, spanOf, workspaceEditOf } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { editsOf, fixesFor, type Offer, offerOf } from "../offers.ts";
import type { Reading } from "../openDocuments.ts";

/** All safe fixes at once, for `editor.codeActionsOnSave`. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.postmortem`;

/** `textDocument/codeAction`: the fixes of the findings at the cursor, and all safe ones of the document. */
export const codeAction: Handler<CodeActionParams, CodeAction[]> = {
  name: "textDocument/codeAction",
  uri: ({ textDocument }) => textDocument.uri,
  empty: () => [],
  answer(reading, params, context) {
    const { only, triggerKind } = params.context;
    const wants = (kind: string) => only?.some((wanted) => isKindOf(kind, wanted)) ?? true;
    // A light bulb that merely follows the cursor is about the place where it stands.
    const wantsSource = only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic;
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(reading, params, context) : []),
      ...(wants(FIX_ALL) && wantsSource ? fixAll(reading, context) : []),
    ];
  },
};

/** Kinds are a hierarchy: `source` asks for `source.fixAll.postmortem` too. */
function isKindOf(kind: string, wanted: string): boolean {
  return wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
}

function quickFixes(reading: Reading, params: CodeActionParams, context: Context): CodeAction[] {
  const { uri, analysis } = reading;
  const place = { uri, lines: analysis.lines, showsRelated: context.client.showsRelatedInformation };
  const actions: CodeAction[] = [];
  const seen = new Set<string>();
  for (const finding of findingsAt(reading, params)) {
    const fixes = fixesFor(finding, reading);
    const best = fixes.find(({ preferred }) => preferred);
    for (const fix of fixes) {
      // Several findings in one place may offer the same: to insert all missing sections, for instance.
      const same = JSON.stringify([fix.title, fix.edits]);
      if (!seen.has(same)) {
        seen.add(same);
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding, place)],
          ...(fix === best && { isPreferred: true }),
          ...now(reading, offerOf(uri, finding, fix), fix, context),
        });
      }
    }
  }
  return actions;
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
  const offer: Offer = { kind: "fix-all", uri: reading.uri };
  return [
    { title: "Fix all problems that have a safe fix", kind: FIX_ALL, ...now(reading, offer, undefined, context) },
  ];
}

/** The edits at once, or the name by which the client asks for them once somebody has chosen the action. */
function now(
  reading: Reading,
  offer: Offer,
  fix: { readonly edits: readonly TextEdit[] } | undefined,
  { client }: Context,
): Pick<CodeAction, "data" | "edit"> {
  if (client.resolvesEdits) {
    return { data: offer };
  }
  const edits = fix?.edits ?? editsOf(reading, offer) ?? [];
  return { edit: workspaceEditOf(reading, edits, client) };
}
