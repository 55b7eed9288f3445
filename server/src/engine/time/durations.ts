export { findDurations } from "./durations/findDurations.ts";
export { readDuration, type WrittenDuration } from "./durations/readDuration.ts";
