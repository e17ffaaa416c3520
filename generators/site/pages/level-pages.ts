import type { Artifact } from "#generate";
import type { Api } from "#model";
import {
  drawLevels,
  drawProblems,
  type LevelsView,
  type ProblemsView,
  type SectionNavigation,
  stringsFor,
} from "#site";
import { describe } from "../describe.ts";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, requirementLinks, type Site } from "../site.ts";
import { translationOfTexts } from "../translation.ts";

const problemsPage: PageKind<ProblemsView> = { section: "api", draw: drawProblems };
const levelsPage: PageKind<LevelsView> = { section: "api", draw: drawLevels };

/** The catalogue of problems, if any API has one. */
export function planProblems(site: Site, navigation: SectionNavigation): readonly Artifact[] {
  const apis = site.guideline.apis.filter(({ problems }) => problems.length > 0);
  if (apis.length === 0) return [];
  const strings = stringsFor(site.language);
  const texts = apis.flatMap(({ problems }) =>
    problems.flatMap(({ title, meaning, advice }) => [title, meaning, advice]),
  );
  const head = () => ({
    title: strings.problems,
    description: strings.problemsLead,
    trail: [{ href: "api.html", label: strings.api }],
    current: "problems.html",
    translation: translationOfTexts(site, texts),
  });
  const view = () => ({
    apis: apis.map((api) => ({
      id: api.id,
      title: site.say(api.title) ?? api.id,
      problems: api.problems.map(
        ({ id, type, status, title, meaning, action, advice, counterparts, requirements }) => ({
          id,
          type,
          status,
          title: site.say(title) ?? id,
          meaning: describe(site, meaning),
          action,
          advice: describe(site, advice),
          counterparts: counterparts.map(({ system, name }) => ({ system, name, href: site.map.sources.get(system) })),
          requirements: requirementLinks(
            site,
            requirements.map((requirement) => requirement.id),
          ),
        }),
      ),
    })),
  });
  return [planPage(site, problemsPage, "problems.html", () => ({ navigation, head: head(), view: view() }))];
}

/** Which level has which operation, and which scope opens it; nothing if the guideline has neither. */
export function planLevels(site: Site, navigation: SectionNavigation): readonly Artifact[] {
  const { apis, conformance } = site.guideline;
  const hasScopes = apis.some(({ scopes }) => scopes.length > 0);
  if (apis.length === 0 || (conformance.length === 0 && !hasScopes)) return [];
  const strings = stringsFor(site.language);
  const head = {
    title: strings.levelsAndScopes,
    description: strings.levelsLead,
    trail: [{ href: "api.html", label: strings.api }],
    current: "levels.html",
  };
  const view = (): LevelsView => ({
    levels: conformance.map(({ id }) => ({
      id,
      title: entryTitle(site, conformance, id),
      documents: apis.flatMap((api) => documentLinks(site, api, id)),
    })),
    apis: apis.map((api) => apiLevels(site, api)),
  });
  return [planPage(site, levelsPage, "levels.html", () => ({ navigation, head, view: view() }))];
}

function apiLevels(site: Site, { id, title, operations, scopes }: Api): LevelsView["apis"][number] {
  const { conformance } = site.guideline;
  const linkOf = (operation: Api["operations"][number]) => ({
    href: site.map.apiPages.get(operation) ?? "",
    label: site.say(operation.summary) ?? operation.id,
  });
  return {
    id,
    title: site.say(title) ?? id,
    operations: operations.map((operation) => {
      const level = conformance.findIndex((entry) => entry.id === operation.conformance?.id);
      const { href, label } = linkOf(operation);
      return {
        href,
        summary: label,
        method: operation.method,
        path: operation.path,
        isWebhook: operation.isWebhook,
        level: level === -1 ? undefined : level,
        scopes: operation.scopes,
      };
    }),
    scopes: scopes.map((scope) => ({
      id: scope.id,
      description: site.say(scope.description),
      operations: operations.filter((operation) => operation.scopes.includes(scope.id)).map(linkOf),
    })),
  };
}

/** Where the `openapi` generator puts the document of a level, seen from the folder of a language. */
function documentLinks(site: Site, api: Api, level: string) {
  const { conformance } = site.guideline;
  if (!api.documents[site.language]) return [];
  const levels = conformance.slice(0, conformance.findIndex(({ id }) => id === level) + 1).map(({ id }) => id);
  const isWhole = api.operations.every(({ conformance: own }) => own === undefined || levels.includes(own.id));
  const name = isWhole ? `${api.id}.${site.language}.yaml` : `${api.id}.${level}.${site.language}.yaml`;
  return [{ href: `../../openapi/${name}`, label: name }];
}
