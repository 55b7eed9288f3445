import { existsSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import type { ServerCommand } from "./languageClient.ts";
import { peerPath, rumdl } from "./peers.ts";

export interface Servers {
  readonly ours: ServerCommand;
  readonly echo: ServerCommand;
  /** Those that are installed. */
  readonly peers: readonly ServerCommand[];
}

export function findServers(): Servers {
  const node = (name: string, ...args: string[]): ServerCommand => ({ name, command: process.execPath, args });
  const markdown = peerPath("vscode-markdown-languageserver", "dist", "node", "workerMain.js");
  const native = rumdl();
  return {
    ours: node("postmortem", join("dist", "server.js"), "--stdio"),
    echo: node("echo", join("out", "bench", "echoServer.js")),
    peers: [
      ...(native === undefined ? [] : [{ name: "rumdl", command: native, args: ["server"] }]),
      ...(existsSync(markdown)
        ? [
            {
              ...node("vscode-markdown-languageserver", markdown, "--stdio"),
              settings: MARKDOWN_SETTINGS,
              answer: markdownAnswers(),
            },
          ]
        : []),
    ],
  };
}

/** What VS Code sets where all checks of links are on, which they must be for that server to read the document at all. */
const MARKDOWN_SETTINGS = {
  markdown: {
    occurrencesHighlight: { enabled: false },
    server: { log: "off" },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: "never" } },
    preferredMdPathExtensionStyle: "auto",
    validate: {
      enabled: true,
      referenceLinks: { enabled: "warning" },
      fragmentLinks: { enabled: "warning" },
      fileLinks: { enabled: "warning", markdownFragmentLinks: "inherit" },
      ignoredLinks: [],
      unusedLinkDefinitions: { enabled: "hint" },
      duplicateLinkDefinitions: { enabled: "warning" },
    },
  },
};

/** That server lets the editor parse Markdown and read files, as VS Code's own extension does. */
function markdownAnswers(): (method: string, text: string) => unknown {
  const parser = new MarkdownIt({ html: true });
  return (method, text) => {
    switch (method) {
      case "markdown/parse":
        return parser.parse(text, {});
      case "markdown/findMarkdownFilesInWorkspace":
        return [];
      default:
        return undefined;
    }
  };
}
