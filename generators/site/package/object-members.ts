import type { DeclarationReflection, SomeType } from "typedoc";

/** The members of an object type, or of all parts of a choice or a combination, each name once. */
export function objectMembers(type: SomeType | undefined): readonly DeclarationReflection[] {
  if (!type) return [];
  if (type.type === "reflection") return type.declaration.children ?? [];
  if (type.type === "union" || type.type === "intersection") {
    const members = new Map<string, DeclarationReflection>();
    for (const member of type.types.flatMap(objectMembers)) {
      const known = members.get(member.name);
      // A part that forbids a member says less of it than one that has it.
      if (!known || isNever(known.type)) members.set(member.name, member);
    }
    return [...members.values()];
  }
  return [];
}

/** The members of what a module exports. */
export function membersOf(entry: DeclarationReflection): readonly DeclarationReflection[] {
  return entry.children ?? objectMembers(entry.type);
}

/** Of `query?: never`: no. */
export function isAskedFor({ type }: DeclarationReflection): boolean {
  return !isNever(type);
}

function isNever(type: SomeType | undefined): boolean {
  return type?.type === "intrinsic" && type.name === "never";
}
