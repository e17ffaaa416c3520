import { constants, deflateRawSync } from "node:zlib";
import { packZip } from "#output/zip";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A cell of a sheet whose text stands in it. */
export const sheetCell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The row of a form that has the columns' titles. */
export const titleRow = `<row r="3">${sheetCell("B3", "Answer")}${sheetCell("C3", "No.")}${sheetCell("D3", "Question")}${sheetCell("E3", "My notes")}</row>`;

const relations = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="${target}"/></Relationships>`;

/** A workbook of one sheet, written by hand; more parts by their names. */
export function workbookOf(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "_rels/.rels": relations("xl/workbook.xml"),
    "xl/workbook.xml": '<workbook><sheets><sheet name="Form" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  return packZip(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));
}

/** An archive whose one part unpacks to so many megabytes of zeros, and says that it unpacks to ten bytes. */
export function archiveBomb(megabytes: number): Uint8Array {
  const megabyte = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array(megabytes).fill(megabyte), deflateRawSync(new Uint8Array())]);
  const honest = packZip({ "xl/workbook.xml": bytesOf("x") });
  const name = bytesOf("xl/workbook.xml");
  const local = new Uint8Array(30 + name.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  localView.setUint16(8, 8, true);
  localView.setUint32(18, packed.length, true);
  localView.setUint32(22, 10, true);
  localView.setUint16(26, name.length, true);
  local.set(name, 30);
  const entry = new Uint8Array(46 + name.length);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(10, 8, true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, 10, true);
  view.setUint16(28, name.length, true);
  entry.set(name, 46);
  const end = honest.slice(-22);
  new DataView(end.buffer).setUint32(16, local.length + packed.length, true);
  return new Uint8Array(Buffer.concat([local, packed, entry, end]));
}

/** The same answer in so many rows, as a workbook and as a CSV. */
export function longAnswers(count: number): { readonly workbook: Uint8Array; readonly csv: Uint8Array } {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const rows = numbers.map((index) => {
    const row = index + 4;
    return `<row r="${row}">${sheetCell(`B${row}`, "Conforms")}${sheetCell(`C${row}`, `CHK-${index}`)}</row>`;
  });
  const csv = `No.,Answer\n${numbers.map((index) => `CHK-${index},Conforms\n`).join("")}`;
  return { workbook: workbookOf(titleRow + rows.join("")), csv: bytesOf(csv) };
}
