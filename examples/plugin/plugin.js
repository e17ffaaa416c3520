// @ts-check
import { definePlugin } from "shishin/plugin";
import { dueDateLabels } from "./due-date-labels.js";
import { kindQuotes } from "./kind-quotes.js";
import { titleIsShort } from "./title-is-short.js";

/** One check, one generator, one plug-in of remark. `name` is the first half of the check's code. */
export default definePlugin({
  name: "library",
  checks: [titleIsShort],
  generators: [dueDateLabels],
  remarkPlugins: [kindQuotes],
});
