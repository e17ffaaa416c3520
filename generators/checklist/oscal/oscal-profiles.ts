import { concernsLevel } from "#checklist";
import { type Guideline, type GuidelineIndex, type JsonObject, localized, type Party } from "#model";
import { oscalMetadata, stableUuid } from "./oscal-metadata.ts";

/** A selection of the catalog's controls, and the name of its file. */
export interface OscalProfile {
  readonly name: string;
  readonly document: JsonObject;
}

/**
 * A profile for each party and conformance level: the requirements in force that bind the party and concern
 * the level. Without conformance levels there is one profile per party. Selections of nothing are left out.
 */
export function oscalProfiles(guideline: Guideline, index: GuidelineIndex): readonly OscalProfile[] {
  const levels = guideline.conformance.length > 0 ? guideline.conformance.map(({ id }) => id) : [undefined];
  return guideline.parties.flatMap((party) =>
    levels.flatMap((level) => {
      const concerns = level === undefined ? () => true : concernsLevel({ guideline, index }, level);
      const ids = guideline.requirements
        .filter(({ status, parties }) => status === "active" && parties.some(({ id }) => id === party.id))
        .filter(concerns)
        .map(({ id }) => id);
      return ids.length === 0 ? [] : [profile(guideline, { party, level, ids })];
    }),
  );
}

interface Selection {
  readonly party: Party;
  readonly level: string | undefined;
  readonly ids: readonly string[];
}

function profile(guideline: Guideline, { party, level, ids }: Selection): OscalProfile {
  const [language = ""] = guideline.languages;
  const name = [party.id, ...(level === undefined ? [] : [level])].join(".");
  const title = [guideline.title, party.title].map((text) => localized(text, language) ?? "");
  return {
    name,
    document: {
      profile: {
        uuid: stableUuid(guideline, `profile ${name}`),
        metadata: oscalMetadata(guideline, language, [...title, ...(level === undefined ? [] : [level])].join(" / ")),
        imports: [{ href: `catalog.${language}.json`, "include-controls": [{ "with-ids": ids }] }],
        merge: { "as-is": true },
      },
    },
  };
}
