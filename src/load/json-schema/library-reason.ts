import type { MessageParam } from "#diagnostic";

/** Why a library could not make sense of a document, as part of a sentence. */
export function libraryReason(error: unknown): MessageParam {
  if (error instanceof RangeError) return tooEntangled;
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, "");
}

const tooEntangled = {
  en: "its schemas refer to each other in too long a chain",
  ja: "スキーマどうしの参照が長く続きすぎています",
};
