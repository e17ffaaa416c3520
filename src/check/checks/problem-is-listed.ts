import { didYouMean } from "#diagnostic";
import type { Api, Json, Operation } from "#model";
import { nearest } from "#text";
import { defineCheck } from "../define-check.ts";

export const problemIsListed = defineCheck({
  name: "problem-is-listed",
  severity: "warning",
  summary: {
    en: "Each problem in an example of the API stands in its catalogue of problems, with the same HTTP status.",
    ja: "API の例にある問題は、問題の一覧に、同じ HTTP の状態コードで載っています。",
  },
  messages: {
    unlisted: {
      en: "The example `{example}` of `{operation}` answers `{type}`, which the catalogue of problems does not list.",
      ja: "`{operation}` の例 `{example}` が返す `{type}` は、問題の一覧にありません。",
      hint: {
        en: "Correct the example, or add the problem to the catalogue.",
        ja: "例を直すか、問題の一覧に足してください。",
      },
    },
    "other-status": {
      en: "The example `{example}` of `{operation}` answers `{type}` with {said}, but the catalogue of problems says {wanted}.",
      ja: "`{operation}` の例 `{example}` は `{type}` を {said} で返していますが、問題の一覧では {wanted} です。",
      hint: { en: "Make them agree.", ja: "どちらかに合わせてください。" },
    },
  },
  needs: ["api"],
  visit: (report) => ({
    api(api) {
      if (api.problems.length === 0) return;
      const statuses = new Map(api.problems.map(({ type, status }) => [type, status]));
      for (const { operation, name, type, status } of problemsIn(api)) {
        const wanted = statuses.get(type);
        const words = { example: name, operation: operation.id, type };
        const { span } = operation.origin;
        if (wanted === undefined)
          report("unlisted", words, span, { hint: didYouMean(nearest(type, [...statuses.keys()])) });
        else if (status !== undefined && status !== wanted)
          report("other-status", { ...words, said: status, wanted }, span);
      }
    },
  }),
});

interface ProblemExample {
  readonly operation: Operation;
  readonly name: string;
  readonly type: string;
  readonly status: number | undefined;
}

function problemsIn({ operations }: Api): readonly ProblemExample[] {
  return operations.flatMap((operation) =>
    operation.responses
      .flatMap(({ contents }) => contents)
      .filter(({ type }) => type === "application/problem+json")
      .flatMap(({ examples }) => examples)
      .flatMap(({ name, value }): readonly ProblemExample[] => {
        const type = memberOf(value, "type");
        const status = memberOf(value, "status");
        if (typeof type !== "string") return [];
        return [{ operation, name, type, status: typeof status === "number" ? status : undefined }];
      }),
  );
}

function memberOf(value: Json, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
