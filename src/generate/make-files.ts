import type { Generator, ReadAsset } from "./define-generator.ts";
import type { PlannedFile } from "./plan-artifacts.ts";

/** Bytes of a planned file. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes the files of a plan, one after the other. A generator that throws is named. */
export async function makeFiles(
  planned: readonly PlannedFile[],
  generators: readonly Generator[],
  readAsset: ReadAsset,
): Promise<readonly MadeFile[]> {
  const names = new Set(planned.map((file) => file.generator));
  await Promise.all(generators.filter(({ name }) => names.has(name)).map((generator) => generator.prepare?.()));
  const encoder = new TextEncoder();
  const made: MadeFile[] = [];
  for (const { path, generator, artifact } of planned) {
    const content = await named(generator, path, async () => {
      await artifact.prepare?.(readAsset);
      // `artifact()` has seen that this maker takes these inputs.
      const made = await artifact.make(artifact.inputs as never);
      return typeof made === "function" ? made(readAsset) : made;
    });
    if (typeof content === "string") made.push({ path, bytes: encoder.encode(content) });
    else if (content instanceof Uint8Array) made.push({ path, bytes: content });
    else made.push({ path, bytes: await readAsset(content.copyOf) });
  }
  return made;
}

/** A bug in a generator, told with the generator's name and the file it was making. */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
}

async function named<Result>(generator: string, path: string, action: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw new GeneratorError(`The generator "${generator}" failed while making ${path}.`, { cause: error });
  }
}
