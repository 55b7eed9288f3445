import { DEFAULT_TEMPLATES_FOLDER, DOCUMENT_TEMPLATES, FIELD_VALUES, preferredTemplate } from "../../engine/index.ts";
import { type TemplatesParams, type TemplatesResult, templatesRequest } from "../../protocol.ts";
import { answerAlone, type LoneHandler } from "../answerAlone.ts";
import type { Feature } from "../feature.ts";

const handler: LoneHandler<TemplatesParams, TemplatesResult | null> = {
  name: templatesRequest,
  empty: null,
  async answer({ uri }, { documents, neighbours }) {
    const [settings, { severities }] = await Promise.all([documents.settingsAt(uri), neighbours.around(uri)]);
    const meanings = FIELD_VALUES.get("severity") ?? new Map<string, string>();
    return {
      templates: DOCUMENT_TEMPLATES.map(({ id, name, description }) => ({ id, name, description })),
      preferred: preferredTemplate(settings.profile).id,
      folder: settings.templates ?? DEFAULT_TEMPLATES_FOLDER,
      severities: [...new Set([...severities, ...meanings.keys()])].map((name) => {
        const meaning = meanings.get(name);
        return { name, ...(meaning === undefined ? {} : { meaning }) };
      }),
    };
  },
};

/** `postmortem/templates`: what a new postmortem can be made of. */
export const templates: Feature = {
  listen: (context) => context.connection.onRequest(templatesRequest, answerAlone(context, handler)),
};
