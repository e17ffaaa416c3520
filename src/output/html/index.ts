export { append, type Child, htmlOf, Lines, nodesOf, type Printed, printed } from "./jsx-runtime.ts";
export { printDocument, printHtml } from "./print-html.ts";
