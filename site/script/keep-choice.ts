/** What a reader chose before; nothing where the browser keeps nothing for pages. */
export function keptChoice(name: string): string | undefined {
  try {
    return localStorage.getItem(`shishin-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a reader chose, for the next page; `undefined` forgets it. */
export function keepChoice(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`shishin-${name}`);
    else localStorage.setItem(`shishin-${name}`, value);
  } catch {
    // The choice holds for this page.
  }
}
