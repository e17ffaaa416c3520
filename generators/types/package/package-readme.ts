import type { Locale } from "#diagnostic";
import { localeOf } from "#generate";
import type { Language, Localized } from "#model";
import { localized } from "#model";
import { readmeStrings } from "./readme-strings.ts";

/** What the package's README is made from: plain data. */
export interface ReadmeFacts extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly title: Localized<string>;
  readonly edition: string;
  readonly date: string;
  readonly status: "draft" | "final";
  readonly notice: Localized<string>;
  readonly url?: string;
  readonly license?: string;
  /** A requirement and a schema's type to show in examples. */
  readonly requirement?: { readonly id: string; readonly level: string };
  readonly schemaType?: string;
  /** A brand that values can be made of. */
  readonly maker?: string;
  /** The highest level of conformance. */
  readonly highestLevel?: string;
  readonly apis: readonly { readonly id: string; readonly title: Localized<string>; readonly version: string }[];
}

/** The text of `README.md`: the same in each of the tool's languages that the guideline speaks. */
export function packageReadme(facts: ReadmeFacts): string {
  const byLocale = new Map<Locale, Language>();
  for (const language of facts.languages) {
    if (!byLocale.has(localeOf(language))) byLocale.set(localeOf(language), language);
  }
  const parts = [...byLocale].map(([locale, language]) => readmePart(facts, language, locale));
  return `# ${facts.name}\n\n${parts.join("\n\n---\n\n")}\n`;
}

function readmePart(facts: ReadmeFacts, language: Language, locale: Locale): string {
  const strings = readmeStrings[locale];
  const { name, edition, date, status, url, license, requirement, schemaType, maker, apis } = facts;
  const title = plain(localized(facts.title, language) ?? name);
  const notice = facts.notice[language];
  const api = apis[0];
  const parts = [
    `## ${title}`,
    strings.what({ title, edition, date, status: strings[status] }),
    ...(notice === undefined ? [] : [`> ${plain(notice)}`]),
    code("sh", [`npm install ${name}`]),
    ...(api === undefined
      ? []
      : [`### ${strings.types}`, strings.aboutTypes, code("ts", typeExample(name, api.id, schemaType))]),
    ...(maker === undefined
      ? []
      : [`### ${strings.makers}`, strings.aboutMakers(maker), code("ts", makerExample(name, maker))]),
    ...(api === undefined
      ? []
      : [
          ...(schemaType === undefined
            ? []
            : [`### ${strings.validation}`, strings.aboutValidation, code("ts", validationExample(name, schemaType))]),
          `### ${strings.client}`,
          strings.aboutClient,
          code("ts", clientExample(name)),
          `### ${strings.server}`,
          strings.aboutServer,
          code("ts", serverExample(name, facts.highestLevel)),
        ]),
    ...(requirement === undefined
      ? []
      : [`### ${strings.requirements}`, strings.aboutRequirements, code("ts", requirementExample(name, requirement))]),
    ...(apis.length === 0 ? [] : [`### ${strings.apis}`, apiTable(apis, strings.apiColumns, { name, language })]),
    ...(url === undefined ? [] : [`${strings.site}: <${url}>`]),
    ...(license === undefined ? [] : [`${strings.license}: ${plain(license)}`]),
  ];
  return parts.join("\n\n");
}

function typeExample(name: string, api: string, schemaType: string | undefined): readonly string[] {
  return [
    ...(schemaType === undefined ? [] : [`import type { ${schemaType} } from "${name}";`]),
    `import type { operations, paths } from "${name}/api/${api}";`,
  ];
}

function makerExample(name: string, maker: string): readonly string[] {
  return [
    `import { ${maker} } from "${name}";`,
    "",
    `const found = ${maker}.check(JSON.parse("null"));`,
    `export const kept: ${maker} | undefined = found.ok ? found.value : undefined;`,
  ];
}

function validationExample(name: string, schemaType: string): readonly string[] {
  return [
    `import { describeViolation } from "${name}/runtime";`,
    `import { validate${schemaType} } from "${name}/validators";`,
    "",
    `const result = validate${schemaType}(JSON.parse("{}"));`,
    "if (!result.ok) console.error(result.violations.map((violation) => describeViolation(violation)));",
  ];
}

function clientExample(name: string): readonly string[] {
  return [
    `import { createClient, ProblemError } from "${name}/client";`,
    "",
    'export const client = createClient({ baseUrl: "https://provider.example/v1", auth: "token" });',
    'export const isToWait = (error: unknown) => error instanceof ProblemError && error.action === "wait";',
  ];
}

function serverExample(name: string, level: string | undefined): readonly string[] {
  const levels = level === undefined ? "" : `level: ${JSON.stringify(level)}, `;
  return [
    `import { messages } from "${name}/messages";`,
    `import { createProvider, fastifyProvider } from "${name}/server";`,
    "",
    "type Options = Parameters<typeof createProvider>[0];",
    'export const provide = (handlers: Options["handlers"]) =>',
    `  fastifyProvider(createProvider({ ${levels}messages, authenticate: () => undefined, handlers } as Options));`,
  ];
}

function requirementExample(
  name: string,
  { id, level }: { readonly id: string; readonly level: string },
): readonly string[] {
  return [
    `import { type RequirementId, requirements } from "${name}";`,
    "",
    `const id: RequirementId = ${JSON.stringify(id)};`,
    `requirements[id].level; // ${JSON.stringify(level)}`,
  ];
}

function apiTable(
  apis: ReadmeFacts["apis"],
  columns: readonly string[],
  { name, language }: { readonly name: string; readonly language: Language },
): string {
  const rows = apis.map(({ id, title, version }) => [
    `\`${name}/api/${id}\``,
    plain(localized(title, language) ?? id),
    plain(version),
  ]);
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function code(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join("\n")}\n\`\`\``;
}

/** A text of the guideline in one line of Markdown, without marks of its own. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
