import { deriveTemplate } from "../../engine/index.ts";
import { type DeriveTemplateParams, type DeriveTemplateResult, deriveTemplateRequest } from "../../protocol.ts";
import { answerAlone, type LoneHandler } from "../answerAlone.ts";
import type { Feature } from "../feature.ts";
import { nextTurn } from "../turns.ts";

const handler: LoneHandler<DeriveTemplateParams, DeriveTemplateResult | null> = {
  name: deriveTemplateRequest,
  empty: null,
  async answer(params, { documents }) {
    const postmortems = [];
    for (const { uri, text } of params.documents) {
      const analysis = documents.readApart(uri, text);
      if (analysis.incident.detection.isPostmortem && !analysis.incident.isTemplate) {
        postmortems.push(analysis);
      }
      // A folder may hold hundreds, and somebody may be typing.
      await nextTurn();
    }
    const derived = deriveTemplate(postmortems);
    return derived ? { ...derived, postmortems: postmortems.length } : null;
  },
};

/** `postmortem/deriveTemplate`: headings and order as the team's postmortems have them. */
export const deriveTemplateFeature: Feature = {
  listen: (context) => context.connection.onRequest(deriveTemplateRequest, answerAlone(context, handler)),
};
