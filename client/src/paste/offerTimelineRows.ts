import * as vscode from "vscode";
import type { ImportChoice } from "../../../server/src/protocol.ts";
import type { Postmortems } from "../postmortems.ts";
import { documentSelector, type Server } from "../startServer.ts";
import { askForRows, editsOf, titleOf } from "./importTimeline.ts";

interface Services {
  readonly server: Server;
  readonly postmortems: Postmortems;
}

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append("postmortem", "timelineRows");
/** Plain text goes first: rows are offered beside it, and nobody gets them unasked. */
const AFTER = [vscode.DocumentDropOrPasteEditKind.Text];

/**
 * Pasting or dropping a chat, a log or an export into the timeline of a postmortem offers its rows beside the plain text.
 * The server is asked only when that happens, in a document that it knows, with a text that has times.
 */
export function offerTimelineRows(services: Services): vscode.Disposable {
  const paste: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, _, token) {
      const text = await dataTransfer.get("text/plain")?.asString();
      const [range] = ranges;
      if (!text || !range || ranges.length > 1 || token.isCancellationRequested) {
        return undefined;
      }
      const offers = await offersFor(services, { document, text, range });
      return offers.map(({ choice, title }) => {
        const edit = new vscode.DocumentPasteEdit("", title, KIND);
        fill(edit, { document, range, choice });
        return edit;
      });
    },
  };
  const drop: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, dataTransfer, token) {
      const text = await droppedText(dataTransfer);
      const range = new vscode.Range(position, position);
      if (!text || token.isCancellationRequested) {
        return undefined;
      }
      const offers = await offersFor(services, { document, text, range });
      return offers.map(({ choice, title }) => {
        const edit = new vscode.DocumentDropEdit("", title, KIND);
        fill(edit, { document, range, choice });
        return edit;
      });
    },
  };
  const selector = documentSelector();
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, paste, {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: ["text/plain"],
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, drop, {
      providedDropEditKinds: [KIND],
      dropMimeTypes: ["text/plain", "text/uri-list", "files"],
    }),
  );
}

/** A clock time, or the seconds of an epoch: without either there are no rows to be had. */
const HAS_TIME = /\d[:.h]\d\d|\d ?[ap]\.?m\b|\b1\d{9}\b/i;

interface Offer {
  readonly choice: ImportChoice;
  readonly title: string;
}

async function offersFor(
  { server, postmortems }: Services,
  pasted: { readonly document: vscode.TextDocument; readonly text: string; readonly range: vscode.Range },
): Promise<readonly Offer[]> {
  const isWanted = vscode.workspace.getConfiguration("postmortem", pasted.document).get("paste.timelineRows", true);
  if (!isWanted || !postmortems.get(pasted.document.uri)?.isPostmortem || !HAS_TIME.test(pasted.text)) {
    return [];
  }
  const result = await askForRows(server, pasted);
  return (result?.choices ?? []).map((choice) => ({ choice, title: titleOf(choice, result?.source ?? "") }));
}

interface Filling {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly choice: ImportChoice;
}

/** Rows that go exactly where the text would have gone are its text; else they are an edit beside an empty one. */
function fill(edit: vscode.DocumentPasteEdit | vscode.DocumentDropEdit, { document, range, choice }: Filling): void {
  const edits = editsOf(choice);
  const [only] = edits;
  edit.yieldTo = AFTER;
  if (only !== undefined && edits.length === 1 && only.range.isEqual(range)) {
    edit.insertText = only.newText;
    return;
  }
  const additional = new vscode.WorkspaceEdit();
  additional.set(document.uri, [...edits]);
  edit.additionalEdit = additional;
}

const LOG_FILE = /\.(?:csv|tsv|jsonl?|ndjson|log|txt)$/i;
const LARGEST_FILE = 1 << 20;

/** What was dropped: text, or what stands in one file that may hold a log. */
async function droppedText(dataTransfer: vscode.DataTransfer): Promise<string | undefined> {
  const uris =
    (await dataTransfer.get("text/uri-list")?.asString())?.split(/\r?\n/).filter((line) => line !== "") ?? [];
  const [uri] = uris;
  if (uri !== undefined && uris.length === 1 && LOG_FILE.test(uri)) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return bytes.length > LARGEST_FILE ? undefined : new TextDecoder().decode(bytes);
  }
  return uris.length > 0 ? undefined : dataTransfer.get("text/plain")?.asString();
}
