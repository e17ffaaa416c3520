import { type Guideline, type JsonObject, type Language, localized } from "#model";
import { contentHash } from "#text";

/** The edition of NIST's OSCAL that is written. */
export const oscalVersion = "1.2.1";

/** Properties that OSCAL has no name for stand in a name space of our own. */
export const ownNames = "urn:shishin:oscal";

/** An id that stays the same for the same thing of the same edition, in the form of a UUID. */
export function stableUuid(guideline: Guideline, thing: string): string {
  const hash = contentHash(`${guideline.id}\n${guideline.edition}\n${thing}`);
  const variant = "89ab".charAt(Number.parseInt(hash.charAt(16), 16) % 4);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join("-");
}

/** What each document says about itself. */
export function oscalMetadata(guideline: Guideline, language: Language, title: string): JsonObject {
  const publisher = stableUuid(guideline, "publisher");
  const notice = localized(guideline.notice, language);
  return {
    title,
    "last-modified": `${guideline.date}T00:00:00Z`,
    version: guideline.edition,
    "oscal-version": oscalVersion,
    props: [{ name: "status", ns: ownNames, value: guideline.status }],
    roles: [{ id: "publisher", title: "Publisher" }],
    parties: [
      { uuid: publisher, type: "organization", name: localized(guideline.publisher, language) ?? guideline.id },
    ],
    "responsible-parties": [{ "role-id": "publisher", "party-uuids": [publisher] }],
    ...(notice !== undefined && notice !== "" && { remarks: notice }),
  };
}
