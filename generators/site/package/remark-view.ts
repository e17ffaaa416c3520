import type { DeclarationReflection } from "typedoc";
import { type DocComment, type DocFact, jsonText, type PlainFactKind } from "#generate";
import { durationInWords, limitInWords, type RemarkView, type SiteStrings } from "#site";
import { describe } from "../describe.ts";
import { requirementLinks, type Site } from "../site.ts";
import { signaturesOf } from "./declaration-runs.ts";
import type { PackageReader } from "./package-reader.ts";

/** Nothing to say. */
export const noRemark: RemarkView = { facts: [], requirements: [], deprecated: false, examples: [] };

/** What the comment says: in the guideline's own words and languages, or as the package has it. */
export function remarkOf(reader: PackageReader, entry: DeclarationReflection | undefined): RemarkView {
  const text = commentText(entry);
  const [, number] = /§(\d+)/.exec(text) ?? [];
  const comment = number === undefined ? undefined : reader.reflected.comments[Number(number)];
  if (comment) return ownRemark(reader, comment);
  return { ...noRemark, description: text === "" ? undefined : describe(reader.site, languageOf(reader, text)) };
}

/** What comes with the tool is in English; what is made of the guideline is in all its languages. */
function languageOf({ site }: PackageReader, text: string): Readonly<Record<string, string>> {
  return { [/[^\p{ASCII}\p{Script=Latin}\p{P}\p{S}]/u.test(text) ? site.language : "en"]: text };
}

function commentText(entry: DeclarationReflection | undefined): string {
  const [signature] = entry?.signatures ?? signaturesOf(entry?.type);
  const comment = entry?.comment ?? signature?.comment;
  const parts = [...(comment?.summary ?? []), ...(comment?.blockTags ?? []).flatMap(({ content }) => content)];
  return parts
    .map(({ text }) => text)
    .join("")
    .trim();
}

function ownRemark({ site, words }: PackageReader, comment: DocComment): RemarkView {
  const requirements = comment.facts.flatMap((fact) => (fact.kind === "requirement" ? [fact.id] : []));
  return {
    title: site.say(comment.title),
    description: describe(site, comment.meaning),
    facts: [
      ...comment.facts.flatMap((fact) => factView(site, fact, words)),
      ...(comment.default === undefined ? [] : [{ name: words.default, value: comment.default, isCode: true }]),
    ],
    requirements: requirementLinks(site, requirements),
    deprecated: comment.deprecated,
    examples: comment.examples.map((example) => shortExample(example)),
  };
}

function factView({ say }: Site, fact: DocFact, words: SiteStrings): RemarkView["facts"] {
  switch (fact.kind) {
    case "requirement":
      return [];
    case "condition":
      return [{ name: words.packageCondition, value: say(fact.text) ?? "" }];
    case "since":
    case "conformance":
      return [{ name: words[fact.kind], value: say(fact.text) ?? fact.id }];
    case "freshness":
      return [{ name: words.freshness, value: durationInWords(fact.text, words) }];
    case "extension":
      return [{ name: words.item, value: words.extension }];
    default: {
      const name = factName(fact.kind, words);
      const isCode = fact.kind === "pattern" || fact.kind === "request" || fact.kind === "scopes";
      const isLimit = fact.kind === "length" || fact.kind === "range" || fact.kind === "items";
      const value = fact.text === "" ? words.packageYes : isLimit ? limitInWords(fact.text, words) : fact.text;
      return [{ name: fact.ofItems ? words.packageEachItem(name) : name, value, isCode }];
    }
  }
}

function factName(kind: Exclude<PlainFactKind, "extension">, words: SiteStrings): string {
  const names = {
    format: words.packageFormat,
    pattern: words.pattern,
    length: words.length,
    range: words.range,
    multiple: words.packageMultiple,
    items: words.itemCount,
    distinct: words.packageDistinct,
    unit: words.packageUnit,
    request: words.request,
    message: words.packageMessage,
    scopes: words.scopes,
    freshness: words.freshness,
  } as const;
  return names[kind];
}

function shortExample(json: string): string {
  return json.length <= 80 ? json : jsonText(JSON.parse(json)).trim();
}
