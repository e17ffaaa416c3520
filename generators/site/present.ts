/** An object without its undefined values, typed as such. */
export type Present<Values> = {
  [Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key];
} & {
  [Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<Values[Key], undefined>;
};

/** Leaves out what is undefined, so that an optional property is absent instead. */
export function present<Values extends object>(values: Values): Present<Values> {
  const kept: Partial<Values> = {};
  for (const key in values) if (values[key] !== undefined) kept[key] = values[key];
  // The loop has done what the type says.
  return kept as unknown as Present<Values>;
}
