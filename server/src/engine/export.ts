/** The second door of the engine: what is written for others, apart from the first because few runs and few sessions need it. */
export {
  EXPORT_FORMATS,
  type Export,
  type ExportFormat,
  type ExportOptions,
  exportIncident,
} from "./publish/exportIncident.ts";
export { imagesOf } from "./publish/imagesOf.ts";
