import { fileMessages } from "./file-messages.ts";
import { markdownMessages } from "./markdown-messages.ts";
import { nodeMessages } from "./node-messages.ts";
import { shapeMessages } from "./shape-messages.ts";

/** Every message of loading, for lists of codes. */
export const loadMessages = { ...fileMessages, ...shapeMessages, ...markdownMessages, ...nodeMessages };
