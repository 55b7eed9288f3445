/** What a setting or an option of a rule may hold: at once its JSON schema, its default and its documentation. */
export type ValueSchema =
  | {
      readonly type: "integer" | "number";
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | { readonly type: "boolean"; readonly default: boolean; readonly description: string }
  | {
      readonly type: "string";
      readonly default: string;
      readonly enum?: readonly string[];
      readonly description: string;
    }
  | {
      readonly type: "array";
      readonly items: { readonly type: "string"; readonly enum?: readonly string[] };
      readonly default: readonly string[];
      readonly description: string;
    }
  | {
      readonly type: "array";
      readonly items: RecordSchema;
      readonly default: readonly TextRecord[];
      readonly description: string;
    };

/** A mapping in which each of these names has a text. */
export interface RecordSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, { readonly type: "string"; readonly description: string }>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export type TextRecord = Readonly<Record<string, string>>;

/** The type of the values that a schema takes. */
export type ValueOf<S extends ValueSchema> = S extends { type: "integer" | "number" }
  ? number
  : S extends { type: "boolean" }
    ? boolean
    : S extends { type: "string" }
      ? string
      : S extends { items: { type: "object" } }
        ? readonly TextRecord[]
        : readonly string[];

/**
 * In words, what the schema takes.
 *
 * @example
 * describeSchema({ type: "number", default: 20, minimum: 0, maximum: 100, description: "" }) // "a number from 0 to 100"
 */
export function describeSchema(schema: ValueSchema): string {
  switch (schema.type) {
    case "integer":
      return `a whole number${range(schema.minimum, schema.maximum)}`;
    case "number":
      return `a number${range(schema.minimum, schema.maximum)}`;
    case "boolean":
      return "true or false";
    case "string":
      return schema.enum ? choice(schema.enum) : "text";
    case "array":
      if (schema.items.type === "object") {
        return `a list of mappings with ${choice(Object.keys(schema.items.properties)).replace(/ or (?=[^ ]*$)/, " and ")}`;
      }
      return schema.items.enum ? `a list of ${choice(schema.items.enum)}` : "a list of words";
  }
}

/**
 * Words as alternatives.
 *
 * @example
 * choice(["off", "hint", "error"]) // "off, hint or error"
 */
export function choice(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function range(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) {
    return ` from ${minimum} to ${maximum}`;
  }
  if (minimum !== undefined) {
    return ` of ${minimum} or more`;
  }
  return maximum === undefined ? "" : ` of ${maximum} or less`;
}
