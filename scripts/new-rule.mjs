// Writes what a new rule needs: its file, its spec page and its line in the list. `npm run new-rule -- long-gap time`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [id = "", group = "structure"] = process.argv.slice(2);
const rulePath = `server/src/engine/rules/${id}.ts`;
const specPath = `test/rules/${id}.md`;
const listPath = "server/src/engine/rules/index.ts";
/** The chapters, as the comments in the list name them. */
const groups = [...read(listPath).matchAll(/^ {2}\/\/ (.*)$/gm)].map(([, name]) => name);

const complaint = complain();
if (complaint) {
  console.error(complaint);
  process.exitCode = 2;
} else {
  write(rulePath, ruleText());
  write(specPath, specText());
  write(listPath, withRule(read(listPath)));
  console.log(`Wrote ${rulePath} and ${specPath}, and listed the rule in ${listPath}.`);
  console.log("Next: docs/adding-a-rule.md; when the rule stands, npm run generate.");
}

function complain() {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
    return "Usage: npm run new-rule -- ID [GROUP], with an id in kebab case that names the defect: unordered-timeline.";
  }
  if (!groups.includes(group)) {
    return `There is no group "${group}"; there are ${groups.join(", ")}.`;
  }
  return existsSync(join(root, rulePath)) ? `${rulePath} is there already.` : "";
}

function read(path) {
  return readFileSync(join(root, path), "utf8");
}

function write(path, text) {
  writeFileSync(join(root, path), text);
}

function ruleText() {
  return `import { defineRule } from "./rule.ts";

export default defineRule({
  id: "${id}",
  group: "${group}",
  summary: "What a good postmortem does, in one sentence.",
  rationale: "Why it matters, in one or two sentences.",
  severity: "hint",
  examples: [
    {
      bad: \`## Timeline

- 14:05 The alert fires.
\`,
    },
  ],

  *check({ incident }) {
    for (const section of incident.sections) {
      yield { span: section.titleSpan, message: "What is wrong here, with its numbers." };
    }
  },
});
`;
}

function specText() {
  return `# ${id}

## the plainest case

\`\`\`\`md
## Timeline
   ^^^^^^^^ hint: What is wrong here, with its numbers.

- 14:05 The alert fires.
\`\`\`\`
`;
}

/** The import in its alphabetical place, the name at the end of its group. */
function withRule(list) {
  const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const imports = [...list.matchAll(/^import .*$/gm)].map(([line]) => line);
  const all = [...imports, `import ${name} from "./${id}.ts";`].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  const rest = list.slice(list.lastIndexOf(imports.at(-1)) + imports.at(-1).length);
  const next = groups[groups.indexOf(group) + 1];
  const end = next === undefined ? "];" : `  // ${next}\n`;
  return all.join("\n") + rest.replace(end, () => `  ${name},\n${end}`);
}

function pathOf(line) {
  return /"(.*)"/.exec(line)?.[1] ?? "";
}
