import Mocha from "mocha";
import { options, runMocha } from "./runMocha.ts";

/** Called by VS Code in an extension host that runs on Node. */
export async function run(): Promise<void> {
  const mocha = new Mocha(options);
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./suites/index.ts");
  await import("./suites/serverProcess.ts");
  await runMocha(mocha);
}
