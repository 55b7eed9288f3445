import { isWordCharacter } from "../characters/characters.ts";
import { grainOf, type Length } from "./length.ts";

const ISO = /P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:[.,]\d{1,3})?S)?)?(?!\w)/y;
const UNITS = [10_080, 1440, 60, 1, 1 / 60] as const;

/** A length as ISO 8601 writes it, at exactly that offset: `PT1H5M`, `P1DT2H`. Months and years have no length. */
export function readIsoLength(text: string, at: number): Length | undefined {
  ISO.lastIndex = at;
  const match = ISO.exec(text);
  const parts = UNITS.flatMap((unit, index) => {
    const digits = match?.[index + 1];
    return digits === undefined ? [] : [{ unit, value: Number(digits) }];
  });
  const [largest, smallest] = [parts[0], parts.at(-1)];
  return largest && smallest && !isWordCharacter(text.charCodeAt(at - 1))
    ? {
        end: ISO.lastIndex,
        minutes: parts.reduce((sum, { unit, value }) => sum + unit * value, 0),
        grain: grainOf(smallest),
        unit: largest.unit,
      }
    : undefined;
}
