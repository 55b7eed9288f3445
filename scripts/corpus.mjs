// Measures the reader and the rules against documents that lie beside the repository, where they do: prints the table of the
// scorer, what is missing of the findings that the seeds must have, and how much is said of a usual document. Fails below the
// bars. `--misses` lists what the reader missed, `--rules` what each rule says how often; `--seeds` and `--docs` take only
// one of the two sets.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkSeeds } from "./corpus/checkSeeds.mjs";
import { measureNoise } from "./corpus/measureNoise.mjs";
import { cli } from "./corpus/runCli.mjs";
import { readEverything, SETS, score, scorer } from "./corpus/scoreReaders.mjs";

const { values: args } = parseArgs({
  options: {
    misses: { type: "boolean", default: false },
    rules: { type: "boolean", default: false },
    seeds: { type: "boolean", default: false },
    docs: { type: "boolean", default: false },
  },
});

if (!existsSync(scorer)) {
  console.log("No labelled documents lie beside the repository (../shared/corpus), so there is nothing to measure.");
} else if (!existsSync(cli)) {
  console.error("dist/cli.js is missing: npm run build first.");
  process.exitCode = 2;
} else {
  const failures = [
    ...SETS.filter(({ name }) => wants(name)).flatMap((set) => score(set, args)),
    ...(wants("seeds") ? checkSeeds() : []),
    ...(wants("corpus") ? [...readEverything(args), ...measureNoise({ byRule: args.rules })] : []),
  ];
  for (const failure of failures) {
    console.error(failure);
  }
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function wants(set) {
  return args.seeds === args.docs || (set === "seeds" ? args.seeds : args.docs);
}
