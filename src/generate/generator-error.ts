/** What a generator threw, with its name and the file it was making; no file: it was preparing to. */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
  constructor(
    readonly generator: string,
    readonly path: string,
    options: ErrorOptions,
  ) {
    super(`The generator "${generator}" failed while making ${path || "ready"}.`, options);
  }
}
