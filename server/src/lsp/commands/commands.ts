import type { ServerCommand } from "./command.ts";
import { importTimelineCommand } from "./importTimeline.ts";
import { markAsNotPostmortem, markAsPostmortem } from "./markAs.ts";

/** All commands of the server. A new one is a file beside this and a line here. */
export const COMMANDS: readonly ServerCommand[] = [importTimelineCommand, markAsPostmortem, markAsNotPostmortem];
