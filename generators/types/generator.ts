import { type Artifact, apiAddresses, artifact, defineGenerator, type GenerateContext } from "#generate";
import {
  type Api,
  apiNodesOf,
  type Guideline,
  type GuidelineIndex,
  type Json,
  type JsonObject,
  localized,
  partSpan,
} from "#model";
import { type ApiTypesInputs, apiDeclarations, normativeDocument } from "./declarations/api-declarations.ts";
import { namedBrands } from "./declarations/brands.ts";
import { constantNames, constantsDeclarations, constantsModule } from "./declarations/constants-module.ts";
import { everyLanguage } from "./declarations/doc-comment.ts";
import { guidelineConstants } from "./declarations/guideline-constants.ts";
import { nodeFacts } from "./declarations/node-facts.ts";
import { schemaTypeNames } from "./declarations/schema-aliases.ts";
import {
  clientDeclarations,
  clientModule,
  type OperationsInputs,
  type OperationTypesInputs,
  operationsDeclarations,
  operationsModule,
  serverDeclarations,
  serverModule,
} from "./operations/operation-facts.ts";
import {
  type PackageFacts,
  packageBill,
  packageDeclarations,
  packageManifest,
  packageModule,
} from "./package/package-files.ts";
import { packageReadme, type ReadmeFacts } from "./package/package-readme.ts";
import { typesMessages } from "./types-messages.ts";
import { makersModule } from "./validators/makers-module.ts";
import type { Governors } from "./validators/message-places.ts";
import {
  messagesDeclarations,
  messagesModule,
  type ValidatorsInputs,
  validatorsDeclarations,
  validatorsModule,
} from "./validators/validators-module.ts";

/** An npm package: the types of each API, and the guideline's requirements and operations as constants. */
export const typesGenerator = defineGenerator({
  name: "types",
  summary: {
    en: "An npm package with TypeScript types of every message and constants for the requirements.",
    ja: "メッセージの TypeScript の型と、要件の定数を収めた npm パッケージです。",
  },
  outputs: ["types/"],
  options: ["package", "version"],
  generate(guideline, context) {
    const facts = packageFacts(guideline, context);
    const constants = guidelineConstants(guideline, context.index, facts.header);
    return [
      artifact("types/package.json", facts, packageManifest),
      artifact("types/sbom.json", facts, packageBill),
      artifact("types/README.md", readmeFacts(guideline, facts), packageReadme),
      artifact("types/index.js", facts, packageModule),
      artifact("types/index.d.ts", facts, packageDeclarations),
      artifact("types/guideline.js", constants, constantsModule),
      artifact("types/guideline.d.ts", constants, constantsDeclarations),
      ...apiFiles(guideline, context, facts.header),
      ...runtimeFiles(),
    ];
  },
});

function apiFiles(guideline: Guideline, { index }: GenerateContext, header: string): readonly Artifact[] {
  const { languages } = guideline;
  return guideline.apis.flatMap((api) => [
    artifact(
      `types/api/${api.id}.d.ts`,
      () => typesInputs(api, guideline),
      (inputs) => apiDeclarations(inputs),
    ),
    ...messageFiles(
      { header, api: api.id, languages, documents: api.documents, governors: governorsOf(api, index) },
      api.id,
    ),
    ...operationFiles(operationsInputs(api, guideline, header), () => typesInputs(api, guideline)),
  ]);

  function typesInputs(api: Api, { languages }: Guideline): ApiTypesInputs {
    const facts = nodeFacts(api, guideline, index);
    return { header, languages, documents: api.documents, facts, ...siteAddresses(api, guideline) };
  }
}

/** What comments lead to, if the guideline says where its site lives. */
function siteAddresses(api: Api, { url, apis }: Guideline): Pick<ApiTypesInputs, "site"> {
  if (url === undefined || !/^https?:/i.test(url)) return {};
  const places = apiAddresses(apis).api;
  const pages = apiNodesOf(api).flatMap(({ id }) => {
    const page = places.get(id);
    return page === undefined ? [] : [[id, page] as const];
  });
  return { site: { url: url.replace(/\/+$/, ""), pages: Object.fromEntries(pages) } };
}

function operationFiles(inputs: OperationsInputs, types: () => ApiTypesInputs): readonly Artifact[] {
  const { api } = inputs;
  return [
    artifact(`types/operations/${api}.js`, inputs, operationsModule),
    artifact(
      `types/operations/${api}.d.ts`,
      (): OperationTypesInputs => ({ ...types(), ...inputs }),
      (all) => operationsDeclarations(all),
    ),
    artifact(`types/client/${api}.js`, inputs, clientModule),
    artifact(`types/client/${api}.d.ts`, inputs, clientDeclarations),
    artifact(`types/server/${api}.js`, inputs, serverModule),
    artifact(`types/server/${api}.d.ts`, inputs, serverDeclarations),
  ];
}

function operationsInputs(api: Api, { languages, conformance }: Guideline, header: string): OperationsInputs {
  const operations = api.operations.map(({ id, conformance: level }) => {
    return [id, { ...(level && { level: level.id }) }] as const;
  });
  return {
    header,
    api: api.id,
    languages,
    documents: api.documents,
    levels: conformance.map(({ id }) => id),
    operations: Object.fromEntries(operations),
    problems: api.problems.map(({ id, type, status, action, title }) => ({ id, type, status, action, title })),
  };
}

function messageFiles(inputs: ValidatorsInputs, id: string): readonly Artifact[] {
  return [
    artifact(`types/api/${id}.js`, inputs, makersModule),
    artifact(`types/validators/${id}.js`, inputs, validatorsModule),
    artifact(`types/validators/${id}.d.ts`, inputs, validatorsDeclarations),
    artifact(`types/messages/${id}.js`, inputs, messagesModule),
    artifact(`types/messages/${id}.d.ts`, inputs, messagesDeclarations),
  ];
}

/** Requirements that are in force or candidates, by the id of the node that they govern. */
function governorsOf(api: Api, { requirements, requirementsOfApiNode }: GuidelineIndex): Governors {
  const entries = apiNodesOf(api).map(({ id }) => {
    const governing = requirementsOfApiNode.get(id) ?? [];
    return [id, governing.filter((requirement) => requirements.get(requirement)?.status !== "withdrawn")] as const;
  });
  return Object.fromEntries(entries.filter(([, governing]) => governing.length > 0));
}

/** Modules that are the same in every package: they are copied as this tool was compiled with them. */
function runtimeFiles(): readonly Artifact[] {
  return runtimeModules.flatMap((name) =>
    ["js", "d.ts"].map((ending) =>
      artifact(`types/runtime/${name}.${ending}`, {}, () => ({ copyOf: `dist/src/runtime/${name}.${ending}` })),
    ),
  );
}

/** The files of `src/runtime`. */
const runtimeModules = [
  "answer-request",
  "check-support",
  "authorize-caller",
  "client",
  "client-options",
  "expectation",
  "fastify",
  "format",
  "index",
  "invariant",
  "meaning",
  "message-types",
  "oauth",
  "operation",
  "problem-error",
  "problem-response",
  "provider-options",
  "read-pages",
  "read-parameters",
  "send-request",
  "server",
  "validator",
  "value",
  "violation",
  "write-request",
] as const;

function packageFacts(guideline: Guideline, context: GenerateContext): PackageFacts {
  const { languages, title, edition, license, publisher, url } = guideline;
  const english = languages.find((language) => language.startsWith("en")) ?? languages[0] ?? "en";
  const author = localized(publisher, english);
  return {
    ...nameAndVersion(guideline, context),
    description: oneLine(localized(title, english) ?? guideline.id),
    header: `${everyLanguage(title, languages)} ${edition}. Generated by shishin; not to be edited.`.replaceAll(
      "*/",
      "* /",
    ),
    ...(license !== undefined && { license }),
    ...(author !== undefined && { author: oneLine(author) }),
    ...(url !== undefined && { homepage: url }),
    apis: guideline.apis.map(({ id, documents }) => ({
      id,
      typeNames: typeNamesOf(normativeDocument(documents, languages)),
      makers: makerNamesOf(normativeDocument(documents, languages)),
    })),
  };
}

function typeNamesOf(document: JsonObject): readonly string[] {
  return [...new Set([...schemaTypeNames(document).values(), ...makerNamesOf(document)])];
}

function makerNamesOf(document: JsonObject): readonly string[] {
  return namedBrands(document).map(({ name }) => name);
}

function nameAndVersion(guideline: Guideline, { options, report }: GenerateContext) {
  const name = packageNameOf(guideline, options);
  const version = text(options.version) ?? guideline.edition;
  const origin = guideline.generators.types?.origin ?? guideline.origin;
  if (!packageName.test(name) || name.length > 214) {
    report(typesMessages["package-name"]({ name }, partSpan(origin, "package")));
  }
  if (!semanticVersion.test(version)) {
    report(typesMessages["package-version"]({ version }, partSpan(origin, "version")));
  }
  return { name, version };
}

/** What the manifest calls the package, or the guideline's id. */
export function packageNameOf({ id }: Guideline, options: GenerateContext["options"]): string {
  return text(options.package) ?? id;
}

/** What npm accepts for a new package. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const semanticVersion = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** An option is text; YAML may have read a version as a number. */
function text(option: Json | undefined): string | undefined {
  return option === undefined || option === null
    ? undefined
    : typeof option === "string"
      ? option
      : JSON.stringify(option);
}

function readmeFacts(guideline: Guideline, { name, apis }: PackageFacts): ReadmeFacts {
  const { languages, title, edition, date, status, notice, url, license } = guideline;
  const highest = guideline.conformance.at(-1);
  const requirement = guideline.requirements.find(({ status }) => status === "active");
  const maker = apis[0]?.makers.find((maker) => !constantNames.some((taken) => taken === maker));
  const schemaType = apis[0]?.typeNames.find((typeName) => !constantNames.some((taken) => taken === typeName));
  return {
    name,
    languages,
    title,
    edition,
    date,
    status,
    notice,
    ...(url !== undefined && { url }),
    ...(license !== undefined && { license }),
    ...(requirement && { requirement: { id: requirement.id, level: requirement.level } }),
    ...(schemaType !== undefined && { schemaType }),
    ...(maker !== undefined && { maker }),
    ...(highest && { highestLevel: highest.id }),
    apis: guideline.apis.map(({ id, title, version }) => ({ id, title, version })),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
