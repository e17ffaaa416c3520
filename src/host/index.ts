export { type FileFacts, type Host, HostError } from "./host.ts";
export { createMemoryHost, type MemoryHost } from "./memory-host.ts";
export { createNodeHost } from "./node-host.ts";
