export { createMemoryWorld, type MemoryWorldOptions } from "./memory-world.ts";
export { createPluginWorld, type PluginModule, type PluginSession } from "./plugin-session.ts";
export {
  importsOf,
  type RepositoryFile,
  readRepositoryBytes,
  readRepositoryFile,
  repositoryFiles,
  repositoryFolder,
} from "./repository.ts";
export { createRepositoryWorld } from "./repository-world.ts";
export { readCommand, readTranscript, replaceSessions, type TranscriptStep } from "./transcript.ts";
