import { HostError } from "#host";
import type { Span } from "#text";
import { cliMessages } from "./cli-messages.ts";
import type { Invocation } from "./define-command.ts";
import { shownPath, type World } from "./world.ts";

/**
 * Writes files of a guideline, by absolute path, one after the other. Tells whether all could be
 * written; one that cannot is reported at `span`, and those after it are not tried.
 */
export async function writeFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  { report, span }: Pick<Invocation, "report"> & { readonly span: Span },
  world: World,
): Promise<boolean> {
  try {
    for (const [path, content] of files) {
      await world.host.writeBytes(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    }
    return true;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    report(cliMessages["file-not-written"]({ path: shownPath(world, error.path), reason: error.code }, span));
    return false;
  }
}
