import type { Feature } from "./feature.ts";
import { codeAction } from "./handlers/codeAction.ts";
import { codeLens } from "./handlers/codeLens.ts";
import { completion } from "./handlers/completion.ts";
import { definition } from "./handlers/definition.ts";
import { deriveTemplateFeature } from "./handlers/deriveTemplate.ts";
import { documentLinks } from "./handlers/documentLinks.ts";
import { documentSymbols } from "./handlers/documentSymbols.ts";
import { executeCommand } from "./handlers/executeCommand.ts";
import { exportDocument } from "./handlers/exportDocument.ts";
import { foldingRanges } from "./handlers/foldingRanges.ts";
import { glance } from "./handlers/glance.ts";
import { hover } from "./handlers/hover.ts";
import { importTimelineFeature } from "./handlers/importTimeline.ts";
import { inlayHint } from "./handlers/inlayHint.ts";
import { linkedEditing } from "./handlers/linkedEditing.ts";
import { newPostmortemFeature } from "./handlers/newPostmortem.ts";
import { onTypeFormatting } from "./handlers/onTypeFormatting.ts";
import { preview } from "./handlers/preview.ts";
import { pullDiagnostics } from "./handlers/pullDiagnostics.ts";
import { references } from "./handlers/references.ts";
import { rename } from "./handlers/rename.ts";
import { resolveCodeAction } from "./handlers/resolveCodeAction.ts";
import { resolveCodeLens } from "./handlers/resolveCodeLens.ts";
import { resolveCompletion } from "./handlers/resolveCompletion.ts";
import { selectionRanges } from "./handlers/selectionRanges.ts";
import { semanticTokens } from "./handlers/semanticTokens.ts";
import { status } from "./handlers/status.ts";
import { templates } from "./handlers/templates.ts";
import { workspaceSymbols } from "./handlers/workspaceSymbols.ts";

/** The list of everything that the server answers. A new feature is a file in `handlers` and a line here. */
export const FEATURES: readonly Feature[] = [
  pullDiagnostics,
  codeAction,
  resolveCodeAction,
  completion,
  resolveCompletion,
  hover,
  onTypeFormatting,
  inlayHint,
  codeLens,
  resolveCodeLens,
  executeCommand,
  status,
  preview,
  glance,
  exportDocument,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  definition,
  references,
  rename,
  linkedEditing,
  documentLinks,
  semanticTokens,
  workspaceSymbols,
  importTimelineFeature,
  templates,
  newPostmortemFeature,
  deriveTemplateFeature,
];
