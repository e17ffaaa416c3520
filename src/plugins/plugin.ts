import type { PluggableList } from "unified";
import type { Check } from "#check";
import type { Generator } from "#generate";
import type { Span } from "#text";

/** Where a plug-in is imported from: plain data, so that another thread can import the same. */
export interface PluginSource {
  /** Absolute path of the module. */
  readonly file: string;
  /** Hash of the module's text and of the files that it names; another hash imports it anew. */
  readonly hash: string;
  /** Which plug-in of the list that the module exports; absent if the module is the plug-in. */
  readonly at?: number;
}

/** A plug-in that has been loaded and looked at. */
export interface Plugin {
  readonly name: string;
  /** Another one when its code has changed. */
  readonly version: string;
  readonly source: PluginSource;
  /** What was asked for: a word of the command line, a line of a file. */
  readonly place: Span;
  readonly checks: readonly LoadedCheck[];
  readonly generators: readonly Generator[];
  readonly remarkPlugins: PluggableList;
}

/** All plug-ins of remark that plug-ins bring, in order. */
export function remarkPluginsOf(plugins: readonly Plugin[]): PluggableList {
  return plugins.flatMap(({ remarkPlugins }) => remarkPlugins);
}

/** A check, ready to run, and its page. */
export interface LoadedCheck {
  readonly check: Check;
  readonly page: { readonly kind: "text"; readonly text: string } | { readonly kind: "file"; readonly path: string };
}
