import type { WriteSheet } from "hucre/xlsx";
import { editXml, placedTags, placeOf, withAttributes } from "#output/xml";

/**
 * The parts of a workbook with what the library has no words for. Row heights are estimates: left as it marks them,
 * as chosen by hand, a row would not grow with a long answer. And what is asked is printed next to what is answered.
 * Throws `MissingPlace` where the library writes a sheet in another way.
 */
export function withFinishedSheets(
  files: Readonly<Record<string, Uint8Array>>,
  sheets: readonly WriteSheet[],
): Record<string, Uint8Array> {
  const finished = sheets.map((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = new TextDecoder().decode(placeOf(files[name], `part ${name}`));
    return [name, new TextEncoder().encode(finishedSheet(xml, sheet))] as const;
  });
  return { ...files, ...Object.fromEntries(finished) };
}

function finishedSheet(xml: string, { pageSetup }: WriteSheet): string {
  const tags = placedTags(xml);
  const rows = tags.filter(({ name, attributes }) => name === "row" && attributes.ht !== undefined);
  const page = tags.find(({ name }) => name === "pageSetup");
  return editXml(xml, [
    ...rows.map((row) => {
      placeOf(row.attributes.customHeight, "mark of a row's height");
      return withAttributes(row, { customHeight: undefined });
    }),
    ...(pageSetup === undefined ? [] : [withAttributes(pageFirst(placeOf(page, "page set-up of a sheet")), {})]),
  ]);
}

/** The order of pages stands first, as before the other attributes. */
function pageFirst<Tag extends { readonly attributes: Readonly<Record<string, string>> }>(page: Tag): Tag {
  return { ...page, attributes: { pageOrder: "overThenDown", ...page.attributes } };
}
