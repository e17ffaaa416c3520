/**
 * Whether Markdown would take longer to read than any text that people write: the tokenizer compares
 * each mark of emphasis, code and links with the others of its paragraph, and each list with those
 * around it.
 */
export function isTooCostly(text: string): boolean {
  if (nestsTooDeep.test(text) || marksInARow.test(text)) return true;
  return cost(text) > costLimit && paragraphsOf(text).some((paragraph) => cost(paragraph) > costLimit);
}

/** Lists and quotes of more than thirty levels in one line, or lists of about as many by indentation. */
const nestsTooDeep = /^(?:(?:[ \t]*(?:>|[-+*][ \t]|\d+[.)][ \t])){30}|(?: {4}|\t){25}[ \t]*(?:[-+*]|\d+[.)])[ \t])/m;
const marksInARow = /[[\]*_~]{200}/;

/** Runs of marks times UTF-16 code units; a page of text with a hundred marks costs 200,000. */
const costLimit = 5_000_000;

function cost(text: string): number {
  return (text.match(/[[\]]|[*_~`]+/g)?.length ?? 0) * text.length;
}

/** The stretches in which one mark can belong to another: paragraphs, items of lists, rows of tables. */
function paragraphsOf(text: string): readonly string[] {
  // In HTML, which is refused later, backquotes at the beginning of a line are no fence.
  const prose = /^ {0,3}</m.test(text) ? text : withoutFences(text);
  return prose.split(/\n[ \t\r>]*\n/).flatMap((block) => {
    const lines = block.split("\n");
    return isTable(lines) ? lines : itemsOf(lines);
  });
}

/** Code between fences is not searched for marks; a blank line stands in its place. */
function withoutFences(text: string): string {
  let fence: string | undefined;
  const lines = text.split("\n").map((line) => {
    const [, mark = ""] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (fence === undefined) {
      if (mark !== "") fence = mark;
      return fence === undefined ? line : "";
    }
    if (mark.startsWith(fence) && line.trim() === mark) fence = undefined;
    return "";
  });
  return lines.join("\n");
}

/** A heading row, and under it a row of dashes with as many cells; each row begins with a bar, which begins nothing else. */
function isTable(lines: readonly string[]): boolean {
  const [heading = "", dashes = ""] = lines;
  const isRow = (line: string) => /^ {0,3}\|/.test(line);
  return lines.every(isRow) && /^ {0,3}[|:\- ]*-[|:\- ]*\r?$/.test(dashes) && cellsOf(heading) === cellsOf(dashes);
}

function cellsOf(row: string): number {
  const inner = row
    .replace(/\\[\\|]/g, "")
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "");
  return inner.split("|").length;
}

/** Divides lines where one begins an item of a list for certain: farther right, it would go on with the paragraph. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[][] = [];
  let indent = -2;
  for (const line of lines) {
    const [, spaces] = /^([ \t]*)[-+*][ \t]/.exec(line) ?? [];
    const width = spaces?.replaceAll("\t", "    ").length ?? Number.POSITIVE_INFINITY;
    const beginsItem = width <= indent + 5;
    if (beginsItem) indent = width;
    if (beginsItem || items.length === 0) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items.map((item) => item.join("\n"));
}
