export {
  definePlugin,
  definePluginCheck,
  type PluginCheck,
  type PluginDefinition,
} from "./define-plugin.ts";
export { type ImportModule, importModule } from "./import-module.ts";
export {
  type ConfigRequest,
  loadPlugins,
  type PluginRequest,
  type PluginWorld,
  reloadPlugins,
} from "./load-plugins.ts";
export { type Plugin, type PluginSource, remarkPluginsOf } from "./plugin.ts";
export { pluginMessages } from "./plugin-messages.ts";
export { proseToHtml, proseToMarkdown } from "./print-prose.ts";
export { reasonOf } from "./reason-of.ts";
