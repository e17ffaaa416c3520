import type { DeclarationReflection, SomeType } from "typedoc";
import type { DeclaredModule } from "#generate";
import type { Operation, Schema } from "#model";
import type { DeclaredNodeView, ExportView, MemberView, ModuleView } from "#site";
import { declarationRuns, kindOfDeclaration, kinds, longestObject } from "./declaration-runs.ts";
import { isAskedFor, membersOf, objectMembers } from "./object-members.ts";
import { exportAnchor } from "./package-places.ts";
import { hiddenNames, memberNamed, type PackageReader } from "./package-reader.ts";
import { noRemark, remarkOf } from "./remark-view.ts";
import { literalText, memberRuns, objectRuns, signatureRuns, type TypeNames, typeRuns } from "./type-runs.ts";

/** A module and what it exports; types of schemas have pages of their own. */
export function moduleView(reader: PackageReader, module: DeclaredModule): Omit<ModuleView, "types" | "operations"> {
  const { declared, reflected } = reader;
  const names = reader.names(module.api);
  const types = new Set(Object.values(declared.apis.find(({ id }) => id === module.api)?.types ?? {}));
  const isOwn = ({ name, kind }: DeclarationReflection) =>
    module.part !== "api" || !(hiddenNames.has(name) || (types.has(name) && kind === kinds.type));
  return {
    part: module.part,
    doors: module.doors,
    exports: withOwnAnchors(
      (reflected.modules.get(module.file) ?? []).filter(isOwn).map((entry) => exportView(reader, entry, names)),
    ),
  };
}

/** A name may stand for a type and for a value: the type has the anchor of that name. */
function withOwnAnchors(entries: readonly ExportView[]): readonly ExportView[] {
  const isType = ({ kind }: ExportView) => kind !== "variable" && kind !== "function";
  const types = new Set(entries.filter(isType).map(({ anchor }) => anchor));
  return entries.map((entry) =>
    isType(entry) || !types.has(entry.anchor) ? entry : { ...entry, anchor: `${entry.anchor}-value` },
  );
}

function exportView(reader: PackageReader, entry: DeclarationReflection, names: TypeNames): ExportView {
  const { name } = entry;
  const anchor = exportAnchor(name);
  if (entry.variant === "reference") {
    const href = names.nameHref(name);
    const elsewhere = href === undefined ? undefined : { href, label: name };
    return { name, anchor, kind: "type", code: [name], remark: noRemark, members: [], elsewhere };
  }
  const members = membersOf(entry).filter(({ inheritedFrom }) => inheritedFrom === undefined);
  const views = members.map((member) => ({
    ...memberView(reader, member, names),
    anchor: exportAnchor(name, member.name),
    more: reader.site.requirement(member.name)[0]?.href,
  }));
  return {
    name,
    anchor,
    kind: kindOfDeclaration(entry),
    code: declarationRuns(entry, names),
    remark: remarkOf(reader, entry),
    members: kindOfDeclaration(entry) === "variable" ? constantMembers(views) : views,
  };
}

/** Of a long list of constants of one form, what each is says more than its type. */
function constantMembers(members: readonly MemberView[]): readonly MemberView[] {
  const isPlain = members.length > longestObject && members.every(({ remark }) => remark.description !== undefined);
  return isPlain ? members.map((member) => ({ ...member, type: [] })) : members;
}

/** The page of a schema's type. */
export function typeView(
  reader: PackageReader,
  schema: Schema,
): Omit<DeclaredNodeView, "importLine" | "links" | "previous" | "next"> {
  const names = reader.names(schema.api);
  const api = reader.declared.apis.find(({ id }) => id === schema.api);
  const name = api?.types[schema.id] ?? schema.id;
  const exported = reader.reflected.modules.get(`api/${schema.api}`) ?? [];
  const schemas = memberNamed(memberNamed(exported, "components")?.children, "schemas")?.type;
  const node = memberNamed(objectMembers(schemas), schema.id);
  const members = objectMembers(node?.type);
  return {
    name,
    kind: "type",
    code: [
      `type ${name} = `,
      ...typeRuns(node?.type, {
        ...names,
        brandHref: (brand) => (brand === name ? undefined : names.brandHref(brand)),
      }),
    ],
    remark: remarkOf(reader, node),
    members: members.map((member) => ({
      ...memberView(reader, member, names),
      presence: member.flags.isOptional ? "optional" : "required",
      more: reader.site.map.api.get(`${schema.id}.${member.name}`),
    })),
    answers: [],
  };
}

/** The page of an operation as code calls it. */
export function operationView(
  reader: PackageReader,
  operation: Operation,
): Omit<DeclaredNodeView, "importLine" | "links" | "previous" | "next"> {
  const names = reader.names(operation.api);
  const exported = reader.reflected.modules.get(`api/${operation.api}`) ?? [];
  const node = memberNamed(memberNamed(exported, "operations")?.children, operation.id.replaceAll("#", "/"));
  const parts = objectMembers(node?.type);
  const parameters = objectMembers(memberNamed(parts, "parameters")?.type).filter(isAskedFor);
  const body = memberNamed(parts, "requestBody");
  const responses = objectMembers(memberNamed(parts, "responses")?.type);
  const bodyType = contentOf(body?.type, names);
  const request = [
    ...parameters.map((place) => memberRuns(place, names, 2)),
    ...(bodyType ? [[`body${body?.flags.isOptional ? "?" : ""}: `, ...typeRuns(bodyType, names, 2)]] : []),
  ];
  const answers = responses.map((response) => answerView(reader, response, names));
  const good = responses.find(({ name }) => name.startsWith("2")) ?? memberNamed(responses, "default");
  const answer = contentOf(good?.type, names);
  return {
    name: operation.id,
    kind: "operation",
    code: [
      `client.${operation.id}(`,
      ...(request.length === 0 ? [] : objectRuns(request, 0)),
      "): Promise<",
      ...(answer ? typeRuns(answer, names) : ["undefined"]),
      ">",
    ],
    remark: remarkOf(reader, node),
    members: parameters.flatMap((place) =>
      objectMembers(place.type).map((parameter) => ({
        ...memberView(reader, parameter, names),
        anchor: exportAnchor(place.name, parameter.name),
        presence: parameter.flags.isOptional ? ("optional" as const) : ("required" as const),
        // Those are the members that openapi-typescript gives parameters.
        place: place.name as NonNullable<MemberView["place"]>,
      })),
    ),
    answers,
  };
}

function answerView(reader: PackageReader, response: DeclarationReflection, names: TypeNames): MemberView {
  const type = contentOf(response.type, names);
  return {
    name: response.name,
    anchor: exportAnchor("answer", response.name),
    type: type ? typeRuns(type, names) : ["undefined"],
    remark: remarkOf(reader, response),
  };
}

/** The type of a body: the first of its media types. */
function contentOf(type: SomeType | undefined, names: TypeNames): SomeType | undefined {
  const content = memberNamed(objectMembers(resolved(type, names)), "content");
  return objectMembers(content?.type)[0]?.type;
}

/** A body or an answer that many operations share stands among the components. */
function resolved(type: SomeType | undefined, names: TypeNames): SomeType | undefined {
  if (type?.type !== "indexedAccess" || type.objectType.type !== "indexedAccess") return type;
  const [group, name] = [literalText(type.objectType.indexType), literalText(type.indexType)];
  return group === undefined || name === undefined ? type : (names.component(group, name) ?? type);
}

function memberView(reader: PackageReader, member: DeclarationReflection, names: TypeNames): MemberView {
  const [signature] = member.signatures ?? [];
  return {
    name: member.name,
    anchor: exportAnchor(member.name),
    type: signature ? signatureRuns(signature, names, { indent: 0, arrow: " => " }) : typeRuns(member.type, names),
    remark: remarkOf(reader, member),
  };
}
