import type { Bilingual } from "#diagnostic";
import { typeName } from "#load/json-schema";
import type { FormFault } from "./engine/form-faults.ts";
import { type DescribeFinding, type FindingSentence, quoted, sentence } from "./finding.ts";

/** What rule `struct` finds: a value that is not of the form that OpenAPI lays down. */
export const describeForm: DescribeFinding = ({ key, formFaults }) => formFaults.map((fault) => sentenceOf(fault, key));

function sentenceOf(fault: FormFault, key: string): FindingSentence {
  switch (fault.kind) {
    case "missing":
      return sentence(`${quoted(fault.key)} is missing here.`, `ここに必要な ${quoted(fault.key)} がありません。`);
    case "missing-one-of": {
      const keys = listed(fault.keys);
      return sentence(`One of ${keys.en} is missing here.`, `${keys.ja} のうち少なくとも一つが必要です。`);
    }
    case "unknown":
      return sentence(
        `OpenAPI knows no ${quoted(fault.key)} here.`,
        `${quoted(fault.key)} という項目はここでは使えません。`,
      );
    case "out-of-place":
      return sentence(
        `${quoted(fault.key)} does not go with what stands beside it.`,
        `${quoted(fault.key)} は、隣に書かれているものと一緒には使えません。`,
      );
    case "wrong-type": {
      const wanted = typeName(fault.wanted);
      return sentence(
        `${quoted(key)} is ${kindOf(fault.found).en}, and ${wanted.en} belongs here.`,
        `${quoted(key)} は${kindOf(fault.found).ja}ですが、ここに書くのは${wanted.ja}です。`,
      );
    }
    case "not-among": {
      const values = listed(fault.values.slice(0, 12));
      const more = fault.values.length > 12 ? "…" : "";
      return sentence(
        `${quoted(fault.found)} is not one of ${values.en}${more}.`,
        `${quoted(fault.found)} は ${values.ja}${more} のどれでもありません。`,
      );
    }
    case "too-small":
      return sentence(
        `${quoted(fault.found)} is less than ${fault.minimum}.`,
        `${quoted(fault.found)} は ${fault.minimum} より小さい値です。`,
      );
    default:
      return fault satisfies never;
  }
}

function listed(values: readonly unknown[]): Bilingual {
  return { en: values.map(quoted).join(", "), ja: values.map(quoted).join("、") };
}

function kindOf(value: unknown): Bilingual {
  if (Array.isArray(value)) return typeName("array");
  if (value === null) return typeName("null");
  if (Number.isInteger(value)) return typeName("integer");
  return typeName(typeof value);
}
