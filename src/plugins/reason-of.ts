/** What was thrown, in a few words without a full stop. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [line = ""] = text.split("\n");
  return line.replace(/[.。:\s]+$/, "");
}
