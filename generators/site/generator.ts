import { type Artifact, artifact, type DeclaredPackage, defineGenerator, type Generator } from "#generate";
import type { Guideline, GuidelineIndex } from "#model";
import { scripts, styleSheets } from "#site";
import { packageSource, planPackage } from "./package/package-pages.ts";
import { isPackageAsked } from "./package/package-setting.ts";
import { planApis } from "./pages/api-pages.ts";
import { planChapters } from "./pages/chapter-pages.ts";
import { planChecklist } from "./pages/checklist-pages.ts";
import { planContract } from "./pages/contract-page.ts";
import { downloadsAddress, planDownloads } from "./pages/downloads-page.ts";
import { planAbout, planChooseLanguage, planHome, planNotFound, planSearchPage } from "./pages/front-pages.ts";
import { planReferencePages } from "./pages/reference-page.ts";
import { planReferences } from "./pages/reference-pages.ts";
import { planRequirements } from "./pages/requirement-pages.ts";
import { isPage } from "./planned-page.ts";
import { planPreviews } from "./previews.ts";
import { planRedirects } from "./redirects.ts";
import { planSearch, planShard } from "./search.ts";
import { createSite, type Site } from "./site.ts";
import { mapSite } from "./site-map.ts";
import { planWebFiles } from "./web-files.ts";

/**
 * The guideline as pages to read, in each of its languages. `declaredPackage` tells what the npm package
 * declares: where the manifest says `package: true`, the site explains that too.
 */
export function createSiteGenerator(declaredPackage: DeclarePackage): Generator {
  return defineGenerator({
    name: "site",
    summary: {
      en: "A site to read the guideline on, in each language.",
      ja: "指針を読むためのサイト（言語ごと）です。",
    },
    outputs: ["site/"],
    options: ["package"],
    generate: (guideline, { index, options, report }) => {
      const isAsked = isPackageAsked(guideline, options.package, report);
      const source = isAsked ? packageSource(declaredPackage(guideline, index)) : undefined;
      const map = mapSite(guideline, index, source?.declared);
      const sites = guideline.languages.map((language) => createSite({ guideline, index }, map, language));
      const pagesOf = (site: Site) => [...planLanguage(site).filter(isPage), ...planPackage(site, source)];
      const bySite = sites.map((site) => ({ site, pages: pagesOf(site) }));
      const pages = bySite.flatMap((one) => one.pages);
      // The page of downloads is searched, listed and linked as any other, but made when all files are known.
      const files = bySite.flatMap(({ site, pages: own }) =>
        planSearch(
          site,
          own.filter(({ address }) => address !== downloadsAddress),
          [downloadsShard],
        ),
      );
      return [
        planChooseLanguage(sites),
        planNotFound(sites),
        // What takes longest begins first. A twin follows its page, so that both are made of one drawing.
        ...[
          ...files.filter(({ batch }) => batch !== undefined),
          ...files.filter(({ batch }) => batch === undefined),
        ].flatMap((file) => (isPage(file) ? [file, file.twin] : [file])),
        ...sites.flatMap(planReferencePages),
        ...planRedirects({ guideline, sites, pages, report }),
        ...planWebFiles(sites, pages),
        ...sites.map(planPreviews),
        ...styleSheets.map((name) => planAsset(name, "site/style")),
        ...(guideline.apis.length > 0 ? referenceAssets : []),
        ...scripts.map((name) => planAsset(name, "dist/site/assets")),
      ];
    },
    conclude: (guideline, { index }, files) => {
      const map = mapSite(guideline, index);
      const sites = guideline.languages.map((language) => createSite({ guideline, index }, map, language));
      return sites.flatMap((site) => {
        const page = planDownloads(site, files);
        return [page, page.twin, planShard(site, { name: downloadsShard, pages: [page] })];
      });
    },
  });
}

/** What that page is searched from. */
const downloadsShard = "downloads";

type DeclarePackage = (guideline: Guideline, index: GuidelineIndex) => DeclaredPackage;

/** Everything in one language. */
export function planLanguage(language: Site): readonly Artifact[] {
  return [
    planHome(language),
    ...planChapters(language),
    ...planRequirements(language),
    ...planApis(language),
    ...planChecklist(language),
    ...planContract(language),
    ...planReferences(language),
    planDownloads(language, []),
    planAbout(language),
    planSearchPage(language),
  ];
}

const referenceAssets = [
  planAsset("reference.css", "site/style"),
  planAsset("redoc.js", "site/vendor"),
  planAsset("reference.js", "dist/site/assets"),
  planAsset("redoc.LICENSE.txt", "site/vendor"),
];

/** A file that comes with the tool. */
function planAsset(name: string, folder: string): Artifact {
  return artifact(`site/assets/${name}`, {}, () => ({ copyOf: `${folder}/${name}` }));
}
