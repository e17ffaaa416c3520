import type { CodeKeywordDefinition } from "ajv";
import type { JsonObject } from "#model";
import type { Message } from "./message-book.ts";

/** Formats that there is a function for, with its name in the package's `runtime/format.js`. */
const formatChecks = {
  date: "isDate",
  time: "isTime",
  "date-time": "isDateTime",
  duration: "isDuration",
  uri: "isUri",
  "uri-reference": "isUriReference",
  uuid: "isUuid",
  email: "isEmail",
  hostname: "isHostname",
  ipv4: "isIpv4",
  ipv6: "isIpv6",
  byte: "isByte",
  int32: "isInt32",
  int64: "isInt64",
} as const;

export const knownFormats: ReadonlySet<string> = new Set(Object.keys(formatChecks));

/** The code of compiled checks. */
export interface CompiledChecks {
  /** The functions, without exports. */
  readonly code: string;
  /** The function of each message, by the message's name. */
  readonly functions: ReadonlyMap<string, string>;
  /** What the code uses of the package's own modules. */
  readonly imports: Readonly<Record<"format" | "check-support", readonly string[]>>;
}

/** Compiles the schemas of messages to plain functions: nothing is compiled, and nothing looked up, when they run. */
export async function compileChecks(root: JsonObject, messages: readonly Message[]): Promise<CompiledChecks> {
  const [{ Ajv2020 }, { default: standaloneCode }, { _, str, Name, stringify }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv/dist/standalone/index.js"),
    import("ajv"),
  ]);
  const instancePath = new Name("instancePath");
  const openEnum: CodeKeywordDefinition = {
    keyword: "openEnum",
    schemaType: "array",
    code({ gen, data, it, schema }) {
      // Ajv has checked `schemaType`; these lists hold names.
      const values = schema as readonly string[];
      const isText = _`typeof ${data} == "string"`;
      const isNew = values.reduce((test, value) => _`${test} && ${data} !== ${value}`, isText);
      gen.if(isNew, () => {
        gen.code(_`this.unknown(${str`${instancePath}${it.errorPath}`}, ${stringify(values)})`);
      });
    },
  };
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    logger: false,
    messages: false,
    multipleOfPrecision: 9,
    passContext: true,
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true, formats: _`formats`, optimize: 2 },
    keywords: [openEnum],
  });
  // Keeping book of what has been looked at costs half of the code; only these keywords read it.
  ajv.opts.unevaluated = JSON.stringify(root).includes('"unevaluated');
  for (const [name] of Object.entries(formatChecks)) {
    const type = name.startsWith("int") ? "number" : "string";
    // Ajv's types tie the format to its type at compile time, and the type is read from the name.
    ajv.addFormat(name, { type, validate: () => true } as never);
  }
  ajv.addSchema({ $id: "api", ...root });
  const exportNames = Object.fromEntries(messages.map(({ ref }, at) => [`check${at}`, `api${ref}`]));
  const written = standaloneCode.default(ajv, exportNames);
  return ownModules(written, new Map(messages.map(({ name }, at) => [name, `check${at}`])));
}

/** How ajv notes an error: seven lines, of which one says something. */
const pushedError =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"[^\n]*?",keyword:("[^"]*"),params:([\s\S]*?)\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

/** How ajv notes that a condition does not hold: an error that nobody reads. */
const emptyError =
  /const (err\d+) = \{\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

/** How ajv hands a path on to the check of an inner schema: here it is only put together if somebody wants to know it. */
const innerCall = /\{instancePath(?::instancePath(\+(?:"(?:[^"\\]|\\.)*"|\/(?:[^/\\\n]|\\.)+\/g|[^"}\n])*))?\}\)/g;

/** Replaces what the code would take from ajv's own package, and what would keep a bundler from leaving functions out. */
function ownModules(written: string, functions: ReadonlyMap<string, string>): CompiledChecks {
  const format = new Set<string>();
  const own = new Set<string>();
  const code = written
    .replace(/^"use strict";\n?/, "")
    .replace(/^export const (check\d+) = /gm, "const $1 = ")
    .replace(/^(?:export )?(?:const|let) check\d+ = .*;$/gm, (line) => line.replace(/^export /, ""))
    .replace(/^validate\d+\.evaluated = .*;\n?/gm, "")
    .replace(emptyError, "errors++;")
    .replace(pushedError, (_, _name: string, path: string | undefined, keyword: string, params: string) => {
      own.add("addError");
      return `vErrors = addError(vErrors, ${path ?? "instancePath"}, ${keyword}, ${params});\nerrors++;`;
    })
    .replace(/,parentData(?::[^\n]*?)?,parentDataProperty(?::[^\n]*?)?,rootData(?:,dynamicAnchors)?\}/g, "}")
    .replace(
      /\{instancePath="", parentData, parentDataProperty, rootData=data(?:, dynamicAnchors=\{\})?\}=\{\}/g,
      "instancePath",
    )
    .replace(innerCall, (_, end?: string) =>
      end === undefined ? "instancePath)" : `instancePath === null ? null : instancePath${end})`,
    )
    .replace(/= require\("ajv\/dist\/runtime\/(equal|ucs2length)"\)\.default/g, (_, name: string) => {
      const helper = name === "equal" ? "isEqual" : "lengthOf";
      own.add(helper);
      return `= ${helper}`;
    })
    .replace(/\bformats(?:\.([\w]+)|\["([^"]+)"\])(?:\.validate)?/g, (_, plain?: string, quoted?: string) => {
      // Only these formats have been let into the schemas.
      const check = formatChecks[(plain ?? quoted ?? "") as keyof typeof formatChecks];
      format.add(check);
      return check;
    })
    .replace(/\b(formats\d+)\.validate\(/g, "$1(")
    .replace(/= new RegExp\(/g, "= /* @__PURE__ */ new RegExp(");
  return { code, functions, imports: { format: [...format].sort(), "check-support": [...own].sort() } };
}
