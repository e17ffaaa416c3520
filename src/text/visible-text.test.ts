import { describe, expect, test } from "vitest";
import { visibleJson, visibleText } from "./visible-text.ts";

describe("visibleText", () => {
  test("keeps what people write", () => {
    const text = "図書館は、café 👨‍👩‍👧 を ｶﾞ と…";
    expect(visibleText(text)).toBe(text);
  });

  test("writes escape sequences, line ends and hidden marks by their code points", () => {
    expect(visibleText("\u001b[31m\u009b1m\u0007\r\n\t")).toBe(
      "<U+001B>[31m<U+009B>1m<U+0007><U+000D><U+000A><U+0009>",
    );
    expect(visibleText("a\u202eb\u200bc\u2028\ufeff\u{e0041}")).toBe("a<U+202E>b<U+200B>c<U+2028><U+FEFF><U+E0041>");
    expect(visibleText("\ud800x")).toBe("<U+D800>x");
  });
});

describe("visibleJson", () => {
  test("escapes what JSON itself leaves as it is, and gives the same value back", () => {
    const value = { text: "図書\u009b\u007f\u202e\u{e0041}👍\n\ud800" };
    const json = visibleJson(value);
    expect(json).toBe('{\n  "text": "図書\\u009b\\u007f\\u202e\\udb40\\udc41👍\\n\\ud800"\n}');
    expect(JSON.parse(json)).toEqual(value);
  });
});
