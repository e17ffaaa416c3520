import type { Bilingual, MessageTemplate } from "#diagnostic";

/**
 * What in a message does not keep to the house's style; nothing if all does. What stands between
 * backquotes is someone else's text and not looked at.
 */
export function styleFaults({ hint, ...message }: MessageTemplate): readonly string[] {
  return [
    ...sentenceFaults("message", message),
    ...(/ください/.test(message.ja) ? ["message.ja asks for something: that is the hint's part"] : []),
    ...(hint ? [...sentenceFaults("hint", hint), ...hintFaults(hint)] : []),
  ];
}

function sentenceFaults(part: string, text: Bilingual): readonly string[] {
  const en = text.en.replace(/`[^`]*`/g, "`x`");
  const ja = text.ja.replace(/`[^`]*`/g, "`x`");
  const word = /\b(?:please|invalid|error|should)\b/i.exec(en)?.[0];
  const names = { en: placeholdersOf(text.en), ja: placeholdersOf(text.ja) };
  return [
    ...(/[.?]$/.test(en) ? [] : [`${part}.en has no full stop at its end`]),
    ...(/。$/.test(ja) ? [] : [`${part}.ja has no full stop at its end`]),
    ...(/^(?:[A-Z`{]|\{)/.test(en) ? [] : [`${part}.en begins with a small letter`]),
    ...(word === undefined ? [] : [`${part}.en says “${word}”`]),
    ...(/エラー|無効|不正/.test(ja) ? [`${part}.ja says エラー, 無効 or 不正`] : []),
    ...(/[!！]/.test(en + ja) ? [`${part} has an exclamation mark`] : []),
    ...(names.en === names.ja ? [] : [`${part} has ${names.en} in English and ${names.ja} in Japanese`]),
  ];
}

/** A hint tells what to do now: it begins with a verb, or asks whether something else was meant. */
function hintFaults({ en, ja }: Bilingual): readonly string[] {
  const subject = /^(?:A|An|The|This|That|These|It|There|You|No|Each|Every|Some)\b/.exec(en)?.[0];
  return [
    ...(subject === undefined ? [] : [`hint.en begins with “${subject}” and not with a verb`]),
    ...(/(?:ください|か|られます)。$/.test(ja) ? [] : ["hint.ja does not end with ください。"]),
  ];
}

function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(" ");
}
