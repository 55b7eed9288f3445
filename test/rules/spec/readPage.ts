import type { ListFolder } from "../../../server/src/engine/index.ts";

/**
 * A spec page: prose, and cases under `##` headings. A case is an `md` fence with annotations, fences of what the text
 * should be after a fix, and a fence with settings.
 *
 *     ````md now=2026-11-22 file=2023/template.md      the document; all attributes may be left out
 *     ````md beside=runbook.md,img/graph.png           … with files around it; else nobody can look there
 *     ````md fixed                                     … after the preferred fix of its first finding
 *     ````md fixed "Remove the heading"                … after the fix of this title
 *     ````md fixed all                                 … after the preferred fixes of all findings at once
 *     ```jsonc settings                                what a .postmortem.json says
 */
export interface SpecPage {
  /** Prose and fences in order; put together they are the page again. */
  readonly parts: readonly PagePart[];
}

export type PagePart = { readonly kind: "text"; readonly text: string } | SpecFence;

export interface SpecFence {
  readonly kind: "fence";
  /** The opening line, with its backticks. */
  readonly open: string;
  readonly info: string;
  /** The lines between, each with its line break. */
  readonly content: string;
  readonly close: string;
  /** The heading of the case. */
  readonly title: string;
}

export interface SpecCase {
  readonly title: string;
  readonly input: SpecFence;
  readonly fixed: readonly SpecFence[];
  readonly settings?: string;
}

/** Takes a page apart. */
export function readPage(source: string): SpecPage {
  const parts: PagePart[] = [];
  let title = "";
  let text = "";
  const lines = source.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const fence = /^(`{3,})([^`\n]*)\n?$/.exec(line);
    if (!fence) {
      title = /^## (.*)\n?$/.exec(line)?.[1] ?? title;
      text += line;
      continue;
    }
    const end = lines.findIndex((other, at) => at > i && other.trimEnd() === fence[1]);
    if (end === -1) {
      throw new Error(`The fence of "${title}" has no end.`);
    }
    parts.push({ kind: "text", text });
    text = "";
    const content = lines.slice(i + 1, end).join("");
    parts.push({ kind: "fence", open: line, info: fence[2] ?? "", content, close: lines[end] ?? "", title });
    i = end;
  }
  return { parts: [...parts, { kind: "text", text }] };
}

/** Puts a page together; `content` says what each fence holds now. */
export function writePage(page: SpecPage, content: ReadonlyMap<SpecFence, string> = new Map()): string {
  return page.parts
    .map((part) => (part.kind === "text" ? part.text : `${part.open}${content.get(part) ?? part.content}${part.close}`))
    .join("");
}

/** The cases of a page, in order. */
export function casesOf(page: SpecPage): readonly SpecCase[] {
  const cases: SpecCase[] = [];
  let settings: string | undefined;
  for (const part of page.parts) {
    if (part.kind === "text") {
      settings = /^## /m.test(part.text) ? undefined : settings;
      continue;
    }
    const last = cases.at(-1);
    if (/^jsonc settings$/.test(part.info)) {
      settings = part.content;
    } else if (/^md fixed\b/.test(part.info)) {
      if (last?.title !== part.title) {
        throw new Error(`"${part.title}" shows a fix before the document.`);
      }
      cases[cases.length - 1] = { ...last, fixed: [...last.fixed, part] };
    } else if (/^md\b/.test(part.info)) {
      cases.push({ title: part.title, input: part, fixed: [], ...(settings === undefined ? {} : { settings }) });
    }
  }
  return cases;
}

/** `now`, `file` and `beside` of a document's fence. */
export function attributesOf({ info }: SpecFence): {
  readonly now: number;
  readonly fileName?: string;
  readonly listFolder?: ListFolder;
} {
  const now = /\bnow=(\S+)/.exec(info)?.[1] ?? "2026-11-22T12:00Z";
  const fileName = /\bfile=(\S+)/.exec(info)?.[1];
  const instant = Date.parse(now);
  if (Number.isNaN(instant)) {
    throw new Error(`"${now}" is no time.`);
  }
  const beside = /\bbeside=(\S+)/.exec(info)?.[1]?.split(",");
  return {
    now: instant,
    ...(fileName === undefined ? {} : { fileName }),
    ...(beside === undefined ? {} : { listFolder: (way) => namesIn(beside, way) }),
  };
}

/** The names in a folder of some files, which are given by their ways from the document. */
function namesIn(files: readonly string[], folder: string): readonly string[] | undefined {
  const start = folder === "." ? "" : `${folder}/`;
  const names = files
    .filter((file) => file.startsWith(start))
    .map((file) => file.slice(start.length).split("/")[0] ?? "");
  return names.length === 0 ? undefined : [...new Set(names)];
}
