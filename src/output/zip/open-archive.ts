import { inflateRawSync } from "node:zlib";

/** The files of a ZIP archive from somebody else; nothing is unpacked until it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a file; `undefined` if there is none of this name. Throws {@link ArchiveFault}. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Why an archive is not read: it cannot be understood, or it would grow beyond all bounds. */
export class ArchiveFault extends Error {
  override readonly name = "ArchiveFault";
  constructor(readonly kind: "damaged" | "too-large") {
    super(kind);
  }
}

/** How much of an archive is unpacked, in bytes over all files that are read, and how many files it may list. */
export const unpackedLimit = 64 * 1024 * 1024;
/** More files than any workbook or document has. */
const entryLimit = 2_000;

/**
 * Opens an archive by its central directory. What the directory says about sizes is not believed:
 * unpacking stops where the limit is. Throws {@link ArchiveFault}.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  let room = unpackedLimit;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const content = unpack(bytes, view, { ...entry, room });
      room -= content.length;
      return content;
    },
  };
}

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/** How the parts of a ZIP archive begin (APPNOTE 4.3). */
const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;

function readDirectory(view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 65,535 and 4 GiB stand for numbers that a larger kind of archive keeps elsewhere.
  if (count > entryLimit) throw new ArchiveFault("too-large");
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directorySignature) throw new ArchiveFault("damaged");
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const nameStart = view.byteOffset + at + 46;
    if (at + 46 + (nameLength ?? 0) > view.byteLength) throw new ArchiveFault("damaged");
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameStart, nameLength));
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = isEncrypted ? -1 : view.getUint16(at + 10, true);
    const entry = { method, size: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
    if (!entries.has(name)) entries.set(name, entry);
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
  }
  return entries;
}

/** The record at the end of an archive; a comment of up to 64 KiB may follow it. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ArchiveFault("damaged");
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  { method, size, offset, room }: Entry & { readonly room: number },
): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw new ArchiveFault("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length < size) throw new ArchiveFault("damaged");
  if (method === 0 && size <= room) return packed;
  if (method === 0 || room <= 0) throw new ArchiveFault("too-large");
  if (method !== 8) throw new ArchiveFault("damaged");
  try {
    return inflateRawSync(packed, { maxOutputLength: room });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new ArchiveFault(isTooLarge ? "too-large" : "damaged");
  }
}
