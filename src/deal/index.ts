export { dealMessages } from "./deal-messages.ts";
export { choicesOfOption, omissionsOfOption } from "./deal-options.ts";
export { judgeDeal } from "./judge-deal.ts";
