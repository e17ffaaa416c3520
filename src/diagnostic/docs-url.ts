/**
 * The address of what is to be known about a code. The project owns no host name, so it is a
 * name and no location: `shishin explain` shows the page. The only place that makes it.
 */
export function docsUrl(code: string): string {
  return `urn:shishin:diagnostic:${code}`;
}
