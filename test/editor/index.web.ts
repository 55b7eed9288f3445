import "mocha/mocha.js";
import { options, runMocha } from "./runMocha.ts";

/** Called by VS Code in an extension host that is a web worker. */
export async function run(): Promise<void> {
  mocha.setup(options);
  await import("./suites/index.ts");
  await runMocha(mocha);
}
