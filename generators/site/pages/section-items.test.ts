import { expect, test } from "vitest";
import type { Section, SectionItem } from "#model";
import { itemsIn } from "./section-items.ts";

const passage = (value: string): SectionItem => ({
  kind: "prose",
  prose: {
    file: "a.md",
    children: [{ type: "paragraph", at: [0, 0], children: [{ type: "text", value, at: [0, 0] }] }],
  },
});
const requirement = (id: string): SectionItem => ({ kind: "requirement", id });

/** What a section shows, as words: passages by their text, requirements by id, the language behind. */
function shown(content: Section["content"], language = "en"): readonly string[] {
  const section = { content } as Section;
  return itemsIn(section, { language, normative: "ja" }).map(({ item, language: written }) => {
    const [block] = item.kind === "prose" ? item.prose.children : [];
    const word =
      block?.type === "paragraph" && block.children[0]?.type === "text" ? block.children[0].value : undefined;
    return `${item.kind === "requirement" ? item.id : word} ${written}`;
  });
}

test("shows the original in its own language", () => {
  const content = { ja: [passage("一"), requirement("A-01")], en: [passage("one")] };
  expect(shown(content, "ja")).toEqual(["一 ja", "A-01 ja"]);
});

test("shows the original where there is no translation", () => {
  expect(shown({ ja: [passage("一"), requirement("A-01")] })).toEqual(["一 ja", "A-01 ja"]);
});

test("puts a requirement that is not translated where the original has it", () => {
  const content = {
    ja: [passage("一"), requirement("A-01"), passage("二"), requirement("A-02"), requirement("A-03"), passage("三")],
    en: [passage("one"), passage("two"), requirement("A-03"), passage("three")],
  };
  expect(shown(content)).toEqual(["one en", "A-01 ja", "two en", "A-02 ja", "A-03 en", "three en"]);
});

test("keeps a requirement that only the translation has", () => {
  expect(shown({ ja: [requirement("A-01")], en: [requirement("A-09")] })).toEqual(["A-01 ja", "A-09 en"]);
});

test("is empty for a section that nobody wrote", () => {
  expect(shown({})).toEqual([]);
});
