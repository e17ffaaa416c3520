import type { Report } from "#diagnostic";
import { span } from "#text";
import { type Attributes, noAttributes, parseAttributes, type Written } from "./attributes.ts";
import type { LinePlace } from "./heading-line.ts";
import type { DifferenceName } from "./standard-differences.ts";

/** A line that opens a block, such as `:::note[label]{#N-01 key=value}`, or is one: `::source[a b]`. */
export interface DirectiveLine {
  readonly colons: number;
  readonly name: Written;
  readonly label?: Written;
  readonly attributes: Attributes;
  /** In what remark-directive may read this line otherwise. */
  readonly doubts: readonly DifferenceName[];
}

/** Colons and what is around them, then name, label and attributes: everything has a place by its length. */
const directiveLine =
  /^( {0,3}(:{2,})[ \t]*)([A-Za-z](?:[\w-]*[A-Za-z0-9])?)(?:\[([^\]\r\n]*)\])?(?:\{([^{}\r\n]*)\})?[ \t]*$/;

/** Reads a line as a directive; nothing if it is not complete. What is wrong with its attributes is reported. */
export function readDirective(line: string, { file, offset }: LinePlace, report: Report): DirectiveLine | undefined {
  const match = directiveLine.exec(line);
  if (!match) return undefined;
  const [, lead = "", colons = "", word = "", labelText, attributeText] = match;
  const written = (value: string, start: number): Written => {
    const at = span(file, start, start + value.length);
    return { value, span: at, keySpan: at };
  };
  const name = written(word, offset + lead.length);
  const label = labelText === undefined ? undefined : written(labelText, name.span.end + 1);
  const attributesStart = (label ? label.span.end + 1 : name.span.end) + 1;
  return {
    colons: colons.length,
    name,
    ...(label && { label }),
    attributes:
      attributeText === undefined
        ? noAttributes(name.span)
        : parseAttributes(attributeText, { file, offset: attributesStart }, report),
    doubts: doubtsAbout({ hasSpace: !lead.endsWith(":"), label: labelText, attributes: attributeText }),
  };
}

interface LineParts {
  /** Between the colons and the name. */
  readonly hasSpace: boolean;
  readonly label: string | undefined;
  readonly attributes: string | undefined;
}

/** What remark-directive reads as we do for certain: ids and names, bare values of plain characters, quoted values. */
const plainAttributes =
  /^[ \t]*(?:(?:#[^\s{}"'#.<>=`&]+|[A-Za-z][\w-]*(?:=(?:"[^"&]*"|[^\s{}"'<>=`&]+))?)(?:[ \t]+|$))*$/;

function doubtsAbout({ hasSpace, label, attributes }: LineParts): readonly DifferenceName[] {
  return [
    ...(hasSpace ? (["space-before-name"] as const) : []),
    ...(label !== undefined && (/[[\\]/.test(label) || label.length > 900) ? (["marks-in-label"] as const) : []),
    ...(attributes !== undefined && !plainAttributes.test(attributes) ? (["marks-in-attributes"] as const) : []),
  ];
}
