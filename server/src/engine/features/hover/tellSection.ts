import { SECTION_CATALOGUE } from "../../incident/sectionCatalogue.ts";
import { type Paragraph, paragraph } from "../../text/note.ts";
import { sectionPractice } from "../sectionPractice.ts";
import { type Teller, touches } from "./hover.ts";

/** At a heading: what belongs there, for whom, and whose template asks for it. */
export const tellSection: Teller = {
  setting: "hover.sections",
  tell({ incident }, offset) {
    const section = incident.sections.find(({ titleSpan }) => touches(titleSpan, offset));
    const kinds = section ? [section.kind, section.secondKind] : [];
    const note = kinds.flatMap((kind): Paragraph[] => {
      const entry = SECTION_CATALOGUE.find((each) => each.kind === kind);
      return entry
        ? [
            paragraph({ strong: entry.title }, `: ${entry.guidance}`),
            ...sectionPractice(entry.kind).map((practice) => paragraph(practice)),
          ]
        : [];
    });
    return section && note.length > 0 ? { span: section.titleSpan, note } : undefined;
  },
};
