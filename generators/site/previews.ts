import { type Artifact, artifact } from "#generate";
import {
  type Api,
  type ChecklistRow,
  type Clause,
  type Field,
  type Localized,
  type Operation,
  type Prose,
  plainText,
  type Requirement,
  type Risk,
  type Schema,
  type Source,
  type Term,
} from "#model";
import { dataScript, type Preview, type Previews, stringsFor, textOf, type Wording } from "#site";
import type { Site } from "./site.ts";

/** What the site's script shows of a link's target, for every link that leads to one thing. */
export function planPreviews(site: Site): Artifact {
  const name = `${site.language}/previews`;
  return artifact(
    `site/${name}.js`,
    () => ({ name, previews: previewsOf(site) }),
    (inputs) => dataScript(inputs.name, inputs.previews),
  );
}

type Entry = readonly [place: string | undefined, preview: Preview];

function previewsOf(site: Site): Previews {
  const { guideline, map } = site;
  const entries: readonly Entry[] = [
    ...guideline.requirements.map((node): Entry => [map.ids.get(node.id), requirementPreview(site, node)]),
    ...guideline.checklist.rows.map((node): Entry => [map.ids.get(node.id), rowPreview(site, node)]),
    ...guideline.risks.map((node): Entry => [map.ids.get(node.id), riskPreview(site, node)]),
    ...(guideline.contract?.clauses ?? []).map((node): Entry => [map.ids.get(node.id), clausePreview(site, node)]),
    ...guideline.terms.map((node): Entry => [map.terms.get(node.id), termPreview(site, node)]),
    ...guideline.sources.map((node): Entry => [map.sources.get(node.id), sourcePreview(site, node)]),
    ...guideline.apis.flatMap((api) => apiPreviews(site, api)),
  ];
  const previews: Record<string, Preview> = {};
  // A row may have no place but its requirement's page: that shows the requirement.
  for (const [place, preview] of entries) if (place !== undefined) previews[place] ??= preview;
  return previews;
}

function requirementPreview(site: Site, { id, level, title, statement }: Requirement): Preview {
  return preview({ id, title: site.say(title), mark: stringsFor(site.language)[level], text: said(site, statement) });
}

function rowPreview(site: Site, { id, question, proof }: ChecklistRow): Preview {
  const strings = stringsFor(site.language);
  const mark = proof.map((kind) => strings.proofOf[kind]).join(strings.listSeparator);
  return preview({ id, title: said(site, question), mark });
}

function riskPreview(site: Site, { id, title, statement }: Risk): Preview {
  return preview({ id, title: site.say(title), mark: stringsFor(site.language).risk, text: said(site, statement) });
}

function clausePreview(site: Site, { id, number, title, text, alternatives }: Clause): Preview {
  const chosen = alternatives.find(({ isDefault }) => isDefault) ?? alternatives[0];
  const first = said(site, text) ?? (chosen && said(site, chosen.text));
  return preview({ id, title: site.say(title), mark: stringsFor(site.language).article(number), text: first });
}

function termPreview(site: Site, { id, texts }: Term): Preview {
  const { language, normative } = site;
  const text = texts[language] ?? texts[normative];
  const lang = texts[language] ? undefined : normative;
  const spoken = (strings: string): Wording => (lang === undefined ? strings : { text: strings, lang });
  return preview({ id: "", title: spoken(text?.term ?? id), mark: "", text: text && spoken(text.definition) });
}

function sourcePreview(site: Site, { id, title, publisher, date, note }: Source): Preview {
  const facts = [textOf(site.say(publisher) ?? ""), date ?? ""].filter((fact) => fact !== "");
  const text = facts.length > 0 ? facts.join(", ") : site.say(note);
  return preview({ id: `[${id}]`, title: site.say(title), mark: "", text });
}

function apiPreviews(site: Site, { operations, schemas }: Api): readonly Entry[] {
  const { apiPages, api } = site.map;
  return [
    ...operations.map((node): Entry => [apiPages.get(node), operationPreview(site, node)]),
    ...schemas.flatMap((node) => [
      // A pair, which TypeScript takes for a list of either.
      [apiPages.get(node), schemaPreview(site, node)] as Entry,
      ...node.fields.map((field): Entry => [api.get(field.id), fieldPreview(site, field)]),
    ]),
  ];
}

function operationPreview(site: Site, { id, method, path, summary }: Operation): Preview {
  return preview({ id, title: site.say(summary), mark: method.toUpperCase(), text: path });
}

function schemaPreview(site: Site, { id, title, description }: Schema): Preview {
  return preview({ id, title: site.say(title), mark: stringsFor(site.language).schema, text: site.say(description) });
}

function fieldPreview(site: Site, { id, title, description }: Field): Preview {
  return preview({ id, title: site.say(title), mark: stringsFor(site.language).field, text: site.say(description) });
}

interface PreviewParts {
  readonly id: string;
  readonly title: Wording | undefined;
  readonly mark: string;
  readonly text?: Wording | undefined;
}

/** All in one language: if the title is in another one than the page, the text is too. */
function preview({ id, title, mark, text }: PreviewParts): Preview {
  const name = textOf(title ?? "");
  const sentence = firstSentence(textOf(text ?? ""));
  if (title === undefined || typeof title === "string") return [id, name, mark, sentence];
  return [id, name, mark, sentence, title.lang];
}

/** Prose without its marks, in the language of the pages or in the normative one. */
function said(site: Site, values: Localized<Prose>): Wording | undefined {
  const { language, normative } = site;
  const own = values[language];
  if (own) return plainText(own.children);
  const original = values[normative];
  return original && { text: plainText(original.children), lang: normative };
}

const longest = 160;

function firstSentence(text: string): string {
  const strings = text.replace(/\s+/g, " ").trim();
  const [first = ""] = /^.*?(?:。|[.!?](?= |$)|$)/.exec(strings) ?? [];
  return first.length <= longest ? first : `${first.slice(0, longest - 1)}…`;
}
