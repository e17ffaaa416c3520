import type { Generator, ReadAsset } from "./define-generator.ts";
import { GeneratorError } from "./generator-error.ts";
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
  const used = generators.filter(({ name }) => names.has(name));
  await Promise.all(used.map(({ name, prepare }) => prepare && named(name, "", prepare)));
  const encoder = new TextEncoder();
  const made: MadeFile[] = [];
  for (const { path, generator, artifact } of planned) {
    const bytes = await named(generator, path, async () => {
      await artifact.prepare?.(readAsset);
      // `artifact()` has seen that this maker takes these inputs.
      const made = await artifact.make(artifact.inputs as never);
      const content = typeof made === "function" ? await made(readAsset) : made;
      if (typeof content === "string") return encoder.encode(content);
      return content instanceof Uint8Array ? content : readAsset(content.copyOf);
    });
    made.push({ path, bytes });
  }
  return made;
}

async function named<Result>(generator: string, path: string, action: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw new GeneratorError(generator, path, { cause: error });
  }
}
