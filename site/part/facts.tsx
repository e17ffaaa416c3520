import type { Child } from "#output/html";

/** A fact about the subject of a page; one without a value is left out. */
export interface Fact {
  readonly name: string;
  readonly value: Child;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): Child {
  const told = facts.filter(({ value }) => value !== undefined && value !== false && value !== "");
  if (told.length === 0) return undefined;
  return (
    <dl class="facts">
      {told.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Several short values in one line. */
export function joined(values: readonly Child[], separator: string): Child {
  if (values.length === 0) return undefined;
  return values.map((value, index) => (index === 0 ? value : [separator, value]));
}
