import type { Toolset } from "#build";
import { checks } from "#check/checks";
import { generators } from "#generators";
import { allCodes } from "./catalogue.ts";

/** The checks and generators that come with the tool. */
export const standardTools: Toolset = {
  checks,
  generators,
  codes: new Map(allCodes().map(({ code, severity }) => [code, severity])),
};
