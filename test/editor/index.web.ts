import "mocha/mocha.js";
import { runMocha } from "./runMocha.ts";

/** Called by VS Code in an extension host that is a web worker. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: 20_000, reporter: "min" });
  await import("./suites/index.ts");
  await runMocha(mocha);
}
