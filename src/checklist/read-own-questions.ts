import type { Report } from "#diagnostic";
import { parseYaml, type YamlSource } from "#load/yaml";
import { type Guideline, type Language, levels, nodeIdPattern, type Proof, proofs } from "#model";
import type { SourceFile } from "#text";
import { checklistMessages } from "./checklist-messages.ts";
import type { OwnQuestion, OwnQuestions } from "./own-questions.ts";

/**
 * Reads a company's own questions in YAML: `title` (the name of the group) and `questions`, each with `id`, `question`
 * and perhaps `level`, `evidence`, `method`, `proof` and `requirements`. A text is one for all languages or
 * a map from language to text. What does not fit is reported. Gives the questions in a language.
 */
export function readOwnQuestions(
  file: SourceFile,
  guideline: Guideline,
  report: Report,
): (language: Language) => OwnQuestions {
  let isYaml = true;
  const source = parseYaml(file, (diagnostic) => {
    isYaml = false;
    report(diagnostic);
  });
  const root = recordOf(source.value);
  if (isYaml) checkQuestions(source, guideline, report);
  return (language) => ({
    title: textIn(root.title, language) || "＋",
    questions: listOf(root.questions).map((one) => questionIn(recordOf(one), language)),
  });
}

function checkQuestions(source: YamlSource, guideline: Guideline, report: Report): void {
  const root = recordOf(source.value);
  const taken = new Set(guideline.checklist.rows.map(({ id }) => id));
  if (!Array.isArray(root.questions)) {
    report(checklistMessages["question-unreadable"]({ key: "questions" }, source.span(["questions"])));
  }
  for (const [index, value] of listOf(root.questions).entries()) {
    const { id, question, level = "should", proof = [] } = recordOf(value);
    const place = (key: string) => source.span(["questions", index, key]);
    const say = (key: string) => report(checklistMessages["question-unreadable"]({ key }, place(key)));
    if (typeof id !== "string" || !nodeIdPattern.test(id)) say("id");
    else if (taken.has(id)) report(checklistMessages["question-id-taken"]({ id }, place("id")));
    else taken.add(id);
    if (guideline.languages.every((language) => textIn(question, language) === "")) say("question");
    if (!levels.some((one) => one === level)) say("level");
    if (listOf(proof).some((one) => !proofs.some((known) => known === one))) say("proof");
  }
}

function questionIn(value: Readonly<Record<string, unknown>>, language: Language): OwnQuestion {
  return {
    id: String(value.id ?? ""),
    question: textIn(value.question, language),
    level: levels.find((level) => level === value.level) ?? "should",
    evidence: textIn(value.evidence, language),
    method: textIn(value.method, language),
    proof: listOf(value.proof).filter((one): one is Proof => proofs.some((proof) => proof === one)),
    requirements: listOf(value.requirements).map(String),
  };
}

/** A text that is the same in every language, or that of a language, or the first there is. */
function textIn(value: unknown, language: Language): string {
  if (typeof value === "string") return value.trim();
  const texts = recordOf(value);
  const found = texts[language] ?? Object.values(texts)[0];
  return typeof found === "string" ? found.trim() : "";
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
