import type { Generator } from "#generate";
import { modelGenerator } from "./model/generator.ts";
import { openapiGenerator } from "./openapi/generator.ts";
import { typesGenerator } from "./types/generator.ts";
import { typesMessages } from "./types/types-messages.ts";

/** Every generator of the tool, in the order in which their results are listed. */
export const generators: readonly Generator[] = [modelGenerator, openapiGenerator, typesGenerator];

/** Tables of messages that generators bring themselves, for the list of codes. */
export const generatorMessages = [typesMessages];
