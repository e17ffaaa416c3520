import { expect, test } from "vitest";
import { styleFaults } from "./message-style.ts";

test("finds nothing in a message of the house's style", () => {
  expect(
    styleFaults({
      en: "`{id}` is `error! ` and {name}.",
      ja: "{name} は `{id}` です。",
      hint: { en: "Did you mean `{id}`?", ja: "`{id}` ではありませんか。" },
    }),
  ).toEqual([]);
});

test("names every fault of a message and its hint", () => {
  expect(
    styleFaults({
      en: "invalid {id}!",
      ja: "無効な {name} を直してください",
      hint: { en: "The id should change.", ja: "ID が変わります。" },
    }),
  ).toEqual([
    "message.en has no full stop at its end",
    "message.ja has no full stop at its end",
    "message.en begins with a small letter",
    "message.en says “invalid”",
    "message.ja says エラー, 無効 or 不正",
    "message has an exclamation mark",
    "message has {id} in English and {name} in Japanese",
    "message.ja asks for something: that is the hint's part",
    "hint.en says “should”",
    "hint.en begins with “The” and not with a verb",
    "hint.ja does not end with ください。",
  ]);
});
