export {
  type BookChapter,
  type BookView,
  bookStyleSheets,
  type ContentsEntry,
  chapterStyles,
  layOutBook,
} from "./book.tsx";
export {
  type Frame,
  type MovedPart,
  type NavigationGroup,
  type NavigationLink,
  type PageHead,
  type SectionKey,
  type SectionNavigation,
  sectionKeys,
  type TranslationView,
} from "./frame.ts";
export { languageName } from "./language-name.ts";
export { layOut, scripts, styleSheets } from "./layout.tsx";
export { layOutMarkdown, markdownPath } from "./markdown-page.ts";
export * from "./page/about.tsx";
export * from "./page/api.tsx";
export * from "./page/chapter.tsx";
export * from "./page/chapters.tsx";
export * from "./page/checklist.tsx";
export * from "./page/choose-language.tsx";
export * from "./page/contract.tsx";
export * from "./page/downloads.tsx";
export * from "./page/editions.tsx";
export * from "./page/glossary.tsx";
export * from "./page/home.tsx";
export * from "./page/levels.tsx";
export { drawMatrix, type IdLink, type MatrixRow, type MatrixView } from "./page/matrix.tsx";
export * from "./page/moved.tsx";
export * from "./page/not-found.tsx";
export * from "./page/operation.tsx";
export * from "./page/package.tsx";
export * from "./page/problems.tsx";
export * from "./page/reference.tsx";
export * from "./page/requirement.tsx";
export * from "./page/requirements.tsx";
export * from "./page/schema.tsx";
export * from "./page/search.tsx";
export * from "./page/sources.tsx";
export { type HeadingLevel, type PageContext, type ProseView, prefixed, textOf, type Wording } from "./page-context.ts";
export { pageText, type SectionText } from "./page-text.ts";
export type { CodeRun } from "./part/code.tsx";
export type { CellView, DatasetView } from "./part/dataset.tsx";
export type { DescriptionBlock, DescriptionRun, DescriptionView } from "./part/description.tsx";
export { durationInWords } from "./part/duration.ts";
export type { FileLink } from "./part/file-links.tsx";
export { limitInWords } from "./part/limit.ts";
export type { PageLink, RequirementLink, SourceLink } from "./part/links.tsx";
export type { ProvenanceView } from "./part/provenance.tsx";
export type { RiskBlockView } from "./part/risk-block.tsx";
export { type SchemaLinks, shortJson } from "./part/value-type.tsx";
export {
  dataScript,
  type Preview,
  type Previews,
  type SearchManifest,
  type SearchPage,
  type SearchSection,
  type SearchShard,
} from "./search-data.ts";
export { type SiteStrings, stringsFor } from "./strings.ts";
export type { ModuleKey } from "./strings-of-package.ts";
