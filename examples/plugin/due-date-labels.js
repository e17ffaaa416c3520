// @ts-check
import { artifact, defineGenerator, localized, packZip, proseToHtml, proseToText } from "shishin/plugin";

/** A label per requirement and language, as text and as HTML, and all texts in one archive. */
export const dueDateLabels = defineGenerator({
  name: "labels",
  summary: { en: "A label for each requirement.", ja: "要件ごとのラベルです。" },
  outputs: ["labels/"],
  options: [],
  generate: ({ requirements, languages }) => [
    ...requirements.flatMap(({ id, title, statement }) =>
      languages.flatMap((language) => [
        // A maker sees nothing but its inputs: while they are the same, the label is not made again.
        artifact(
          `labels/${id}.${language}.txt`,
          { id, title: localized(title, language), text: localized(statement, language) },
          (label) => `${label.id} ${label.title}\n\n${proseToText(label.text)}\n`,
        ),
        artifact(`labels/${id}.${language}.html`, { text: localized(statement, language) }, ({ text }) =>
          proseToHtml(text),
        ),
      ]),
    ),
    artifact("labels/all.zip", { titles: requirements.map(({ id, title }) => ({ id, title })) }, ({ titles }) =>
      packZip(
        Object.fromEntries(
          titles.map(({ id, title }) => [`${id}.json`, new TextEncoder().encode(JSON.stringify(title))]),
        ),
      ),
    ),
  ],
});
