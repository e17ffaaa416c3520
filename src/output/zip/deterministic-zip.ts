import { unzipSync, zipSync } from "fflate";

/** Packs files so that the same files always give the same bytes: sorted, dateless. */
export function packZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  // The first date that a ZIP archive can hold, in local time, as archives count.
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The files of an archive, by name. */
export function unpackZip(archive: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(archive);
}
