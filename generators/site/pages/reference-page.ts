import { type Artifact, artifact } from "#generate";
import { printReference, type ReferenceView } from "#site";
import type { Site } from "../site.ts";

/** Each API as Redoc shows it, from the OpenAPI document that is built beside the site. */
export function planReferencePages(site: Site): readonly Artifact[] {
  const { frame, language, normative } = site;
  return site.guideline.apis.map((api) => {
    const path = referencePath(api.id);
    const written = api.documents[language] ? language : normative;
    const view: ReferenceView = {
      frame,
      title: site.say(api.title) ?? api.id,
      path,
      document: `../../../openapi/${api.id}.${written}.json`,
    };
    return artifact(`site/${language}/${path}`, { view }, (inputs) => printReference(inputs.view));
  });
}

/** Where that page stands, below the folder of the language. */
export function referencePath(id: string): string {
  return `reference/${id}.html`;
}
