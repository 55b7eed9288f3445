import type { ServerCommand } from "./command.ts";
import { importTimelineCommand } from "./importTimeline.ts";
import { markAsNotPostmortem, markAsPostmortem } from "./markAs.ts";
import { rememberFolder } from "./rememberFolder.ts";
import { showActionItems } from "./showActionItems.ts";
import { showProblems } from "./showProblems.ts";
import { showSettingsFile } from "./showSettingsFile.ts";
import { showTimeline } from "./showTimeline.ts";

/** All commands of the server. A new one is a file beside this and a line here. */
export const COMMANDS: readonly ServerCommand[] = [
  importTimelineCommand,
  markAsPostmortem,
  markAsNotPostmortem,
  rememberFolder,
  showProblems,
  showTimeline,
  showActionItems,
  showSettingsFile,
];
