export { endingOfDeal, languageOfDeal } from "./contract-target.ts";
export { dealMessages } from "./deal-messages.ts";
export { type DealOptions, dealWithOptions, type PlacedValue } from "./deal-options.ts";
export { judgeDeal } from "./judge-deal.ts";
