import { schemaOf } from "./settingsSchema.mjs";

const TITLE = "configuration.checks.title";

/** package.json with our part of `contributes.configuration` and the schema of the project file; the rest stays. */
export function packageJson(engine, old) {
  const manifest = JSON.parse(old);
  manifest.contributes ??= {};
  const others = (manifest.contributes.configuration ?? []).filter(({ title }) => title !== `%${TITLE}%`);
  const ours = { title: `%${TITLE}%`, order: 0, properties: properties(engine) };
  manifest.contributes.configuration = [ours, ...others];
  manifest.contributes.jsonValidation = [
    { fileMatch: [".postmortem.json", ".postmortem.jsonc"], url: "./docs/settings.schema.json" },
  ];
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** package.nls.json with the words of our settings; the rest stays. */
export function messages(engine, old) {
  const kept = Object.entries(JSON.parse(old ?? "{}")).filter(([key]) => !key.startsWith("configuration.checks."));
  const ours = editorSettings(engine).map(({ name, description }) => [messageKey(name), description]);
  return `${JSON.stringify(Object.fromEntries([...kept, [TITLE, "Checks"], ...ours]), undefined, 2)}\n`;
}

function properties(engine) {
  return Object.fromEntries(
    editorSettings(engine).map(({ name, schema }, index) => [
      `postmortem.${name}`,
      { ...schema, scope: "resource", order: index + 1, markdownDescription: `%${messageKey(name)}%` },
    ]),
  );
}

function messageKey(name) {
  return `configuration.checks.${name}`;
}

/** Every setting as the editor shows it: `files` and what is switched on and off are several of them, and each has a default that means "not set". */
function editorSettings(engine) {
  return Object.entries(engine.SETTINGS)
    .filter(([, setting]) => !setting.frontMatterOnly)
    .flatMap(([name, { description, value }]) => {
      const schema = schemaOf(engine, value);
      if (value.kind === "globs") {
        return [
          {
            name: `${name}.include`,
            description: "Globs of Markdown files that are postmortems, whatever they hold: `incidents/**`.",
          },
          {
            name: `${name}.exclude`,
            description: "Globs of Markdown files that are no postmortems, whatever they hold: `**/README.md`.",
          },
        ].map((globs) => ({ ...globs, schema: { ...schema.properties.include, default: [] } }));
      }
      if (value.kind === "switches") {
        return Object.entries(value.switches).map(([key, one]) => ({
          name: `${name}.${key}`,
          description: one.description,
          schema: { type: "boolean", default: one.default },
        }));
      }
      return [{ name, description, schema: withDefault(value.kind === "rules" ? briefRules(engine) : schema) }];
    });
}

function withDefault(schema) {
  if (schema.enum) {
    return { ...schema, type: ["string", "null"], enum: [...schema.enum, null], default: null };
  }
  return { default: schema.type === "object" ? {} : "", ...schema };
}

/** The names of the rules without their options: the manifest is for people, too, and the engine checks the rest. */
function briefRules({ RULES, SEVERITY_NAMES }) {
  return {
    type: "object",
    propertyNames: { enum: RULES.map(({ id }) => id) },
    additionalProperties: { anyOf: [{ type: "string", enum: SEVERITY_NAMES }, { type: "object" }] },
  };
}
