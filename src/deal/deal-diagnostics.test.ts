import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { readDealFile } from "#load";
import { indexGuideline } from "#model";
import { tellInFull, testGuideline } from "#testing/guideline";
import { createSourceFile } from "#text";
import { judgeDeal } from "./judge-deal.ts";

/** A contract with limits, levels and alternatives, and a clause that may go, of which another speaks. */
const written = {
  "guideline.yaml": "languages: [en, ja]\n",
  "contract/parameters.yaml": `- { name: school, type: text, title: { en: Name of the school, ja: 学校の名 } }
- { name: days, type: duration, unit: days, title: Days, default: 14, minimum: 7, maximum: 90, limitedBy: LEND-01 }
- { name: grace, type: duration, unit: days, title: Grace, default: 70, atLeast: days }
- { name: copies, type: integer, title: Copies, default: 3, minimum: 1, maximum: 5 }
- { name: opening, type: date, title: Opening, default: 2027-04-01 }
- { name: shelves, type: list, title: Shelves, default: [Maps] }
- { name: fee, type: money, unit: JPY, title: Fee, default: 10 }
- { name: unused, type: percentage, title: Nobody asks for it }
- name: way
  type: choice
  title: Way
  default: mail
  limitedBy: LEND-02
  choices:
    - { value: mail, title: Mail }
    - { value: desk, title: Desk, levels: [L2] }
    - { value: 24, title: A locker that is always open, levels: [L1, L2] }
`,
  "contract/clauses.md": `# Contract {#contract}

::::clause{#CT-01}
{{school}} takes {{copies}} copies for {{days}} and {{grace}} from {{opening}}. It is told by {{way}}.

:::alternative{#A default levels=L1}
Returned at the desk.
:::

:::alternative{#B levels="L2 L1"}
A late book costs {{fee}}, and CT-03 holds.
:::

:::alternative{#C levels=L2}
A late book costs {{fee}} a day.
:::
::::

::::clause{#CT-02}
Whoever loses a book of LEND-01 says so, as CT-03 has it.
::::

::::clause{#CT-03 optional}
Books of {{shelves}} are not lent.
::::

::::clause{#CT-04}
:::alternative{#A default}
The library fetches the books.
:::
::::
`,
};

const whole = "parameters:\n  school: Hill School\n";

const { guideline = expect.unreachable(), files, diagnostics } = await testGuideline(written);

/** Each thing that is told of a deal, in full. */
function judge(text: string) {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const file = createSourceFile("deal.yaml", text);
  const deal = readDealFile(file, guideline.languages, report) ?? expect.unreachable();
  const contract = guideline.contract ?? expect.unreachable();
  judgeDeal({ guideline, index: indexGuideline(guideline), contract, deal }, report);
  return found.map((one) => tellInFull(one, new Map([...files, ["deal.yaml", file]])));
}

test("the model contract itself is as it has to be", () => {
  expect(diagnostics).toEqual([]);
});

describe("what does not fit is told in full: where, in both languages, what to do, and where the other half is", () => {
  test.each<[string, ...(readonly string[])[]]>([
    [`${whole}choose: { CT-01: B }\nlevel: L1`],
    [
      `${whole}level: L3`,
      [
        "error deal/level-unknown",
        "deal.yaml: L3",
        "The guideline has no conformance level `L3`.",
        "`L3` という準拠レベルは、この指針にありません。",
        "Did you mean `L1`?",
        "`L1` ではありませんか。",
      ],
    ],
    [
      `${whole}level: advanced`,
      [
        "error deal/level-unknown",
        "deal.yaml: advanced",
        "The guideline has no conformance level `advanced`.",
        "`advanced` という準拠レベルは、この指針にありません。",
        "Write one of `L1`, `L2`.",
        "`L1`, `L2` のいずれかを書いてください。",
      ],
    ],
    [
      `${whole}without: [CT-02]`,
      [
        "error deal/clause-not-optional",
        "deal.yaml: CT-02",
        "The clause `CT-02` cannot be left out: it is not optional.",
        "条項 `CT-02` は省略可の条ではないため、除けません。",
        "Take it out of the clauses that are left out.",
        "除く条項から外してください。",
      ],
    ],
    [
      `${whole}without: [CT-30]`,
      [
        "error deal/clause-unknown",
        "deal.yaml: CT-30",
        "The model contract has no clause `CT-30`.",
        "`CT-30` という条項は、条文例にありません。",
        "Did you mean `CT-03`?",
        "`CT-03` ではありませんか。",
      ],
    ],
    [
      `${whole}without: [CT-03]`,
      [
        "warning deal/clause-still-named",
        "deal.yaml: CT-03",
        "`CT-03` is left out, but `CT-02` speaks of it.",
        "`CT-03` は除かれていますが、`CT-02` がこれに触れています。",
        "Mend the sentence in the finished contract.",
        "できあがった契約書で、その文を直してください。",
        "contract/clauses.md: CT-03",
        "It is named here.",
        "ここで触れています。",
      ],
    ],
    [
      `${whole}choose: { CT-01: D }`,
      [
        "error deal/alternative-unknown",
        "deal.yaml: D",
        "The clause `CT-01` has no alternative `D`.",
        "条項 `CT-01` に、案 `D` はありません。",
        "Choose one of `A`, `B`, `C`.",
        "`A`, `B`, `C` のいずれかを選んでください。",
      ],
    ],
    [
      `${whole}choose: { CT-02: A }`,
      [
        "error deal/alternative-unknown",
        "deal.yaml: A",
        "The clause `CT-02` has no alternative `A`.",
        "条項 `CT-02` に、案 `A` はありません。",
        "Choose nothing: it has no alternatives.",
        "何も選ばないこと（案がないため）を選んでください。",
      ],
    ],
    [
      `${whole}choose: { CT-04: B }`,
      [
        "error deal/alternative-unknown",
        "deal.yaml: B",
        "The clause `CT-04` has no alternative `B`.",
        "条項 `CT-04` に、案 `B` はありません。",
        "Choose `A`.",
        "`A` を選んでください。",
      ],
    ],
    [
      `${whole}choose: { CT-01: C }\nlevel: L1`,
      [
        "error deal/alternative-not-at-level",
        "deal.yaml: C",
        "The alternative `C` of `CT-01` is not allowed at the level `L1`.",
        "`CT-01` の案 `C` は、準拠レベル `L1` では認められていません。",
        "Choose another alternative, or one of the levels `L2`.",
        "ほかの案を選ぶか、準拠レベルを `L2` のいずれかにしてください。",
        "contract/clauses.md: L2",
        "The levels that allow it are written here.",
        "認められる準拠レベルは、ここに書かれています。",
      ],
    ],
    [
      `${whole}level: L2`,
      [
        "error deal/alternative-not-at-level",
        "deal.yaml: L2",
        "The alternative `A` of `CT-01` is not allowed at the level `L2`.",
        "`CT-01` の案 `A` は、準拠レベル `L2` では認められていません。",
        "Choose another alternative, or one of the levels `L1`.",
        "ほかの案を選ぶか、準拠レベルを `L1` のいずれかにしてください。",
        "contract/clauses.md: L1",
        "The levels that allow it are written here.",
        "認められる準拠レベルは、ここに書かれています。",
      ],
    ],
    [
      `${whole}  day: 20`,
      [
        "error deal/parameter-unknown",
        "deal.yaml: day",
        "The model contract has no parameter `day`.",
        "`day` というパラメーターは、条文例にありません。",
        "Did you mean `days`?",
        "`days` ではありませんか。",
      ],
    ],
    [
      `${whole}  days: 6`,
      [
        "error deal/value-below-limit",
        "deal.yaml: 6",
        "`days` is `6`, but `LEND-01` allows no less than `7`.",
        "`days` は `6` ですが、`LEND-01` が認めるのは `7` 以上です。",
        "Write `7` or more.",
        "`7` 以上の値を書いてください。",
        "chapters/a.md: LEND-01",
        "`LEND-01` sets the limit here.",
        "`LEND-01` は、ここで限度を定めています。",
      ],
    ],
    [
      `${whole}  copies: 6`,
      [
        "error deal/value-above-limit",
        "deal.yaml: 6",
        "`copies` is `6`, but the model contract allows no more than `5`.",
        "`copies` は `6` ですが、条文例が認めるのは `5` 以下です。",
        "Write `5` or less.",
        "`5` 以下の値を書いてください。",
        "contract/parameters.yaml: 5",
        "`copies` sets the limit here.",
        "`copies` は、ここで限度を定めています。",
      ],
    ],
    [
      `${whole}  copies: 0`,
      [
        "error deal/value-below-limit",
        "deal.yaml: 0",
        "`copies` is `0`, but the model contract allows no less than `1`.",
        "`copies` は `0` ですが、条文例が認めるのは `1` 以上です。",
        "Write `1` or more.",
        "`1` 以上の値を書いてください。",
        "contract/parameters.yaml: 1",
        "`copies` sets the limit here.",
        "`copies` は、ここで限度を定めています。",
      ],
    ],
    [
      `${whole}  days: 8 days`,
      [
        "error deal/value-of-wrong-type",
        "deal.yaml: 8 days",
        "The value `8 days` of `days` is not a whole number.",
        "`days` の値 `8 days` は、整数ではありません。",
        "Write the number alone: the unit stands in `unit:` and is put behind it.",
        "数だけを書いてください。単位は `unit:` に書けば、後ろに付きます。",
      ],
    ],
    [
      `${whole}  way: fax`,
      [
        "error deal/value-of-wrong-type",
        "deal.yaml: fax",
        "The value `fax` of `way` is not one of its choices.",
        "`way` の値 `fax` は、選択肢のいずれかではありません。",
        "Write one of `mail`, `desk`, `24`.",
        "`mail`, `desk`, `24` のいずれかを書いてください。",
      ],
    ],
    [
      `parameters: { school: { fr: École } }`,
      [
        "error deal/value-of-wrong-type",
        "deal.yaml: { fr: École }",
        'The value `{"fr":"École"}` of `school` is not a text.',
        '`school` の値 `{"fr":"École"}` は、文字列ではありません。',
        "Write a text.",
        "文字列を書いてください。",
      ],
    ],
    [
      `${whole}  grace: 10`,
      [
        "error deal/values-out-of-order",
        "deal.yaml: 10",
        "`grace` is `10`, less than `days`, which is `14`.",
        "`grace` の `10` が、`days` の `14` より小さくなっています。",
        "Raise `grace` or lower `days`.",
        "`grace` を大きくするか、`days` を小さくしてください。",
        "contract/parameters.yaml: days",
        "The model contract asks for it here.",
        "条文例は、ここで求めています。",
      ],
    ],
    [
      `${whole}  days: 80`,
      [
        "error deal/values-out-of-order",
        "deal.yaml: 80",
        "`grace` is `70`, less than `days`, which is `80`.",
        "`grace` の `70` が、`days` の `80` より小さくなっています。",
        "Raise `grace` or lower `days`.",
        "`grace` を大きくするか、`days` を小さくしてください。",
        "contract/parameters.yaml: days",
        "The model contract asks for it here.",
        "条文例は、ここで求めています。",
      ],
    ],
    [
      `${whole}  way: desk\nlevel: L1`,
      [
        "error deal/choice-not-at-level",
        "deal.yaml: desk",
        "`desk` is not allowed for `way` at the level `L1`.",
        "準拠レベル `L1` では、`way` に `desk` は認められていません。",
        "Write one of `mail`, `24`.",
        "`mail`, `24` のいずれかを書いてください。",
        "contract/parameters.yaml: L2",
        "The levels that allow it are written here.",
        "認められる準拠レベルは、ここに書かれています。",
        "chapters/a.md: LEND-02",
        "`LEND-02` asks for it here.",
        "`LEND-02` は、ここで求めています。",
      ],
    ],
    [
      `${whole}  fee: 5`,
      [
        "warning deal/value-not-used",
        "deal.yaml: 5",
        "`fee` has a value, but no clause of this deal uses it.",
        "`fee` に値がありますが、この契約のどの条も使いません。",
        "Remove it, or take what uses it: `CT-01=B`, `CT-01=C`.",
        "この値を消すか、これを使う `CT-01=B`, `CT-01=C` を選んでください。",
      ],
    ],
    [
      `${whole}  unused: 5`,
      [
        "warning deal/value-not-used",
        "deal.yaml: 5",
        "`unused` has a value, but no clause of this deal uses it.",
        "`unused` に値がありますが、この契約のどの条も使いません。",
        "Remove it.",
        "この値を消してください。",
      ],
    ],
    [
      `parameters: { days: 7 }`,
      [
        "error deal/value-missing",
        "deal.yaml: parameters",
        "`school` (Name of the school) has no value, and `CT-01` needs one.",
        "`school`（学校の名）の値がありません。`CT-01` で使われます。",
        "Add `school:` to `parameters:`, or leave it to be filled in with `draft: true`.",
        "`parameters:` に `school:` を書くか、`draft: true` と書いて空欄のままにしてください。",
      ],
    ],
  ])("%s", (text, ...told) => {
    expect(judge(text)).toEqual(told);
  });
});
