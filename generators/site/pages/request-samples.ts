import { jsonText } from "#generate";
import type { Api, Json, JsonObject, Language, Operation } from "#model";
import type { SampleView } from "#site";

/**
 * How an operation is called, in a shell, in TypeScript and on the wire. What a caller has to fill in
 * stands as a variable of its own name.
 */
export function requestSamples(
  operation: Operation,
  api: Api | undefined,
  { language, packageName }: { readonly language: Language; readonly packageName: string | undefined },
): readonly SampleView[] {
  const call = callOf(operation, api, language);
  if (operation.isWebhook) return [{ name: "HTTP", code: wireText(call) }];
  return [
    { name: "curl", code: shellText(call) },
    ...(packageName === undefined ? [] : [{ name: "TypeScript", code: typescriptText(call, packageName) }]),
    { name: "HTTP", code: wireText(call) },
  ];
}

interface Call {
  readonly operation: Operation;
  readonly server: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly query: readonly string[];
  readonly body: Json | undefined;
}

function callOf(operation: Operation, api: Api | undefined, language: Language): Call {
  const { parameters, requestBody, responses, scopes } = operation;
  const [content] = requestBody?.contents ?? [];
  const accepted = responses.find(({ status }) => status.startsWith("2"))?.contents[0]?.type;
  const required = parameters.filter((parameter) => parameter.required);
  const headers: [string, string][] = [];
  if (scopes.length > 0) headers.push(["Authorization", "Bearer $accessToken"]);
  if (accepted !== undefined && !operation.isWebhook) headers.push(["Accept", accepted]);
  if (content) headers.push(["Content-Type", content.type]);
  for (const { name } of required.filter((parameter) => parameter.in === "header"))
    headers.push([name, `$${variable(name)}`]);
  return {
    operation,
    server: serverOf(api?.documents[language] ?? Object.values(api?.documents ?? {})[0], operation),
    headers,
    query: required.filter((parameter) => parameter.in === "query").map(({ name }) => name),
    body: content?.examples[0]?.value,
  };
}

/** The first server of the document; a webhook goes to an address that the receiver has given. */
function serverOf(document: JsonObject | undefined, { isWebhook }: Operation): URL {
  const [server] = Array.isArray(document?.servers) ? document.servers : [];
  const url =
    typeof server === "object" && server !== null && "url" in server && typeof server.url === "string" && !isWebhook
      ? server.url
      : isWebhook
        ? "https://receiver.example/events"
        : "https://api.example";
  return URL.canParse(url) ? new URL(url) : new URL("https://api.example");
}

function shellText(call: Call): string {
  const { operation, server, headers, body } = call;
  const lines = [
    `curl${operation.method === "get" ? "" : ` -X ${operation.method.toUpperCase()}`} "${server.origin}${targetOf(call)}"`,
    ...headers.map(([name, value]) => `  -H "${name}: ${value}"`),
    ...(body === undefined ? [] : [`  -d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`]),
  ];
  return lines.join(" \\\n");
}

function wireText(call: Call): string {
  const { operation, server, headers, body } = call;
  const lines = [
    `${operation.method.toUpperCase()} ${targetOf(call)} HTTP/1.1`,
    `Host: ${server.host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return body === undefined ? lines.join("\n") : `${lines.join("\n")}\n\n${jsonText(body).trimEnd()}`;
}

/** Path and query with a variable for each value. */
function targetOf({ operation, server, query }: Call): string {
  if (operation.isWebhook) return server.pathname;
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => `$${variable(name)}`);
  const search = query.map((name) => `${encodeURIComponent(name)}=$${variable(name)}`).join("&");
  return `${server.pathname.replace(/\/$/, "")}${path}${search === "" ? "" : `?${search}`}`;
}

function typescriptText({ operation, server, query, body }: Call, packageName: string): string {
  const inPath = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  const inHeader = operation.parameters
    .filter((parameter) => parameter.in === "header" && parameter.required)
    .map(({ name }) => name);
  const places = [
    ["path", inPath],
    ["query", query],
    ["header", inHeader],
  ] as const;
  const params = places
    .filter(([, names]) => names.length > 0)
    .map(([place, names]) => `${place}: { ${names.map(memberText).join(", ")} }`)
    .join(", ");
  const options = [
    ...(params === "" ? [] : [`  params: { ${params} },`]),
    ...(body === undefined ? [] : [`  body: ${jsonText(body).trimEnd().replaceAll("\n", "\n  ")},`]),
  ];
  const path = JSON.stringify(operation.path);
  const method = operation.method.toUpperCase();
  return [
    `import { createClient } from ${JSON.stringify(packageName)};`,
    "",
    `const client = createClient({ baseUrl: ${JSON.stringify(server.href.replace(/\/$/, ""))}, accessToken });`,
    options.length === 0
      ? `const { data, error } = await client.${method}(${path});`
      : `const { data, error } = await client.${method}(${path}, {\n${options.join("\n")}\n});`,
  ].join("\n");
}

function memberText(name: string): string {
  return variable(name) === name ? name : `${JSON.stringify(name)}: ${variable(name)}`;
}

/** A header or parameter name as a name of a variable. */
function variable(name: string): string {
  const strings = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return strings
    .map((word, index) =>
      index === 0 ? word[0]?.toLowerCase() + word.slice(1) : word[0]?.toUpperCase() + word.slice(1),
    )
    .join("");
}
