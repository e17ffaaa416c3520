/*
 * Runs before anything is drawn, and is therefore small: says that scripts run, so that what needs them
 * has its room from the start, and takes the colours that the reader chose.
 */
import { keptChoice } from "./keep-choice.ts";

const { dataset } = document.documentElement;
dataset.scripted = "";
const theme = keptChoice("theme");
if (theme === "light" || theme === "dark") dataset.theme = theme;
