// @ts-check
import { defineCheck } from "shishin/plugin";

const most = 60;

/** A title that does not fit on one line of a label. Its page is beside it: `shishin explain title-is-short`. */
export const titleIsShort = defineCheck({
  name: "title-is-short",
  severity: "warning",
  summary: {
    en: "A requirement's title fits on one line of a label.",
    ja: "要件の題名が、ラベルの一行に収まる。",
  },
  messages: {
    long: {
      en: "The title of `{id}` has {count} characters, more than {most}.",
      ja: "`{id}` の題名は {count} 字で、{most} 字を超えています。",
      hint: { en: "Say it in fewer words.", ja: "短く言い換えてください。" },
    },
  },
  page: new URL("./title-is-short.md", import.meta.url),
  visit: (report) => ({
    requirement({ id, title, origin }) {
      const longest = Math.max(...Object.values(title).map((text) => text?.length ?? 0));
      if (longest > most) report("long", { id, count: longest, most }, origin.span);
    },
  }),
});
