export { packZip, unpackZip } from "./deterministic-zip.ts";
export { type Archive, ArchiveFault, openArchive, unpackedLimit } from "./open-archive.ts";
