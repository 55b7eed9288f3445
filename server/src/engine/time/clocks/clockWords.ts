/** The hour that a word names, in lower case. */
export const CLOCK_WORDS: ReadonlyMap<string, number> = new Map([
  ["noon", 12],
  ["midday", 12],
  ["mittag", 12],
  ["midi", 12],
  ["mediodía", 12],
  ["mezzogiorno", 12],
  ["middernacht", 0],
  ["полдень", 12],
  ["midnight", 0],
  ["mitternacht", 0],
  ["minuit", 0],
  ["medianoche", 0],
  ["mezzanotte", 0],
  ["полночь", 0],
]);

/** 午前 and 上午 before the digits are AM, 午後 and 下午 PM. */
export const EAST_ASIAN_MERIDIEMS: ReadonlyMap<string, "am" | "pm"> = new Map([
  ["午前", "am"],
  ["上午", "am"],
  ["凌晨", "am"],
  ["早上", "am"],
  ["午後", "pm"],
  ["下午", "pm"],
  ["晚上", "pm"],
]);
