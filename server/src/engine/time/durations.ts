export { findDurations } from "./findDurations.ts";
export { readDuration, type WrittenDuration } from "./readDuration.ts";
