import type * as vscode from "vscode";
import { Glances } from "./builtInPreview/glances.ts";
import type { MarkdownIt } from "./builtInPreview/markdownIt.ts";
import { showGlance } from "./builtInPreview/showGlance.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { continueTimelines } from "./continueTimeline.ts";
import { offerTimelineRows } from "./paste/offerTimelineRows.ts";
import { Postmortems } from "./postmortems.ts";
import { Previews } from "./preview/previews.ts";
import { type Launch, Server, startWhenNeeded } from "./startServer.ts";
import { keepContextKeys } from "./views/contextKeys.ts";
import { showStatus } from "./views/statusBar.ts";

/** What VS Code takes from the extension: its Markdown preview has its parser extended. */
export interface Exports {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Puts the parts together. Nothing here waits, and no server runs until a document asks for one. */
export function activatePostmortem(
  { extensionUri, globalState, subscriptions }: vscode.ExtensionContext,
  launch: Launch,
): Exports {
  const server = new Server(launch);
  const postmortems = new Postmortems(server);
  const previews = new Previews({ server, extensionUri }, postmortems);
  const glances = new Glances(server);
  subscriptions.push(
    glances,
    server,
    postmortems,
    previews,
    keepContextKeys({ server, postmortems, previews }),
    showStatus(postmortems, () => previews.document),
    registerCommands({ extensionUri, server, postmortems, previews }),
    offerTimelineRows({ server, postmortems }),
    continueTimelines({ server, postmortems, state: globalState }),
    startWhenNeeded(server),
  );
  return { extendMarkdownIt: (markdown) => showGlance(markdown, (env) => glances.of(env)) };
}
