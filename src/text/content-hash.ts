import { hash } from "node:crypto";

/** SHA-256 of a text or of bytes, as 64 lower-case hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}
