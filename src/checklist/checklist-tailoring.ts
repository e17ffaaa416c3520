import type { Tailoring } from "./form-source.ts";

/** How a workbook keeps, in one of its properties, what it was made of; empty if of everything. */
export function printTailoring(tailoring: Tailoring | undefined): string {
  if (!tailoring) return "";
  const { parties = [], level = "", since = [] } = tailoring;
  return [parties.join(","), level, since.join(",")].join(";");
}

/** Reads what {@link printTailoring} wrote; nothing if it says nothing. */
export function readTailoring(text: string): Tailoring | undefined {
  const [parties = "", level = "", since = ""] = text.split(";");
  const ids = (list: string) => list.split(",").filter((id) => id !== "");
  if (text.replace(/[;,]/g, "") === "") return undefined;
  return {
    ...(parties !== "" && { parties: ids(parties) }),
    ...(level !== "" && { level }),
    ...(since !== "" && { since: ids(since) }),
  };
}
