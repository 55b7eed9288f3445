import { type Sayings, sayings } from "../incident/prose/passagesSaying.ts";
import { SECTION_CATALOGUE } from "../incident/sectionCatalogue.ts";
import { DOCUMENT_TEMPLATES } from "./documentTemplates.ts";

/** What templates in wide use tell the writer, one prompt a line. A report that still says it has kept a part of its template. */
const WELL_KNOWN = `
List the sequence of events that led to the incident
Describe what didn't work as expected
Describe how internal and external users were impacted during the incident
Report when the team detected the incident, and how we could improve detection time
Who responded to the incident, and what obstacles did they encounter?
How was the incident resolved? How can we improve future mitigation?
How was the incident resolved? How can we improve future mitigation times?
Run a 5-whys analysis to understand the true cause of the incident.
Note the final root cause and describe what needs to change to prevent reoccurrence
List any tasks we've completed as a result of this incident
List any tasks that should be completed as a result of this incident
Summary of the incident
Describe the sequence of events that led to the incident, for example, previous changes that introduced bugs that had not yet been detected.
Describe how the change that was implemented didn't work as expected.
Describe how the incident impacted internal and external users during the incident.
Describe how the incident impacted internal and external users during the incident. Include how many support cases were raised.
When did the team detect the incident? How did they know it was happening? How could we improve time-to-detection? Consider: How would we have cut that time by half?
Who responded to the incident? When did they respond, and what did they do? Note any delays or obstacles to responding.
Describe how the service was restored and the incident was deemed over.
Detail the incident timeline. We recommend using UTC to standardize for timezones.
Note the final root cause of the incident, the thing identified that needs to change in order to prevent this class of incident from happening again.
Review your engineering backlog to find out if there was any unplanned work there that could have prevented this incident, or at least reduced its impact?
Discuss what went well in the incident response, what could have been improved, and where there are opportunities for improvement.
Describe the corrective action ordered to prevent this class of incident in the future. Note who is responsible and when they have to complete the work and where that work is being tracked.
We are constantly stormed by a quantity of information, it’s tough to get people to read you.
Make your post-mortem attractive by adding humour, a pretty diagram or anything that would catch your audience attention.
Please, remember that these blogs must be written in English to further your technical ability in a variety of settings.
`;

const ofOthers = WELL_KNOWN.trim().split("\n");
const own = [
  ...SECTION_CATALOGUE.map(({ guidance }) => guidance),
  ...DOCUMENT_TEMPLATES.flatMap(({ sections }) => sections.flatMap(({ guidance }) => guidance ?? [])),
];

/** The prompts of well-known templates and exercises. */
export const PROMPTS_OF_OTHERS: Sayings = sayings(ofOthers);

/** What our own templates tell the writer. */
export const OWN_GUIDANCE: Sayings = sayings(own);

/** All of them. */
export const KNOWN_PROMPTS: Sayings = sayings([...ofOthers, ...own]);
