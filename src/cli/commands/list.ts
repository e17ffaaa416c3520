import { didYouMean } from "#diagnostic";
import { loadGuideline } from "#load";
import { type Guideline, indexGuideline, localized } from "#model";
import { remarkPluginsOf } from "#plugins";
import { displayWidth, nearest } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { type CommandTools, openTools, pluginOption } from "../command-tools.ts";
import { defineCommand, type Invocation } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { shownPath } from "../world.ts";

type Row = readonly string[];
type Lister = (
  guideline: Guideline,
  text: (values: Readonly<Record<string, string | undefined>>) => string,
) => readonly Row[];

/** What can be listed of a guideline; the first column is what other commands take. */
const listers: Readonly<Record<string, Lister>> = {
  requirements: ({ requirements }, text) => requirements.map((r) => [r.id, r.level, r.status, text(r.title)]),
  chapters: ({ chapters }, text) =>
    chapters.flatMap(({ sections }) => sections.map((s) => [s.id, s.number, text(s.title)])),
  rows: ({ checklist }, text) =>
    checklist.rows.map((row) => [row.id, row.requirement, row.by.map(({ id }) => id).join(" "), text(row.evidence)]),
  clauses: ({ contract }, text) => (contract?.clauses ?? []).map((clause) => [clause.id, text(clause.title)]),
  parameters: ({ contract }, text) => (contract?.parameters ?? []).map((p) => [p.name, p.type, text(p.title)]),
  annexes: ({ contract }, text) => (contract?.annexes ?? []).map((annex) => [annex.id, text(annex.title)]),
  risks: ({ risks }, text) =>
    risks.map((risk) => [risk.id, text(risk.title), risk.answeredBy.map(({ id }) => id).join(" ")]),
  datasets: ({ datasets }, text) =>
    datasets.map((dataset) => [dataset.id, `${dataset.rows.length}`, text(dataset.title)]),
  terms: ({ terms }) =>
    terms.map((term) => [
      term.id,
      Object.values(term.texts)
        .map((t) => t?.term)
        .join(" / "),
    ]),
  sources: ({ sources }, text) => sources.map((source) => [source.id, source.date ?? "", text(source.title)]),
  operations: (guideline, text) => {
    const { requirementsOfApiNode } = indexGuideline(guideline);
    return guideline.apis.flatMap(({ operations }) =>
      operations.map((operation) => [
        operation.id,
        `${operation.method.toUpperCase()} ${operation.path}`,
        text(operation.summary),
        (requirementsOfApiNode.get(operation.id) ?? []).join(" "),
      ]),
    );
  },
  schemas: ({ apis }, text) => apis.flatMap(({ schemas }) => schemas.map((schema) => [schema.id, text(schema.title)])),
  fields: ({ apis }, text) =>
    apis.flatMap(({ schemas }) =>
      schemas.flatMap(({ fields }) => fields.map((field) => [field.id, text(field.title)])),
    ),
  scopes: ({ apis }, text) => apis.flatMap(({ scopes }) => scopes.map((scope) => [scope.id, text(scope.description)])),
  problems: ({ apis }, text) =>
    apis.flatMap(({ problems }) =>
      problems.map((problem) => [problem.id, `${problem.status}`, problem.action, text(problem.title)]),
    ),
  waivers: ({ waivers }) => waivers.map(({ code, at, reason }) => [code, at ?? "", reason]),
};

/** What can be listed without a guideline. */
const ownKinds = ["codes", "generators"] as const;
const kinds = [...Object.keys(listers), ...ownKinds];

export const listCommand = defineCommand({
  name: "list",
  summary: {
    en: `List what a guideline holds: ${kinds.join(", ")}.`,
    ja: `指針にあるものを一覧にします：${kinds.join("、")}`,
  },
  arguments: [
    { name: "KIND", isRequired: true },
    { name: "dir", isRequired: false },
  ],
  options: {
    format: {
      value: "pretty|json",
      among: ["pretty", "json"],
      summary: { en: "How the list is printed.", ja: "一覧の出力形式。" },
    },
    plugin: pluginOption,
  },
  async run(invocation, world) {
    const [kind, dir] = invocation.arguments;
    if (!kind) return exitCode.usage;
    if (!kinds.includes(kind.value)) {
      const values = kinds.map((value) => `\`${value}\``).join(", ");
      const hint = didYouMean(nearest(kind.value, kinds));
      const params = { value: kind.value, option: "KIND", values };
      invocation.report(cliMessages["unknown-option-value"](params, kind.span, { hint }));
      return exitCode.usage;
    }
    const opened = await openTools(invocation, world);
    if (!opened) return exitCode.usage;
    const own = listOwn(kind.value, opened, invocation);
    if (own) {
      world.out.write(print(own, invocation));
      return exitCode.clean;
    }
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    const remarkPlugins = remarkPluginsOf(opened.tools.plugins);
    const { guideline } = root === undefined ? {} : await loadGuideline(world.host, root, { remarkPlugins });
    if (!guideline) {
      const path = dir?.value ?? shownPath(world, world.cwd);
      invocation.report(cliMessages["no-guideline"]({ path }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const rows = listers[kind.value]?.(guideline, (values) => localized(values, invocation.locale) ?? "") ?? [];
    world.out.write(print(rows, invocation));
    return exitCode.clean;
  },
});

function listOwn(kind: string, { tools, catalogue }: CommandTools, { locale }: Invocation): readonly Row[] | undefined {
  if (kind === "codes") return catalogue.codes.map(({ code, severity, summary }) => [code, severity, summary[locale]]);
  if (kind !== "generators") return undefined;
  return tools.generators.map(({ name, outputs, summary }) => [name, outputs.join(" "), summary[locale]]);
}

function print(rows: readonly Row[], { options }: Invocation): string {
  if (options.format?.value === "json") return `${JSON.stringify(rows, undefined, 2)}\n`;
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
  }
  return rows
    .map((row) => {
      const cells = row.map(
        (cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))),
      );
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}
