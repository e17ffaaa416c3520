import type { Artifact } from "#generate";
import { type DownloadsView, type DownloadView, drawDownloads, textOf, wordsFor } from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import type { Site } from "../site.ts";

const downloadsPage: PageKind<DownloadsView> = { section: "downloads", draw: drawDownloads };

/** The other artifacts of the build, by the paths that their generators are known to use. */
export function planDownloads(site: Site): Artifact {
  const { downloads, downloadsText } = wordsFor(site.language);
  return planPage(site, downloadsPage, "downloads.html", () => ({
    head: { title: downloads, description: downloadsText, trail: [] },
    view: { downloads: downloadsOf(site) },
  }));
}

function downloadsOf(site: Site): readonly DownloadView[] {
  const { languages, apis, checklist, contract } = site.guideline;
  const words = wordsFor(site.language);
  return [
    ...apis.map(({ id, title, documents }) => ({
      content: words.openapiFile(textOf(site.say(title) ?? id)),
      versions: languages
        .filter((language) => documents[language])
        .map((language) => version(`openapi/${id}`, language, ["yaml", "json"])),
    })),
    ...(apis.length > 0
      ? [{ content: words.typesFile, versions: [{ files: [{ path: "types/README.md", form: "README" }] }] }]
      : []),
    ...(checklist.rows.length > 0 ? checklist.sides : []).map(({ id, title }) => ({
      content: words.checklistFile(textOf(site.say(title) ?? id)),
      versions: languages.map((language) =>
        version(`checklist/${id}`, language, ["xlsx", "html", "data.xlsx", "csv", "json"]),
      ),
    })),
    ...(contract
      ? [
          {
            content: words.contractFile,
            versions: languages.map((language) => version("contract/contract", language, ["docx", "html", "md"])),
          },
        ]
      : []),
    { content: words.modelFile, versions: [{ files: [{ path: "model.json", form: "JSON" }] }] },
    { content: words.modelSchemaFile, versions: [{ files: [{ path: "model.schema.json", form: "JSON Schema" }] }] },
  ];
}

function version(path: string, language: string, endings: readonly string[]): DownloadView["versions"][number] {
  const files = endings.map((ending) => ({
    path: `${path}.${language}.${ending}`,
    form: ending === "md" ? "Markdown" : ending === "data.xlsx" ? "XLSX (data)" : ending.toUpperCase(),
  }));
  return { language, files };
}
