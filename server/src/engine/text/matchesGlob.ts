/**
 * Whether a path ends in what the glob describes, so that a glob is written from any folder downward: `incidents/**` holds
 * for `/home/me/site/incidents/2024/outage.md`. `*` and `?` stay within a name, `**` crosses folders, `{a,b}` is a choice;
 * a glob that begins with `/` is meant from the root. Backslashes in the path count as slashes. Linear in the path for
 * each part of the glob, whatever the glob.
 *
 * @example
 * matchesGlob("docs/incidents/2024/outage.md", "incidents/**") // true
 * matchesGlob("docs/incidents.md", "incidents/**")             // false
 */
export function matchesGlob(path: string, glob: string): boolean {
  const names = path.replaceAll("\\", "/").split("/");
  return expandBraces(glob.replace(/^\.\//, "")).some((one) => {
    const parts = one.split("/").filter((part, index, all) => !(part === "**" && all[index - 1] === "**"));
    return one.startsWith("/")
      ? matchesParts(names[0] === "" ? names.slice(1) : names, parts.slice(1))
      : matchesParts(names, ["**", ...parts]);
  });
}

const MOST_ALTERNATIVES = 64;

/** `a/{b,c}.md` as `a/b.md` and `a/c.md`; braces within braces are left as they are. */
function expandBraces(glob: string): readonly string[] {
  let globs = [glob];
  for (let open = glob.indexOf("{"); open !== -1; open = globs[0]?.indexOf("{") ?? -1) {
    const close = globs[0]?.indexOf("}", open) ?? -1;
    if (close === -1) {
      break;
    }
    globs = globs.flatMap(expandFirst);
    if (globs.length > MOST_ALTERNATIVES) {
      return globs.slice(0, MOST_ALTERNATIVES);
    }
  }
  return globs;
}

function expandFirst(glob: string): readonly string[] {
  const open = glob.indexOf("{");
  const close = glob.indexOf("}", open);
  return open === -1 || close === -1
    ? [glob]
    : glob
        .slice(open + 1, close)
        .split(",")
        .map((choice) => glob.slice(0, open) + choice + glob.slice(close + 1));
}

/** Which beginnings of the path the parts so far can stand for, part by part: no way back, so no explosion. */
function matchesParts(names: readonly string[], parts: readonly string[]): boolean {
  let reached: readonly boolean[] = [true, ...names.map(() => false)];
  for (const part of parts) {
    let open = false;
    const next: boolean[] = [part === "**" && reached[0] === true];
    for (const [index, name] of names.entries()) {
      open ||= reached[index] === true;
      next.push(
        part === "**" ? open || reached[index + 1] === true : reached[index] === true && matchesName(name, part),
      );
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/** `*` and `?` within one name: the last star takes more whenever what follows it fails. */
function matchesName(name: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let i = 0; i < name.length; ) {
    if (pattern[at] === "*") {
      star = at++;
      resume = i;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[i])) {
      at++;
      i++;
    } else if (star !== -1) {
      at = star + 1;
      i = ++resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
