/**
 * A pattern as a regular expression with the flag `u` takes it. Authors escape signs that need no escape,
 * which only the older form allows: there the backslash goes. `undefined`: no regular expression at all.
 */
export function safePattern(pattern: string): string | undefined {
  if (isPattern(pattern)) return pattern;
  const mended = pattern.replace(/\\([^\\\w^$.*+?()[\]{}|/-])/gu, "$1").replace(/(?<!\\)\\([-_])(?![^[]*\])/gu, "$1");
  return isPattern(mended) ? mended : undefined;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
