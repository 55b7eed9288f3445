import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { root } from "../../../scripts/vscode/setUp.mjs";
import { openWorkbench, type Workbench } from "../../../scripts/vscode/workbench.mjs";

export interface Opened extends Workbench {
  /** The workspace: a copy of test/postmortems and the files that were asked for. */
  readonly folder: string;
}

/**
 * Opens a real VS Code on a copy of the samples and closes it at the end of the test.
 *
 * @param files further files of the workspace, by name.
 * @param file the file that is opened at once.
 */
export async function openVsCode(
  test: Pick<TestContext, "after">,
  options: {
    readonly file?: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly trust?: boolean;
    readonly vsix?: string;
    readonly settings?: Record<string, unknown>;
  } = {},
): Promise<Opened> {
  const { file, files = {}, ...rest } = options;
  const folder = mkdtempSync(join(tmpdir(), "postmortem-page-"));
  cpSync(join(root, "test", "postmortems"), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  const opened = await openWorkbench({ folder, ...(file === undefined ? {} : { file: join(folder, file) }), ...rest });
  test.after(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return { ...opened, folder };
}
