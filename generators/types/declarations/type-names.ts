/**
 * TypeScript names for names that authors chose freely, in their order. A name that is an identifier
 * stays as it is; signs that an identifier cannot have become `_`; a name that is taken gets a number.
 */
export function typeNames(names: readonly string[], taken: Iterable<string> = []): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const given = new Map<string, string>();
  // Names that need no change have the first right to themselves.
  const isFree = (name: string) => identifier(name) === name && !used.has(name);
  for (const name of names.filter(isFree)) {
    used.add(name);
    given.set(name, name);
  }
  for (const name of names) {
    if (given.has(name)) continue;
    const base = identifier(name);
    let candidate = base;
    for (let count = 2; used.has(candidate); count++) candidate = `${base}${count}`;
    used.add(candidate);
    given.set(name, candidate);
  }
  return new Map(names.map((name) => [name, given.get(name) ?? name]));
}

function identifier(name: string): string {
  const plain = name.replace(/[^\p{ID_Continue}$]/gu, "_");
  const started = /^[\p{ID_Start}$_]/u.test(plain) ? plain : `_${plain}`;
  return reserved.has(started) ? `${started}_` : started;
}

/** Words that no type can be called by. */
const reserved = new Set(
  `any as async await bigint boolean break case catch class const continue debugger default delete do
  else enum export extends false finally for function if implements import in instanceof interface
  intrinsic let never new null number object package private protected public return static string
  super switch symbol this throw true try type typeof undefined unknown var void while with yield`.split(/\s+/),
);
