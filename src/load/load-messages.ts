import { fileMessages } from "#load/files";
import { markdownMessages } from "#load/markdown";
import { shapeMessages } from "#load/yaml";
import { nodeMessages } from "./node-messages.ts";

/** Every message of loading, for lists of codes. */
export const loadMessages = { ...fileMessages, ...shapeMessages, ...markdownMessages, ...nodeMessages };
