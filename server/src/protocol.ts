/**
 * What client and server say to each other beyond the Language Server Protocol: method names and plain types.
 * This file imports nothing, because client and server carry two different protocol stacks.
 */

/** What the client says of itself in `initializationOptions`. Other editors say nothing, and nothing beyond LSP is asked of them. */
export interface InitializationOptions {
  /** The client answers `postmortem/readSettingsFiles`; without it the server reads the workspace itself where it can. */
  readonly readsFiles?: boolean;
  /** The client wants `postmortem/analysed` after every change of an open document. */
  readonly wantsAnalysed?: boolean;
  /** The client answers `postmortem/neighbours`. */
  readonly knowsNeighbours?: boolean;
  /** The client answers `postmortem/documents`. */
  readonly listsDocuments?: boolean;
  /** The zone of the client's own clock, IANA, since the server may run elsewhere. */
  readonly timezone?: string;
  /** The language of the editor, and its sentences by their English words; without them the pages are English. */
  readonly language?: { readonly tag: string; readonly translations: Readonly<Record<string, string>> };
  /** The editor lists and folds the headings of Markdown itself, so that the server only adds what it knows beyond them. */
  readonly listsHeadings?: boolean;
}

/** Client → server: what the status bar shows. Answered with `undefined` for a document that is not open. */
export const statusRequest = "postmortem/status";

export interface StatusParams {
  readonly uri: string;
}

export interface StatusResult {
  readonly isPostmortem: boolean;
  /** `timeline heading`, `5 kinds of section`. */
  readonly reasons: readonly string[];
}

/** Client → server: the preview page of a document, rendered from the same analysis as its diagnostics. */
export const previewRequest = "postmortem/preview";

export interface PreviewParams {
  readonly uri: string;
  /** The zone to show times in, IANA; as they are written without it. */
  readonly zone?: string;
  /** Where the reader is, IANA: one of the zones that the page offers. */
  readonly localZone?: string;
}

export interface PreviewResult {
  readonly uri: string;
  readonly version: number;
  readonly isPostmortem: boolean;
  /** The title of the incident, for the panel's tab. */
  readonly title?: string;
  /** Not sanitised: the webview does that. Blocks carry `data-line`, the 0-based source line they begin on. */
  readonly html: string;
}

/** Client → server: what the editor's own Markdown preview shows of a postmortem; `null` for any other document. */
export const glanceRequest = "postmortem/glance";

export interface GlanceParams {
  readonly uri: string;
}

export interface GlanceResult {
  /** The incident at a glance, as a block of the class `postmortem-glance`. */
  readonly html: string;
  /** Where something is wrong (0-based lines), hints left out. */
  readonly problems: readonly { readonly line: number; readonly severity: string; readonly message: string }[];
}

/** Client → server: a document as a file for others, the same as `postmortem export` writes. */
export const exportRequest = "postmortem/export";

export interface ExportParams {
  readonly uri: string;
  /** As the command line names them: `html`, `rich-text`, `markdown`, `json`, `timeline-csv`, `actions-csv`. */
  readonly format: string;
  /** For readers outside: without internal parts, checked for what should not leave. */
  readonly isPublic: boolean;
  /** The zone in which a page shows times, IANA; as they are written without it. */
  readonly zone?: string;
  /** The images of the document as `data:` URLs, by their addresses as written. */
  readonly images?: Readonly<Record<string, string>>;
  /** For rich text: the drawing that came with an earlier answer as a PNG, in a `data:` URL. */
  readonly drawing?: string;
}

export interface ExportResult {
  readonly text: string;
  readonly fileName: string;
  /** How many internal parts were left out. */
  readonly leftOut: number;
  /** What should not be published, at its place in the document (0-based). */
  readonly problems: readonly {
    readonly line: number;
    readonly character: number;
    readonly rule: string;
    readonly message: string;
  }[];
  /** The images that a page would hold, were they sent: files beside the document. */
  readonly images: readonly string[];
  /** Beside rich text: what a target that takes none gets, and the drawing as an SVG document. */
  readonly plain?: string;
  readonly drawing?: string | undefined;
}

/** Server → client: the analysis of an open document is new, so previews and the status bar may ask again. */
export const analysedNotification = "postmortem/analysed";

export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
  readonly isPostmortem: boolean;
  readonly reasons: readonly string[];
}

/**
 * Server → client: the project files of a document, which the server may not read itself (virtual workspaces). Answered
 * with a list of `SettingsFile`, from the document's folder upward to its workspace folder, the nearest first; empty for
 * a document outside every workspace folder.
 */
export const readSettingsFilesRequest = "postmortem/readSettingsFiles";

export interface ReadSettingsFilesParams {
  readonly uri: string;
  /** The names to look for in each folder, `.postmortem.json` and so on: all that are there count, in this order. */
  readonly names: readonly string[];
}

export interface SettingsFile {
  readonly uri: string;
  readonly text: string;
}

/** Server → client: what is known from around a document, for what is proposed while it is written. */
export const neighboursRequest = "postmortem/neighbours";

export interface NeighboursParams {
  readonly uri: string;
}

export interface NeighboursResult {
  /** Other Markdown files of its folder, as far as they may be postmortems. */
  readonly documents: readonly SettingsFile[];
  /** Who has worked in the repository, the busiest first. */
  readonly people: readonly string[];
}

/** Server → client: the Markdown files of the workspace folders that may be postmortems, a bounded number of them. No parameters. */
export const documentsRequest = "postmortem/documents";

export interface DocumentsResult {
  readonly documents: readonly SettingsFile[];
}

/**
 * Client → server: a chat, a log or an export as rows of a timeline. Answered with `null` where nothing in the text has a
 * time, or where the range stands outside of the timeline.
 */
export const importTimelineRequest = "postmortem/importTimeline";

export interface ImportTimelineParams {
  readonly uri: string;
  readonly text: string;
  /** The cursor or the selection; absent to put the rows behind the last entry. */
  readonly range?: TextRange | undefined;
  /** The zone of the reader's clock, an IANA name. */
  readonly readerZone?: string | undefined;
}

export interface ImportTimelineResult {
  /** `a Slack thread`. */
  readonly source: string;
  readonly timed: number;
  readonly untimed: number;
  /** Lines of a chat's own window that are not among the rows. */
  readonly leftOut: readonly string[];
  /** What can be done, the plainest first; empty where the document has no timeline. */
  readonly choices: readonly ImportChoice[];
}

export interface ImportChoice {
  /** `moved`: times without a zone are taken to be on the reader's clock; `kept`: with the source in a comment. */
  readonly kind: "as-written" | "moved" | "kept";
  readonly edits: readonly PlainEdit[];
  /** The zones that the times of `moved` are moved between. */
  readonly from?: string;
  readonly to?: string;
}

/** Client → server: what a new postmortem in a folder can be made of. */
export const templatesRequest = "postmortem/templates";

export interface TemplatesParams {
  /** An address in the folder, of a file that need not exist. */
  readonly uri: string;
}

export interface TemplatesResult {
  readonly templates: readonly TemplateInfo[];
  /** The one that fits the profile in force. */
  readonly preferred: string;
  /** The folder with templates of the team's own, seen from the workspace folder. */
  readonly folder: string;
  /** What severities are called here, those of earlier postmortems first, each with its meaning where that is known. */
  readonly severities: readonly { readonly name: string; readonly meaning?: string }[];
}

export interface TemplateInfo {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Client → server: a postmortem to begin with. */
export const newPostmortemRequest = "postmortem/newPostmortem";

export interface NewPostmortemParams {
  /** An address in the folder. */
  readonly uri: string;
  readonly title: string;
  /** Empty where it is not known yet. */
  readonly severity: string;
  /** The id of a template of ours, or the text of one of the team's own. */
  readonly template: { readonly id: string } | { readonly text: string };
  /** The names of the files that are there. */
  readonly taken: readonly string[];
}

export interface NewPostmortemResult {
  readonly fileName: string;
  readonly text: string;
  /** Where the writer begins. */
  readonly cursor: { readonly line: number; readonly character: number };
}

/** Client → server: a template after postmortems. Answered with `null` where they share nothing. */
export const deriveTemplateRequest = "postmortem/deriveTemplate";

export interface DeriveTemplateParams {
  readonly documents: readonly SettingsFile[];
}

export interface DeriveTemplateResult {
  readonly text: string;
  readonly sections: number;
  /** How many of the documents are postmortems. */
  readonly postmortems: number;
}

/** Lines and UTF-16 characters count from 0, as in LSP. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface PlainEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * Commands that the server carries out by `workspace/applyEdit`, so that every editor has them. Their first argument is the
 * URI; `importTimeline` takes the text as its second and, if it is to go to the cursor, a position as its third; `rememberFolder`
 * takes whether the files of the folder are postmortems. The two that mark a file answer with a `FolderOffer`, or with null.
 */
export const serverCommands = {
  importTimeline: "postmortem.server.importTimeline",
  markAsPostmortem: "postmortem.server.markAsPostmortem",
  markAsNotPostmortem: "postmortem.server.markAsNotPostmortem",
  rememberFolder: "postmortem.server.rememberFolder",
  showProblems: "postmortem.server.showProblems",
  showTimeline: "postmortem.server.showTimeline",
  showActionItems: "postmortem.server.showActionItems",
  showSettingsFile: "postmortem.server.showSettingsFile",
} as const;

/** What may be said of the folder of a file that was marked. */
export interface FolderOffer {
  /** From the workspace folder on, for people to read. */
  readonly folder: string;
  /** The project file into which it would be written. */
  readonly file: string;
  readonly isPostmortem: boolean;
}
