import type { ArtifactFacts } from "#generate";
import { type DownloadFile, type DownloadGroup, type DownloadsView, drawDownloads, stringsFor, textOf } from "#site";
import { type Page, type PageKind, planPage } from "../planned-page.ts";
import type { Site } from "../site.ts";

const downloadsPage: PageKind<DownloadsView> = { section: "downloads", draw: drawDownloads };

/** Where it stands below the folder of the language. */
export const downloadsAddress = "downloads.html";

/** Everything that the build makes beside the site, with what is known of it. */
export function planDownloads(site: Site, files: readonly ArtifactFacts[]): Page {
  const { downloads, downloadsText } = stringsFor(site.language);
  return planPage(site, downloadsPage, downloadsAddress, () => ({
    head: { title: downloads, description: downloadsText, trail: [] },
    view: { groups: groupsOf(site, files) },
  }));
}

/** Which files are listed together, and where else they are explained. */
interface Shelf extends Pick<DownloadGroup, "id" | "title" | "text"> {
  readonly holds: (path: string) => boolean;
  /** Of many files, those that one begins with. */
  readonly shown?: (path: string) => boolean;
}

function groupsOf(site: Site, files: readonly ArtifactFacts[]): readonly DownloadGroup[] {
  const left = files.filter(({ path }) => !path.startsWith("site/"));
  const strings = stringsFor(site.language);
  const groups = shelvesOf(site).map(({ id, title, text, holds, shown = () => true }): DownloadGroup => {
    const own = left.filter(({ path }) => holds(path));
    const rest = own.filter(({ path }) => !shown(path));
    const size = rest.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    const note = rest.length > 0 ? strings.moreFiles(rest.length, size) : undefined;
    return {
      id,
      title,
      text: [text, note].filter((part) => part !== undefined).join(" ") || undefined,
      files: own
        .filter(({ path }) => shown(path))
        .map((file) => downloadOf(file, site))
        .sort(byLanguage(site.language)),
    };
  });
  return groups.filter((group) => group.files.length > 0);
}

function downloadOf({ path, bytes, sha256 }: ArtifactFacts, { guideline }: Site): DownloadFile {
  const parts = path.split(/[./]/);
  return { path, language: guideline.languages.find((language) => parts.includes(language)), bytes, sha256 };
}

/** The reader's own language first. */
function byLanguage(own: string) {
  const key = ({ language = "", path }: DownloadFile) => `${language === own ? 0 : 1} ${language} ${path}`;
  return (a: DownloadFile, b: DownloadFile) => (key(a) < key(b) ? -1 : 1);
}

/** In the order of the page. A file stands on the first shelf that holds it. */
function shelvesOf(site: Site): readonly Shelf[] {
  const { apis, checklist } = site.guideline;
  const strings = stringsFor(site.language);
  const titled = (title: Parameters<Site["say"]>[0], id: string) => textOf(site.say(title) ?? id);
  const below = (folder: string) => (path: string) => path.startsWith(folder);
  const named: readonly Shelf[] = [
    ...checklist.sides.map(({ id, title }) => ({
      id: `checklist-${id}`,
      title: strings.checklistFile(titled(title, id)),
      text: strings.checklistFileText,
      holds: below(`checklist/${id}.`),
    })),
    { id: "contract", title: strings.contractFile, text: undefined, holds: below("contract/") },
    ...apis.map(({ id, title }) => ({
      id: `api-${id}`,
      title: strings.openapiFile(titled(title, id)),
      text: undefined,
      holds: below(`openapi/${id}.`),
    })),
    {
      id: "package",
      title: strings.typesFile,
      text: undefined,
      holds: below("types/"),
      shown: (path) => /^types\/[^/]+\.(?:md|json)$/.test(path),
    },
    { id: "oscal", title: strings.oscalFile, text: undefined, holds: below("checklist/oscal/") },
    { id: "data", title: strings.otherFiles, text: strings.modelFile, holds: () => true },
  ];
  return named.map((shelf, index) => ({
    ...shelf,
    holds: (path) => shelf.holds(path) && !named.slice(0, index).some((earlier) => earlier.holds(path)),
  }));
}
