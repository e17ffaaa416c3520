import type { Bilingual } from "#diagnostic";
import { type ContractParameter, partSpan } from "#model";
import { defineCheck } from "../define-check.ts";
import { expectedValues, limitsOf, unitsOf } from "../parameter-values.ts";

export const parameterDefaultFits = defineCheck({
  name: "parameter-default-fits",
  severity: "error",
  summary: {
    en: "The default of a contract parameter fits its type, unit and limits.",
    ja: "契約のパラメーターの初期値は、その型・単位・範囲に合っています。",
  },
  messages: {
    type: {
      en: "The default `{value}` of `{name}` is not {expected}.",
      ja: "`{name}` の初期値 `{value}` は、{expected}ではありません。",
      hint: { en: "Change `default:` or `type:`.", ja: "`default:` か `type:` を直してください。" },
    },
    below: {
      en: "The default `{value}` of `{name}` is less than `{limit}`.",
      ja: "`{name}` の初期値 `{value}` は、`{limit}` より小さい値です。",
      hint: { en: "Change `default:` or `minimum:`.", ja: "`default:` か `minimum:` を直してください。" },
    },
    above: {
      en: "The default `{value}` of `{name}` is greater than `{limit}`.",
      ja: "`{name}` の初期値 `{value}` は、`{limit}` より大きい値です。",
      hint: { en: "Change `default:` or `maximum:`.", ja: "`default:` か `maximum:` を直してください。" },
    },
    unit: {
      en: "The parameter `{name}` is of type `{type}` but names no unit of that type.",
      ja: "パラメーター `{name}` の型は `{type}` ですが、その単位が書かれていません。",
      hint: { en: "Write {expected} as its `unit:`.", ja: "`unit:` に{expected}を書いてください。" },
    },
  },
  visit: (report) => ({
    parameter(parameter) {
      const { name, type, unit, default: value, origin } = parameter;
      const units = unitsOf[type];
      if (units && !units.pattern.test(unit ?? "")) {
        report("unit", { name, type, expected: units.name }, partSpan(origin, "unit"));
      }
      if (value === undefined) return;
      const place = partSpan(origin, "default");
      const expected = expectedValues[type];
      if (!expected.fits(value, parameter)) {
        const { name: what, hint = hintOfChoices(parameter) } = expected;
        report("type", { value: String(value), name, expected: what }, place, { hint });
        return;
      }
      const [minimum, maximum] = limitsOf(parameter);
      if (typeof value !== "number") return;
      if (value < minimum) report("below", { value, name, limit: minimum }, place);
      if (value > maximum) report("above", { value, name, limit: maximum }, place);
    },
  }),
});

function hintOfChoices({ choices }: ContractParameter): Bilingual | undefined {
  const values = choices.map(({ value }) => `\`${value}\``);
  if (values.length === 0) return undefined;
  return { en: `Write one of ${values.join(", ")}.`, ja: `${values.join("、")} のいずれかを書いてください。` };
}
