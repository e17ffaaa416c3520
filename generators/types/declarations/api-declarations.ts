import type { Node, PrinterOptions } from "typescript";
import type { DocComment } from "#generate";
import type { JsonObject, Language } from "#model";
import { brandDeclarations } from "./brands.ts";
import { commentedNodes } from "./commented-nodes.ts";
import {
  constraints,
  type Documents,
  docCommentAt,
  printComment,
  printDocComment,
  wholeDescription,
} from "./doc-comment.ts";
import { isMessagePart, nodeIdAt, placeOfPath } from "./document-places.ts";
import { asObject, type Pointer } from "./json-pointer.ts";
import type { NodeFacts } from "./node-facts.ts";
import { type PreparedDocument, prepareDocument } from "./prepare-document.ts";
import { refinedType, refineSchema, valueModule } from "./refined-types.ts";
import { schemaAliases } from "./schema-aliases.ts";

/** What the types of one API are made from: plain data. */
export interface ApiTypesInputs extends Readonly<Record<string, unknown>> {
  /** A line that says what the file is. */
  readonly header: string;
  /** The first is normative: the types are made from its document. */
  readonly languages: readonly Language[];
  readonly documents: Documents;
  readonly facts: NodeFacts;
  /** Where the site will have its pages; absent: nobody knows. */
  readonly site?: SiteAddresses;
}

export interface SiteAddresses {
  /** Without a slash at the end. */
  readonly url: string;
  /** Places of operations, schemas and fields below the folder of a language, by id. */
  readonly pages: Readonly<Record<string, string>>;
}

/** How comments are written: whole, or, for those who read on, as signs that stand for them. */
export interface CommentPrinter {
  readonly comment: (comment: DocComment) => string;
  /** The description of a parameter, a header, a body or an answer. */
  readonly description: (comment: DocComment) => string;
}

const wholeComments: CommentPrinter = { comment: printDocComment, description: wholeDescription };

/** The `.d.ts` of one API: openapi-typescript's types, each with what the guideline says about it. */
export async function apiDeclarations(
  { header, languages, documents, facts, site }: ApiTypesInputs,
  printer: CommentPrinter = wholeComments,
): Promise<string> {
  const document = normativeDocument(documents, languages);
  const comment = commentsOf({ languages, documents, facts, ...(site && { site }) });
  const print = (place: Pointer) => printer.comment(comment(place));
  const prepared = prepareDocument(document, (object, place, placeOf) =>
    isMessagePart(place)
      ? withDescription(object, partComment(object, comment(place)), printer)
      : refineSchema({ document, place, placeOf }, object),
  );
  const types = await typesOf(prepared, document, print);
  return [
    `${printComment(header)}\n`,
    types.includes(`${valueModule}.`) ? `import type * as ${valueModule} from "../runtime/value.js";\n` : "",
    types,
    schemaAliases(document, print),
    brandDeclarations(document, valueModule, print),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** What the guideline says of each place of an API. */
export function commentsOf(
  inputs: Pick<ApiTypesInputs, "languages" | "documents" | "facts" | "site">,
): (place: Pointer) => DocComment {
  const { languages, documents, facts, site } = inputs;
  const document = normativeDocument(documents, languages);
  return (place) => {
    const written = docCommentAt(documents, languages, place);
    const id = nodeIdAt(document, place);
    if (id === "") return written;
    return {
      ...written,
      node: id,
      facts: [...written.facts, ...(facts[id] ?? [])],
      pages: pagesOf(id, languages, site),
    };
  };
}

/** The document that types are made from: the first language's, or the first that there is. */
export function normativeDocument(documents: Documents, languages: readonly Language[]): JsonObject {
  return languages.map((language) => documents[language]).find((document) => document !== undefined) ?? {};
}

/** Of a message part, its schema's constraints are told with it. */
function partComment(object: JsonObject, comment: DocComment): DocComment {
  return { ...comment, facts: [...comment.facts, ...constraints(asObject(object.schema) ?? {})] };
}

/** openapi-typescript prints a message part's description: here it is told in every language. */
function withDescription(object: JsonObject, comment: DocComment, printer: CommentPrinter): JsonObject {
  const description = printer.description(comment);
  return description === "" ? object : { ...object, description };
}

function pagesOf(id: string, languages: readonly Language[], site: SiteAddresses | undefined): DocComment["pages"] {
  const page = site?.pages[id];
  if (!site || page === undefined) return {};
  return Object.fromEntries(languages.map((language) => [language, `${site.url}/${language}/${page}`]));
}

async function typesOf(
  prepared: PreparedDocument,
  original: JsonObject,
  print: (place: Pointer) => string,
): Promise<string> {
  const { default: ts } = await import("typescript");
  const { default: transformSchema } = await import("openapi-typescript/dist/transform/index.mjs");
  const { resolveRef, scanDiscriminators } = await import("openapi-typescript/dist/lib/utils.mjs");
  const { astToString } = await import("openapi-typescript/dist/lib/ts.mjs");

  const comments = new Map<Node, string>();
  // Checks have diagnosed what does not fit openapi-typescript's own type for a document.
  const document = prepared.document as never;
  const nodes = transformSchema(document, {
    ...settings,
    discriminators: scanDiscriminators(document, { silent: true }),
    injectFooter: [],
    transform: (schema) => refinedType(ts, schema),
    transformProperty(property, schema, { path }) {
      const place = prepared.placeOf.get(schema) ?? placeOfPath(original, path ?? "");
      if (place) comments.set(property, print(place));
      return property;
    },
    resolve: (ref) => resolveRef(document, ref, { silent: true }),
  });
  for (const [node, place] of commentedNodes(ts, nodes, original)) comments.set(node, print(place));
  for (const [node, comment] of comments) {
    const text = comment.replace(/^\/\*|\*\/$/g, "");
    const kind = ts.SyntaxKind.MultiLineCommentTrivia;
    // Takes the place of the comment that openapi-typescript has made.
    ts.setSyntheticLeadingComments(
      node,
      text === "" ? undefined : [{ kind, text, pos: -1, end: -1, hasTrailingNewLine: true }],
    );
  }
  return astToString(nodes, { formatOptions }).replace(/\/\*\*(?:[^*]|\*(?!\/))*\*\//g, withPlainDescription);
}

/** openapi-typescript's own comments: the description as other comments have it, and not as code. */
function withPlainDescription(comment: string): string {
  if (!/^\/\*\*\s+(?:\* )?@description /.test(comment)) return comment;
  return comment.replace("@description ", "").replace(/^(\s*\*) {5}(?=\S)/gm, "$1 ");
}

/** Not among the printer's published options: without it, Japanese names are printed as numbers. */
const formatOptions: PrinterOptions & { readonly neverAsciiEscape: boolean } = { neverAsciiEscape: true };

/**
 * openapi-typescript's own defaults but for two: an object without named properties may hold
 * anything, and a property that has a default may still be absent from a message.
 */
const settings = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
};
