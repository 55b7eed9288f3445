/** The options and the environment that decide about colours. */
export interface ColorSources {
  readonly color?: boolean | undefined;
  readonly "no-color"?: boolean | undefined;
  readonly "output-file"?: string | undefined;
}

/**
 * Whether to colour: what was asked for, else NO_COLOR and FORCE_COLOR as other programs read them, else whether a
 * person looks at a terminal.
 */
export function hasColor(options: ColorSources, { env, stdout }: Pick<NodeJS.Process, "env" | "stdout">): boolean {
  if (options.color || options["no-color"]) {
    return !options["no-color"];
  }
  if (env.NO_COLOR || options["output-file"] !== undefined) {
    return false;
  }
  return env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : stdout.isTTY === true && env.TERM !== "dumb";
}
