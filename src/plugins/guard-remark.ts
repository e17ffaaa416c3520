import type { Pluggable, Transformer } from "unified";

/** The function of a plug-in of remark, whatever it is given and does. */
type Attach = Extract<Pluggable, (...options: never[]) => unknown>;

/** A plug-in of remark whose errors name the plug-in that brought it; presets stay as they are. */
export function guardRemark(entry: Pluggable, plugin: string): Pluggable {
  if (typeof entry === "function") return guardFunction(entry, plugin);
  if (!Array.isArray(entry)) return entry;
  const [attach, ...options] = entry;
  return [guardFunction(attach, plugin), ...options];
}

/** The same function, and its transformer too, guarded. */
function guardFunction(attach: Attach, plugin: string): Attach {
  return function guarded(...options) {
    const transform = naming(plugin, () => attach.apply(this, options));
    if (typeof transform !== "function") return undefined;
    // Two parameters: unified waits for the third, a callback, only where a transformer takes it.
    return transform.length > 2
      ? transform
      : (tree, file) => naming(plugin, () => (transform as Synchronous)(tree, file));
  };
}

/** A transformer that takes no callback: it gives a tree, or a promise of one. */
type Synchronous = (...given: [Parameters<Transformer>[0], Parameters<Transformer>[1]]) => ReturnType<Transformer>;

/** What an action gives; what it throws, now or later, is thrown with the name of the plug-in. */
function naming<Result>(plugin: string, action: () => Result): Result {
  try {
    const result = action();
    // A promise is waited for by unified; its error is named on the way.
    return result instanceof Promise ? (result.catch((error) => rename(error, plugin)) as Result) : result;
  } catch (error) {
    return rename(error, plugin);
  }
}

function rename(error: unknown, plugin: string): never {
  // What `file.fail` throws is a message about the text.
  if (error instanceof Error && "place" in error && "reason" in error) throw error;
  throw new Error(`${plugin}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
