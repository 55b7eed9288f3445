import type { Analysis, AnalysisInput } from "./analysis.ts";
import type { Incident } from "./incident/model.ts";
import { readIncident } from "./incident/readIncident.ts";
import { beginningOf, isTooLong, tooLongNotice } from "./lengthLimit.ts";
import type { MarkdownDocument } from "./markdown/document.ts";
import { readMarkdown } from "./markdown/readMarkdown.ts";
import { type CheckResult, check } from "./rules/check.ts";
import { VOCABULARY } from "./rules/vocabulary.ts";
import { resolveSettings } from "./settings/resolveSettings.ts";
import { type Lines, readLines } from "./text/lines.ts";
import { type Say, sayIn } from "./text/say.ts";

type Resolved = ReturnType<typeof resolveSettings>;

/** The parts that have been asked for. */
interface Known {
  markdown?: MarkdownDocument;
  beginning?: MarkdownDocument;
  lines?: Lines;
  resolved?: Resolved;
  incident?: Incident;
  checked?: CheckResult;
  say?: Say;
}

/** An analysis each part of which is worked out when it is first asked for, and then kept. */
export class LazyAnalysis implements Analysis {
  readonly text: string;
  declare readonly fileName?: string;
  readonly now: number;
  readonly listFolder: AnalysisInput["listFolder"];
  readonly language: string;
  private readonly input: AnalysisInput;
  private readonly known: Known = {};

  constructor(input: AnalysisInput) {
    this.text = input.text;
    if (input.fileName !== undefined) {
      this.fileName = input.fileName;
    }
    this.now = input.now;
    this.listFolder = input.listFolder;
    this.language = input.language?.tag ?? "en";
    this.input = input;
  }

  get say() {
    this.known.say ??= sayIn(this.input.language?.translations);
    return this.known.say;
  }

  get markdown() {
    this.known.markdown ??= readMarkdown(this.text);
    return this.known.markdown;
  }

  /** Of a document that is too long only the beginning is read, which is bounded however long it is. */
  private get read(): MarkdownDocument {
    if (!isTooLong(this.text)) {
      return this.markdown;
    }
    this.known.beginning ??= readMarkdown(beginningOf(this.text));
    return this.known.beginning;
  }

  get lines() {
    this.known.lines ??= isTooLong(this.text) ? readLines(this.text) : this.markdown.lines;
    return this.known.lines;
  }

  private get resolved(): Resolved {
    const { layers = [] } = this.input;
    this.known.resolved ??= resolveSettings({ layers, frontMatter: this.read.frontMatter, vocabulary: VOCABULARY });
    return this.known.resolved;
  }

  get settings() {
    return this.resolved.settings;
  }

  get incident() {
    this.known.incident ??= readIncident({
      markdown: this.read,
      settings: this.settings,
      fileName: this.fileName,
    });
    return this.known.incident;
  }

  private get checked(): CheckResult {
    this.known.checked ??= isTooLong(this.text) ? uncheckedResult(this) : check(this, this.resolved.problems);
    return this.known.checked;
  }

  get findings() {
    return this.checked.findings;
  }

  get failures() {
    return this.checked.failures;
  }
}

function uncheckedResult({ text, incident }: Analysis): CheckResult {
  return { findings: incident.detection.isPostmortem ? [tooLongNotice(text)] : [], failures: [] };
}
