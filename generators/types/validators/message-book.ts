import type { Json, JsonObject } from "#model";
import { asObject, type Pointer, pointerOf, valueAt } from "../declarations/json-pointer.ts";
import { schemaTypeNames } from "../declarations/schema-aliases.ts";
import { typeNames } from "../declarations/type-names.ts";
import { type DocumentOperation, documentOperations, jsonContent } from "../operations/document-operations.ts";
import { plainSchema, type SchemaContext, schemaRef } from "./plain-schema.ts";

/** One message that has a validator. */
export interface Message {
  /** Such as `CardTransaction` of `validateCardTransaction`. */
  readonly name: string;
  /** Its schema among the schemas of the book. */
  readonly ref: string;
  /** Where the schema is written in the document; none for the parameters of an operation. */
  readonly place?: Pointer;
  /** Its type, seen from the module of the API's types. */
  readonly type: string;
}

/** What goes in and out of an operation, as names of messages. */
export interface MessagesOfOperation {
  readonly id: string;
  readonly parameters?: string;
  readonly request?: string;
  /** By status. */
  readonly responses: Readonly<Record<string, string>>;
}

/** Every message of an API, and its schemas made ready for compilation. */
export interface MessageBook {
  readonly messages: readonly Message[];
  readonly operations: readonly MessagesOfOperation[];
  /** One JSON Schema document with the named schemas below `schemas` and the others below `messages`. */
  readonly root: JsonObject;
}

/** Gathers the named schemas, and the bodies, answers and parameters of each operation. */
export function messageBook(document: JsonObject, formats: ReadonlySet<string>): MessageBook {
  const hoisted = new Map<string, string>();
  const hoist = (ref: string) => {
    const name = hoisted.get(ref) ?? `part${hoisted.size}`;
    hoisted.set(ref, name);
    return `#/messages/${name}`;
  };
  const context: SchemaContext = { document, formats, hoist };
  const isOpen = asObject(asObject(document.info)?.["x-guideline"])?.enums === "open";
  const named = namedMessages(document);
  const parts = operationParts(document, named);
  const messages: Record<string, Json> = {};
  for (const { name, schema } of parts.own) messages[name] = plainSchema(context, schema, { isOpen: false });
  // Copying a hoisted schema may meet further references.
  for (const [ref, name] of hoisted) {
    messages[name] = plainSchema(context, valueAt(document, pointerOf(ref) ?? []) ?? {}, { isOpen });
  }
  const written = asObject(asObject(document.components)?.schemas) ?? {};
  const schemas = Object.fromEntries(
    Object.entries(written).map(([name, schema]) => [name, plainSchema(context, schema, { isOpen })]),
  );
  for (const [ref, name] of hoisted) {
    messages[name] ??= plainSchema(context, valueAt(document, pointerOf(ref) ?? []) ?? {}, { isOpen });
  }
  return {
    messages: [...named.values(), ...parts.own.map(({ schema: _, ...message }) => message)],
    operations: parts.operations,
    root: { schemas, messages },
  };
}

function namedMessages(document: JsonObject): ReadonlyMap<string, Message> {
  const entries = [...schemaTypeNames(document)].map(([name, typeName]) => {
    const message = { name: typeName, ref: schemaRef([name]), place: ["components", "schemas", name], type: typeName };
    return [name, message] as const;
  });
  return new Map(entries);
}

interface OwnMessage extends Message {
  readonly schema: Json;
}

interface OperationParts {
  readonly own: readonly OwnMessage[];
  readonly operations: readonly MessagesOfOperation[];
}

function operationParts(document: JsonObject, named: ReadonlyMap<string, Message>): OperationParts {
  const own: OwnMessage[] = [];
  const taken = new Set([...named.values()].map(({ name }) => name));
  const operations = documentOperations(document);
  const names = operationNames(operations);
  const add = (wanted: string, message: Omit<OwnMessage, "name" | "ref">): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
    taken.add(name);
    own.push({ ...message, name, ref: `#/messages/${name}` });
    return name;
  };
  const nameOf = (part: Parameters<typeof jsonContent>[0], wanted: string, type: string): string | undefined => {
    const content = jsonContent(part);
    const schema = content && asObject(valueAt(document, content.place));
    if (!content || !schema) return undefined;
    const target = pointerOf(schema.$ref);
    const known = target?.length === 3 && target[1] === "schemas" ? named.get(target[2] ?? "") : undefined;
    if (known && Object.keys(schema).length === 1) return known.name;
    return add(wanted, { schema, place: content.place, type: `${type}["content"][${JSON.stringify(content.type)}]` });
  };
  return {
    own,
    operations: operations.map((operation) => {
      const base = names.get(operation.id) ?? operation.id;
      const type = operationType(operation);
      const body = operation.requestBody;
      const request = body && nameOf(body, `${base}Request`, `NonNullable<${type}["requestBody"]>`);
      const responses = operation.responses.flatMap(({ status, ...part }) => {
        const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
        const name = nameOf(part, `${base}Response${status}`, `${type}["responses"][${key}]`);
        return name === undefined ? [] : [[status, name] as const];
      });
      const { parameters } = operation;
      return {
        id: operation.id,
        ...(parameters.length > 0 && {
          parameters: add(`${base}Parameters`, { schema: parametersSchema(operation), type: `${type}["parameters"]` }),
        }),
        ...(request !== undefined && { request }),
        responses: Object.fromEntries(responses),
      };
    }),
  };
}

/** Names by which types and validators of operations begin, by the operations' ids. */
export function operationNames(operations: readonly DocumentOperation[]): ReadonlyMap<string, string> {
  const names = typeNames(operations.map(({ id }) => capital(id)));
  return new Map(operations.map(({ id }) => [id, names.get(capital(id)) ?? id]));
}

/** The type of an operation, seen from the module of the API's types. */
export function operationType({ node, isWebhook, path, method }: DocumentOperation): string {
  if (typeof node.operationId === "string")
    return `operations[${JSON.stringify(node.operationId.replaceAll("#", "/"))}]`;
  return `${isWebhook ? "webhooks" : "paths"}[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
}

/** One object for all parameters: `{ path, query, header, cookie }`, header names in small letters. */
function parametersSchema({ parameters }: DocumentOperation): Json {
  const places = ["path", "query", "header", "cookie"].flatMap((place) => {
    const here = parameters.filter(({ node }) => node.in === place);
    const nameOf = (name: string) => (place === "header" ? name.toLowerCase() : name);
    const properties = here.map(({ node }) => [nameOf(String(node.name)), schemaOf(node)] as const);
    const required = here.filter(({ node }) => node.required === true || place === "path");
    if (here.length === 0) return [];
    const schema = {
      type: "object",
      properties: Object.fromEntries(properties),
      required: required.map(({ node }) => nameOf(String(node.name))),
    };
    return [[place, schema] as const];
  });
  const required = places.filter(([, { required }]) => required.length > 0).map(([place]) => place);
  return { type: "object", properties: Object.fromEntries(places), required };
}

/** A parameter has a schema, or a media type that has one. */
function schemaOf({ schema, content }: JsonObject): Json {
  const [first] = Object.values(asObject(content) ?? {});
  return schema ?? asObject(first)?.schema ?? {};
}

function capital(id: string): string {
  const name = id.replace(/[^\p{ID_Continue}]+(.)?/gu, (_, next: string | undefined) => (next ?? "").toUpperCase());
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
