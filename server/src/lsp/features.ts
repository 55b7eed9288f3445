import type { Feature } from "./feature.ts";
import { codeAction } from "./handlers/codeAction.ts";
import { completion } from "./handlers/completion.ts";
import { executeCommand } from "./handlers/executeCommand.ts";
import { preview } from "./handlers/preview.ts";
import { pullDiagnostics } from "./handlers/pullDiagnostics.ts";
import { resolveCodeAction } from "./handlers/resolveCodeAction.ts";
import { resolveCompletion } from "./handlers/resolveCompletion.ts";
import { status } from "./handlers/status.ts";

/** The list of everything that the server answers. A new feature is a file in `handlers` and a line here. */
export const FEATURES: readonly Feature[] = [
  pullDiagnostics,
  codeAction,
  resolveCodeAction,
  completion,
  resolveCompletion,
  executeCommand,
  status,
  preview,
];
