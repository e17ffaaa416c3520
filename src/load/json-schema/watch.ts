import { createContext, Script } from "node:vm";
import { isObject } from "#load/yaml";

/** Runs something that can be stopped from outside, even within a regular expression. Tells whether it came to an end. */
export function createWatch(): (milliseconds: number, run: () => void) => boolean {
  const world = { run: () => {} };
  const context = createContext(world);
  const script = new Script("run()");
  return (timeout, run) => {
    world.run = run;
    try {
      script.runInContext(context, { timeout });
      return true;
    } catch (error) {
      // The error may come from the other world, where `Error` is another class.
      if (isObject(error) && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
      throw error;
    }
  };
}
