import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { chromium, type Page } from "playwright-core";
import { previewPage } from "../../client/src/preview/page.ts";
import { findChromium } from "../../scripts/vscode/chromium.mjs";
import { root } from "../../scripts/vscode/setUp.mjs";

const origin = "https://preview.test";

/** The document that the page shows at first. */
export const shown = "file:///incidents/outage.md";

export interface PreviewPage {
  readonly page: Page;
  /** Every address that was asked for, beside the page's own three files. */
  readonly requests: readonly string[];
  /** What the browser said of the content security policy. */
  readonly violations: readonly string[];
  /** Hands a message to the page, as the panel would. */
  send(message: unknown): Promise<void>;
  /** Shows a page of the document, and waits until it stands. */
  show(html: string): Promise<void>;
  /** What the page has told the panel, without what it tells after each update. */
  posted(): Promise<readonly Record<string, unknown>[]>;
}

/** The built page of the preview under its real policy, with a panel that only listens. */
export async function openPreviewPage(test: Pick<TestContext, "after">): Promise<PreviewPage> {
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  test.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 700, height: 500 } });
  const requests: string[] = [];
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) {
      violations.push(message.text());
    }
  });
  await page.route("**/*", (route) => {
    const file = files[route.request().url()];
    if (file === undefined) {
      requests.push(route.request().url());
      return route.abort();
    }
    return route.fulfill(file);
  });
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Reflect.set(window, "told", told);
    Reflect.set(window, "acquireVsCodeApi", () => ({
      postMessage: (message: unknown) => told.push(message),
      getState: () => undefined,
      setState: () => undefined,
    }));
  });
  await page.goto(`${origin}/`);
  let version = 0;
  const send = (message: unknown) => page.evaluate((sent) => window.postMessage(sent, "*"), message);
  const told = () => page.evaluate((): Record<string, unknown>[] => Reflect.get(window, "told"));
  return {
    page,
    requests,
    violations,
    send,
    async show(html) {
      version++;
      await send({ type: "update", document: shown, version, html, locked: false });
      await page.waitForFunction(
        (wanted) =>
          Reflect.get(window, "told").some(
            (message: { type: string; version?: number }) => message.type === "rendered" && message.version === wanted,
          ),
        version,
      );
    },
    posted: async () => (await told()).filter(({ type }) => type !== "ready" && type !== "rendered"),
  };
}

const files: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
  [`${origin}/`]: {
    contentType: "text/html",
    body: previewPage({
      cspSource: origin,
      nonce: "0123456789abcdef",
      scriptUri: `${origin}/preview.js`,
      styleUri: `${origin}/preview.css`,
      language: "en",
      title: "Preview",
      document: shown,
      locked: false,
      remoteImages: false,
      words: {
        loading: "Reading",
        remoteImage: "Remote image, not loaded",
        missingImage: "Not found",
        looking: "Looking",
        noFix: "No fix",
        close: "Close",
        showSource: "Show in the text",
      },
    }),
  },
  [`${origin}/preview.js`]: {
    contentType: "text/javascript",
    body: readFileSync(join(root, "dist", "preview.js"), "utf8"),
  },
  [`${origin}/preview.css`]: {
    contentType: "text/css",
    body: readFileSync(join(root, "media", "preview.css"), "utf8"),
  },
};
