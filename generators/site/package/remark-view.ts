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

function ownRemark({ site, strings }: PackageReader, comment: DocComment): RemarkView {
  const requirements = comment.facts.flatMap((fact) => (fact.kind === "requirement" ? [fact.id] : []));
  return {
    title: site.say(comment.title),
    description: describe(site, comment.meaning),
    facts: [
      ...comment.facts.flatMap((fact) => factView(site, fact, strings)),
      ...(comment.default === undefined ? [] : [{ name: strings.default, value: comment.default, isCode: true }]),
    ],
    requirements: requirementLinks(site, requirements),
    deprecated: comment.deprecated,
    examples: comment.examples.map((example) => shortExample(example)),
  };
}

function factView({ say }: Site, fact: DocFact, strings: SiteStrings): RemarkView["facts"] {
  switch (fact.kind) {
    case "requirement":
      return [];
    case "condition":
      return [{ name: strings.packageCondition, value: say(fact.text) ?? "" }];
    case "since":
    case "conformance":
      return [{ name: strings[fact.kind], value: say(fact.text) ?? fact.id }];
    case "freshness":
      return [{ name: strings.freshness, value: durationInWords(fact.text, strings) }];
    case "extension":
      return [{ name: strings.item, value: strings.extension }];
    default: {
      const name = factName(fact.kind, strings);
      const isCode = fact.kind === "pattern" || fact.kind === "request" || fact.kind === "scopes";
      const isLimit = fact.kind === "length" || fact.kind === "range" || fact.kind === "items";
      const value = fact.text === "" ? strings.packageYes : isLimit ? limitInWords(fact.text, strings) : fact.text;
      return [{ name: fact.ofItems ? strings.packageEachItem(name) : name, value, isCode }];
    }
  }
}

function factName(kind: Exclude<PlainFactKind, "extension">, strings: SiteStrings): string {
  const names = {
    format: strings.packageFormat,
    pattern: strings.pattern,
    length: strings.length,
    range: strings.range,
    multiple: strings.packageMultiple,
    items: strings.itemCount,
    distinct: strings.packageDistinct,
    unit: strings.packageUnit,
    request: strings.request,
    message: strings.packageMessage,
    scopes: strings.scopes,
    freshness: strings.freshness,
  } as const;
  return names[kind];
}

function shortExample(json: string): string {
  return json.length <= 80 ? json : jsonText(JSON.parse(json)).trim();
}
