export { dealMessages } from "./deal-messages.ts";
export { judgeDeal } from "./judge-deal.ts";
export { chooseFromWords, withoutFromWords } from "./words-of-command.ts";
