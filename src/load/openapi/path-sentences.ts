import { isList, isObject, textAt } from "#load/yaml";
import {
  always,
  behindRef,
  type DescribeFinding,
  type Finding,
  type FindingSentence,
  pathTemplateOf,
  quoted,
  sentence,
  valueAbove,
} from "./finding.ts";

/** What rules say about paths and the parameters in them. */
export const pathSentences = {
  "no-ambiguous-paths": ({ key, holder }) => {
    const other = earlierKeys(holder, key).find((path) => isAmbiguous(path, key));
    if (other === undefined) return [];
    return [
      sentence(
        `${quoted(other)} and ${quoted(key)} can fit the same address.`,
        `${quoted(other)} と ${quoted(key)} は同じアドレスに当てはまることがあり、区別できません。`,
      ),
    ];
  },
  "no-identical-paths": ({ key, holder }) => {
    const bare = (path: string) => path.replace(/\{.+?\}/g, "{}");
    const other = earlierKeys(holder, key).find((path) => bare(path) === bare(key));
    if (other === undefined) return [];
    return [
      sentence(
        `${quoted(other)} and ${quoted(key)} differ only by the names of their parameters.`,
        `${quoted(other)} と ${quoted(key)} は、パラメーター名が違うだけで同じパスです。`,
      ),
    ];
  },
  "no-path-trailing-slash": ({ key }) => [
    sentence(`The path ${quoted(key)} ends with a slash.`, `パス ${quoted(key)} の末尾に \`/\` があります。`),
  ],
  "path-declaration-must-exist": ({ key }) => [
    sentence(
      `A parameter of the path ${quoted(key)} has no name between its braces.`,
      `パス ${quoted(key)} の \`{}\` に名前がありません。`,
    ),
  ],
  "path-not-include-query": always(
    "The path holds a `?`; a query is written as parameters with `in: query`.",
    "パスに `?` があります。クエリーは `in: query` のパラメーターとして書きます。",
  ),
  "path-parameters-defined": describePathParameter,
  "operation-parameters-unique": ({ value, sources }) => {
    const parameter = behindRef(value, sources);
    const name = quoted(textAt(parameter, "name") ?? "");
    const where = quoted(textAt(parameter, "in") ?? "");
    return [
      sentence(
        `The parameter ${name} in ${where} is declared twice here.`,
        `${where} のパラメーター ${name} が二度あります。`,
      ),
    ];
  },
} satisfies Record<string, DescribeFinding>;

/** At the name of a parameter that is not in the path, at the parameters of an operation that lack one, or below. */
function describePathParameter(found: Finding): readonly FindingSentence[] {
  const template = pathTemplateOf(found);
  if (found.place.isKey) return missingParameters(found, template ?? "");
  if (found.key !== "name") {
    const message = {
      en: "Callbacks are nested so deeply that the parameters of their paths are not looked at here.",
      ja: "コールバックの入れ子が深いため、この先のパスのパラメーターは調べていません。",
    };
    return [{ message, severity: "note" }];
  }
  const name = quoted(found.value);
  return template === undefined
    ? [sentence(`The path has no parameter ${name}.`, `パラメーター ${name} はパスの中にありません。`)]
    : [
        sentence(
          `The path ${quoted(template)} has no parameter ${name}.`,
          `パラメーター ${name} はパス ${quoted(template)} の中にありません。`,
        ),
      ];
}

function missingParameters(found: Finding, template: string): readonly FindingSentence[] {
  const { holder, sources } = found;
  const pathItem = valueAbove(found, 2);
  const declared = new Set([...parametersOf(holder), ...parametersOf(pathItem)].map(nameInPath(sources)));
  const names = [...new Set([...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name))];
  return names
    .filter((name) => !declared.has(name))
    .map((name) =>
      sentence(
        `The operation does not declare the parameter ${quoted(name)} of the path ${quoted(template)}.`,
        `パス ${quoted(template)} の ${quoted(name)} が、操作のパラメーターに宣言されていません。`,
      ),
    );
}

function parametersOf(node: unknown): readonly unknown[] {
  const parameters = isObject(node) ? node.parameters : undefined;
  return isList(parameters) ? parameters : [];
}

function nameInPath(sources: Finding["sources"]): (parameter: unknown) => string | undefined {
  return (written) => {
    const parameter = behindRef(written, sources);
    return textAt(parameter, "in") === "path" ? textAt(parameter, "name") : undefined;
  };
}

function earlierKeys(holder: unknown, key: string): readonly string[] {
  const keys = isObject(holder) ? Object.keys(holder) : [];
  return keys.slice(0, Math.max(0, keys.indexOf(key)));
}

function isAmbiguous(one: string, other: string): boolean {
  const [left, right] = [one.split("/"), other.split("/")];
  const isVariable = (segment = "") => /^\{.+?\}$/.test(segment);
  const variables = (path: readonly string[]) => path.filter(isVariable).length;
  return (
    left.length === right.length &&
    variables(left) === variables(right) &&
    left.every((segment, at) => isVariable(segment) || isVariable(right[at]) || segment === right[at])
  );
}
