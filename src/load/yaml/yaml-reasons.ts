import type { ErrorCode } from "yaml";
import type { Bilingual } from "#diagnostic";

/** Why a YAML file cannot be read: what the library says, in the words of people who write guidelines. */
export function yamlReason({ code, message }: { readonly code: ErrorCode; readonly message: string }): Bilingual {
  return closerReasons.find(({ says }) => says.test(message))?.reason ?? reasons[code];
}

/** Whether a quote or a bracket is missing that would close one. */
export function endsUnclosed({ message }: { readonly message: string }): boolean {
  return unclosed.some((sentence) => sentence.test(message));
}

const unclosed = [/^Missing closing/, /end with an? [\]}]/] as const;

/** Sentences of the library that say more than their code. */
const closerReasons: readonly { readonly says: RegExp; readonly reason: Bilingual }[] = [
  { says: unclosed[0], reason: { en: "a quote is not closed", ja: "引用符が閉じられていません" } },
  { says: unclosed[1], reason: { en: "a bracket is not closed", ja: "括弧が閉じられていません" } },
  {
    says: /^Implicit map keys need to be followed/,
    reason: { en: "a colon is missing after the key", ja: "キーの後にコロンがありません" },
  },
  { says: /^Missing , /, reason: { en: "a comma is missing", ja: "コンマがありません" } },
  { says: /^Sequence item without/, reason: { en: "a `-` is missing", ja: "`-` がありません" } },
  { says: /^Comments must be/, reason: { en: "a space is missing before `#`", ja: "`#` の前に空白がありません" } },
];

const reasons: Readonly<Record<ErrorCode, Bilingual>> = {
  ALIAS_PROPS: {
    en: "an alias has no anchor or tag of its own",
    ja: "エイリアスにアンカーやタグが付いています",
  },
  BAD_ALIAS: { en: "an anchor or alias has no usable name", ja: "アンカーかエイリアスの名前が使えません" },
  BAD_COLLECTION_TYPE: { en: "the tag names another kind of value", ja: "タグが、値の種類と合っていません" },
  BAD_DIRECTIVE: { en: "the line with `%` is not understood", ja: "`%` の行の意味が分かりません" },
  BAD_DQ_ESCAPE: {
    en: "between double quotes, `\\` is followed by a character that it does not go with",
    ja: "二重引用符の中の `\\` の後に、使えない文字があります",
  },
  BAD_INDENT: {
    en: "the line is not indented like its neighbours",
    ja: "字下げが前後の行とそろっていません",
  },
  BAD_PROP_ORDER: { en: "anchor and tag stand in the wrong place", ja: "アンカーかタグの場所が違います" },
  BAD_SCALAR_START: {
    en: "a text that begins with this character needs quotes",
    ja: "この文字で始まる値は、引用符で囲む必要があります",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "a second colon stands on the line; a text with a colon in it needs quotes",
    ja: "1 行に二つめのコロンがあります。コロンを含む値は引用符で囲む必要があります",
  },
  BLOCK_IN_FLOW: {
    en: "between brackets, a text with a colon in it needs quotes, and values need commas between them",
    ja: "括弧の中では、コロンを含む値は引用符で囲み、値どうしはコンマで区切る必要があります",
  },
  DUPLICATE_KEY: { en: "the same key stands here twice", ja: "同じキーが二度あります" },
  IMPOSSIBLE: { en: "this does not belong here", ja: "ここには書けないものがあります" },
  KEY_OVER_1024_CHARS: { en: "the key is longer than 1024 characters", ja: "キーが 1024 文字を超えています" },
  MISSING_CHAR: { en: "a character is missing here", ja: "ここに足りない文字があります" },
  MULTILINE_IMPLICIT_KEY: {
    en: "no colon follows here before the next line",
    ja: "行の終わりまでに、キーの後のコロンがありません",
  },
  MULTIPLE_ANCHORS: { en: "a value has two anchors", ja: "一つの値にアンカーが二つあります" },
  MULTIPLE_DOCS: { en: "a second document begins here", ja: "ここから二つめの文書が始まっています" },
  MULTIPLE_TAGS: { en: "a value has two tags", ja: "一つの値にタグが二つあります" },
  NON_STRING_KEY: { en: "the key is not a text", ja: "キーが文字列ではありません" },
  RESOURCE_EXHAUSTION: { en: "it is nested too deep", ja: "入れ子が深すぎます" },
  TAB_AS_INDENT: { en: "the line is indented with a tab", ja: "字下げにタブが使われています" },
  TAG_RESOLVE_FAILED: { en: "the tag is not known", ja: "知らないタグです" },
  UNEXPECTED_TOKEN: { en: "this does not belong here", ja: "ここには書けないものがあります" },
};
