import type { Artifact, GenerateContext, Generator } from "#generate";
import type { Span } from "#text";
import { pluginMessages } from "./plugin-messages.ts";
import { reasonOf } from "./reason-of.ts";

/** The plug-in that brings a generator. */
interface GuardedBy {
  readonly plugin: string;
  /** Changes with the plug-in's code. */
  readonly version: string;
  /** Where the plug-in was asked for: on the command line, or in the configuration. */
  readonly place: Span;
}

/**
 * A generator of a plug-in as one of the tool's. What it throws while it plans, and files that it has not declared,
 * are reported at the place where the plug-in was asked for. Its files are made anew with another version.
 */
export function guardGenerator(generator: Generator, { plugin, version, place }: GuardedBy): Generator {
  const { name } = generator;
  const guarded = (plan: () => readonly Artifact[], { report }: GenerateContext): readonly Artifact[] => {
    let path = "generate";
    try {
      return [...plan()].filter((artifact) => {
        path = String(artifact.path);
        if (typeof artifact.path !== "string") throw new TypeError("An artifact has no path");
        if (typeof artifact.make !== "function") throw new TypeError("An artifact has no function `make`");
        if (isDeclared(path, generator.outputs)) return true;
        report(pluginMessages["file-outside-outputs"]({ generator: name, plugin, path }, place));
        return false;
      });
    } catch (error) {
      report(pluginMessages["generator-fails"]({ generator: name, plugin, path, reason: reasonOf(error) }, place));
      return [];
    }
  };
  const { conclude } = generator;
  return {
    ...generator,
    version,
    options: generator.options ?? [],
    generate: (guideline, context) => guarded(() => generator.generate(guideline, context), context),
    ...(conclude && {
      conclude: (guideline, context, files) =>
        guarded(() => conclude.call(generator, guideline, context, files), context),
    }),
  };
}

/** Whether a path is one of the outputs or stands in a folder that is one. */
function isDeclared(path: string, outputs: readonly string[]): boolean {
  return outputs.some((output) => (output.endsWith("/") ? path.startsWith(output) : path === output));
}
