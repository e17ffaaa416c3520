import type { Locale } from "#diagnostic";

interface ReadmeWords {
  readonly what: (facts: Readonly<Record<"title" | "edition" | "date" | "status", string>>) => string;
  readonly draft: string;
  readonly final: string;
  readonly types: string;
  readonly aboutTypes: string;
  readonly requirements: string;
  readonly aboutRequirements: string;
  readonly apis: string;
  readonly apiColumns: readonly string[];
  readonly site: string;
  readonly license: string;
}

/** The tool's own words in the package's README. */
export const readmeWords: Readonly<Record<Locale, ReadmeWords>> = {
  en: {
    what: ({ title, edition, date, status }) =>
      `TypeScript types and constants of “${title}”, edition ${edition} (${date}, ${status}). Generated from the guideline itself; importing it does no more than define the constants.`,
    draft: "draft",
    final: "final",
    types: "Types of the messages",
    aboutTypes:
      "Each type, field and operation tells in its comment what it means, its constraints, and the requirements that govern it.",
    requirements: "Requirements",
    aboutRequirements: "An id that does not exist, or that has been withdrawn, does not compile.",
    apis: "APIs",
    apiColumns: ["Import", "API", "Version"],
    site: "The guideline",
    license: "Licence",
  },
  ja: {
    what: ({ title, edition, date, status }) =>
      `「${title}」第${edition}版（${date}、${status}）の TypeScript の型と定数です。指針そのものから生成しています。読み込みで行うのは、定数の定義だけです。`,
    draft: "案",
    final: "確定",
    types: "メッセージの型",
    aboutTypes: "型・項目・操作ごとに、意味、制約、適用される要件をコメントに書いています。",
    requirements: "要件",
    aboutRequirements: "存在しない ID や、廃止された要件の ID を書くと、コンパイルできません。",
    apis: "API",
    apiColumns: ["読み込み方", "API", "版"],
    site: "指針",
    license: "ライセンス",
  },
};
