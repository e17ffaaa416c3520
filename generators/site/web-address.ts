import { isSafeUrl } from "#generate";

/** An address of the web as it is; anything else is not shown as a link. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:/i.test(url) && isSafeUrl(url) ? url : undefined;
}
