import type { PluggableList } from "unified";
import type { CheckDefinition } from "#check";
import type { MessageTemplate } from "#diagnostic";
import type { Generator } from "#generate";

/** A check of a plug-in. Its code is the plug-in's name and its own: `acme/title-is-short`. */
export interface PluginCheck<Messages extends MessageTable = MessageTable> extends CheckDefinition<Messages> {
  /**
   * What `shishin explain` shows: Markdown, or the address of a file of it, as in
   * `new URL("./title-is-short.md", import.meta.url)`. Paragraphs in English and in Japanese alternate.
   */
  readonly page?: string | URL;
}

/** The messages of a check, by name. */
export type MessageTable = Readonly<Record<string, MessageTemplate>>;

/** What the module of a plug-in exports, by default or as `plugin`. */
export interface PluginDefinition {
  /** Small letters, digits and hyphens; the first half of the codes of its checks. */
  readonly name: string;
  /**
   * What is made anew when it changes. The text of the plug-in's own files counts without it; a plug-in that takes
   * its work from packages raises it.
   */
  readonly version?: string;
  readonly checks?: readonly AnyPluginCheck[];
  readonly generators?: readonly Generator[];
  /** Transform the tree of a Markdown text before it is read, as they do for `unified`. */
  readonly remarkPlugins?: PluggableList;
}

/** A check whose messages the list need not know. */
export type AnyPluginCheck = Omit<PluginCheck, "visit"> & {
  // A check takes a reporter of its own messages only, whichever these are.
  readonly visit: (report: never, context: Parameters<PluginCheck["visit"]>[1]) => ReturnType<PluginCheck["visit"]>;
};

/** Says what a plug-in is; gives it back as it is. */
export function definePlugin(plugin: PluginDefinition): PluginDefinition {
  return plugin;
}

/** Says what a check is; the compiler then knows the names and parameters of its messages. */
export function definePluginCheck<const Messages extends MessageTable>(
  check: PluginCheck<Messages>,
): PluginCheck<Messages> {
  return check;
}
