import type { Locale } from "#diagnostic";

/** The language of messages: what the option says, or what the environment speaks. */
export function localeFrom(option: string | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  const wanted = option ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "";
  return wanted.toLowerCase().startsWith("ja") ? "ja" : "en";
}
