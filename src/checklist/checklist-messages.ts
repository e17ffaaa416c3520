import { defineMessages } from "#diagnostic";

/** Problems of a checklist that somebody filled in: of the file, of its rows, of single cells. */
export const checklistMessages = defineMessages("checklist", {
  "file-kind-unknown": {
    severity: "error",
    en: "`{path}` is no XLSX, CSV or JSON.",
    ja: "`{path}` は XLSX、CSV、JSON のどれでもありません。",
    hint: {
      en: "Open it in a spreadsheet and save it as XLSX, without a password.",
      ja: "表計算ソフトで開き、パスワードを付けずに XLSX で保存してください。",
    },
  },
  "file-too-large": {
    severity: "error",
    en: "`{path}` is larger than {limit} MB, or grows beyond that when it is unpacked.",
    ja: "`{path}` は {limit} MB を超えるか、展開すると超えます。",
    hint: {
      en: "Copy the answers into a fresh form.",
      ja: "新しい様式に回答を写してください。",
    },
  },
  "file-damaged": {
    severity: "error",
    en: "`{path}` cannot be read as {kind}.",
    ja: "`{path}` は {kind} として読み取れません。",
    hint: {
      en: "Save it again from the program it was filled in with.",
      ja: "記入に使ったソフトで、もう一度保存してください。",
    },
  },
  "table-too-large": {
    severity: "error",
    en: "`{path}` has more than {rows} rows or {columns} columns.",
    ja: "`{path}` には {rows} 行または {columns} 列を超える表があります。",
    hint: { en: "Remove what is no part of the form.", ja: "様式にない行や列を消してください。" },
  },
  "table-not-found": {
    severity: "error",
    en: "`{path}` has no table with the columns `{id}` and `{answer}`.",
    ja: "`{path}` に `{id}` と `{answer}` の列を持つ表がありません。",
    hint: {
      en: "Keep the titles of the columns as they are on the form.",
      ja: "列の見出しは様式のままにしてください。",
    },
  },
  "json-not-a-checklist": {
    severity: "error",
    en: "The JSON does not have the form of a checklist: `{path}` is not {wanted}.",
    ja: "この JSON はチェックリストの形をしていません。`{path}` が{wanted}ではありません。",
    hint: {
      en: "Compare it with `checklist.schema.json`, which is built beside the forms.",
      ja: "様式と一緒に作られる `checklist.schema.json` と見比べてください。",
    },
  },
  "json-key-unknown": {
    severity: "warning",
    en: "The key `{key}` is no part of a checklist and is left out.",
    ja: "`{key}` はチェックリストにない項目なので、読み飛ばします。",
    hint: { en: "Put it under `added` of its row.", ja: "行の `added` の下に書いてください。" },
  },
  "macros-ignored": {
    severity: "warning",
    en: "`{path}` contains macros; they are neither run nor passed on.",
    ja: "`{path}` にはマクロがあります。実行せず、引き継ぎもしません。",
    hint: { en: "Save it as XLSX without macros.", ja: "マクロなしの XLSX で保存してください。" },
  },
  "external-links-ignored": {
    severity: "warning",
    en: "`{path}` refers to other files; they are neither opened nor passed on.",
    ja: "`{path}` はほかのファイルを参照しています。開かず、引き継ぎもしません。",
    hint: { en: "Replace the links by their values.", ja: "リンクを値に置き換えてください。" },
  },
  "formula-in-answer": {
    severity: "warning",
    en: "`{id}` has a formula under `{column}`; its last result is taken as text.",
    ja: "`{id}` の `{column}` に数式があります。最後の計算結果を文字として読みます。",
    hint: { en: "Write the text itself.", ja: "文字で書いてください。" },
  },
  "column-missing": {
    severity: "error",
    en: "The column `{column}` is missing.",
    ja: "`{column}` の列がありません。",
    hint: { en: "Put it back under its own title.", ja: "元の見出しで列を戻してください。" },
  },
  "column-twice": {
    severity: "error",
    en: "Two columns are called `{column}`.",
    ja: "`{column}` という列が二つあります。",
    hint: { en: "Give the added one another title.", ja: "加えた列に別の見出しを付けてください。" },
  },
  "row-without-id": {
    severity: "error",
    en: "A row is filled in but has no number under `{column}`.",
    ja: "`{column}` に番号がない行に記入があります。",
    hint: {
      en: "Write the number of the question it answers, or empty the row.",
      ja: "回答する確認項目の番号を書くか、行を空にしてください。",
    },
  },
  "row-twice": {
    severity: "error",
    en: "`{id}` stands on two rows.",
    ja: "`{id}` の行が二つあります。",
    hint: { en: "Keep one of them.", ja: "どちらか一つにしてください。" },
  },
  "row-missing": {
    severity: "error",
    en: "The question `{id}` is asked but is not in the file.",
    ja: "`{id}` の確認項目がファイルにありません。",
    hint: {
      en: "Carry the answers into a fresh form with `shishin checklist merge`.",
      ja: "`shishin checklist merge` で新しい様式に回答を移してください。",
    },
  },
  "row-unknown": {
    severity: "error",
    en: "`{id}` is no question of the form.",
    ja: "`{id}` という確認項目は、この様式にありません。",
    hint: { en: "Write the number as it stands on the form.", ja: "様式にある番号を書いてください。" },
  },
  "row-withdrawn": {
    severity: "error",
    en: "`{id}` is answered, but its requirement `{requirement}` has been withdrawn.",
    ja: "`{id}` に回答がありますが、要件 `{requirement}` は廃止されています。",
    hint: {
      en: "Carry the answers into a fresh form with `shishin checklist merge`.",
      ja: "`shishin checklist merge` で新しい様式に回答を移してください。",
    },
  },
  "question-edited": {
    severity: "error",
    en: "The text of `{id}` under `{column}` is not that of the guideline.",
    ja: "`{id}` の `{column}` が、指針の文と違います。",
    hint: { en: "Write it as it was: `{text}`.", ja: "元の文 `{text}` に戻してください。" },
  },
  "question-changed": {
    severity: "error",
    en: "What `{id}` asks has changed since this form was made.",
    ja: "この様式が作られたあとで、`{id}` の確認項目の内容が変わりました。",
    hint: {
      en: "Carry the answers into a fresh form with `shishin checklist merge`.",
      ja: "`shishin checklist merge` で新しい様式に回答を移してください。",
    },
  },
  "moves-unreadable": {
    severity: "error",
    en: "This does not tell which rows have moved.",
    ja: "項目の移動を読み取れません。",
    hint: {
      en: "Write a list; each entry has ids of rows under `from` and under `to`.",
      ja: "一覧にし、一つずつに `from` と `to` を書き、それぞれに番号を並べてください。",
    },
  },
  "question-unreadable": {
    severity: "error",
    en: "A question of one's own has nothing usable under `{key}`.",
    ja: "自社の確認項目の `{key}` を使えません。",
    hint: {
      en: "Give each question an id such as `OWN-01` and a text; levels and proofs are those of the guideline.",
      ja: "それぞれに `OWN-01` のような番号と文を書き、強さと確認方法は指針と同じ語にしてください。",
    },
  },
  "question-id-taken": {
    severity: "error",
    en: "The id `{id}` belongs to another question.",
    ja: "`{id}` は、ほかの確認項目の番号です。",
    hint: { en: "Use an id that begins with letters of your own.", ja: "自社の文字で始まる番号にしてください。" },
  },
  "other-guideline": {
    severity: "error",
    en: "The file answers the guideline `{found}`, not `{wanted}`.",
    ja: "このファイルは `{wanted}` ではなく、指針 `{found}` への回答です。",
    hint: { en: "Name the guideline with `--guideline`.", ja: "`--guideline` で指針を指定してください。" },
  },
  "other-edition": {
    severity: "warning",
    en: "The file answers edition `{found}`; the guideline is now `{wanted}`.",
    ja: "このファイルは版 `{found}` への回答ですが、指針はいま `{wanted}` です。",
    hint: {
      en: "Carry the answers over with `shishin checklist merge`.",
      ja: "`shishin checklist merge` で回答を移してください。",
    },
  },
  "side-unknown": {
    severity: "error",
    en: "The guideline has no form `{side}`.",
    ja: "この指針に `{side}` という様式はありません。",
    hint: { en: "Use one of {sides}.", ja: "{sides} のどれかを使ってください。" },
  },
  "respondent-missing": {
    severity: "warning",
    en: "The head of the form does not say `{field}`.",
    ja: "様式の冒頭の `{field}` が空いています。",
    hint: { en: "Fill it in above the table.", ja: "表の上の欄に書いてください。" },
  },
  "answer-missing": {
    severity: "error",
    en: "`{id}` is not answered.",
    ja: "`{id}` に回答がありません。",
    hint: { en: "Write one of {values}.", ja: "{values} のどれかを書いてください。" },
  },
  "answer-unknown": {
    severity: "error",
    en: "`{value}` is no answer to `{id}`.",
    ja: "`{id}` の `{value}` は、選べる回答ではありません。",
    hint: { en: "Write one of {values}.", ja: "{values} のどれかを書いてください。" },
  },
  "explanation-missing": {
    severity: "error",
    en: "`{id}` is answered `{answer}` but nothing stands under `{column}`.",
    ja: "`{id}` の回答は `{answer}` ですが、`{column}` が空いています。",
    hint: { en: "Explain the answer there.", ja: "その欄に説明を書いてください。" },
  },
  "reason-contradicts": {
    severity: "warning",
    en: "`{id}` is answered `{answer}` but gives a reason why it is not applicable.",
    ja: "`{id}` の回答は `{answer}` ですが、対象外の理由が書かれています。",
    hint: { en: "Change the answer, or remove the reason.", ja: "回答を改めるか、理由を消してください。" },
  },
  "evidence-missing": {
    severity: "warning",
    en: "`{id}` is verified by a document but names none.",
    ja: "`{id}` は文書で確かめる項目ですが、根拠資料名がありません。",
    hint: { en: "Name the evidence, its version and its date.", ja: "資料の名前、版、日付を書いてください。" },
  },
  "evidence-incomplete": {
    severity: "error",
    en: "The evidence of `{id}` has nothing under `{column}`.",
    ja: "`{id}` の根拠資料に `{column}` がありません。",
    hint: { en: "Fill it in.", ja: "書いてください。" },
  },
  "evidence-unnamed": {
    severity: "error",
    en: "`{id}` gives a version or a date of evidence but no name.",
    ja: "`{id}` には資料の版か日付がありますが、根拠資料名がありません。",
    hint: { en: "Name the evidence.", ja: "資料の名前を書いてください。" },
  },
  "evidence-after-answer": {
    severity: "warning",
    en: "The evidence of `{id}` is dated `{evidence}`, later than the answer of `{answered}`.",
    ja: "`{id}` の根拠資料の日付 `{evidence}` が、回答日 `{answered}` より後です。",
    hint: { en: "Correct one of the dates.", ja: "どちらかの日付を直してください。" },
  },
  "signature-missing": {
    severity: "error",
    en: "`{id}` is answered but nothing stands under `{column}`.",
    ja: "`{id}` に回答がありますが、`{column}` が空いています。",
    hint: { en: "Fill it in.", ja: "書いてください。" },
  },
  "date-unreadable": {
    severity: "error",
    en: "`{value}` under `{column}` of `{id}` is no date.",
    ja: "`{id}` の `{column}` の `{value}` は、日付ではありません。",
    hint: { en: "Write it like `2026-01-31`.", ja: "`2026-01-31` の形で書いてください。" },
  },
  "reviewer-missing": {
    severity: "warning",
    en: "`{id}` has a result of the review but no reviewer.",
    ja: "`{id}` に確認結果がありますが、確認した人がありません。",
    hint: { en: "Name the reviewer.", ja: "確認した人を書いてください。" },
  },
});
