/**
 * What a browser may load for a page: the site's own style sheets, scripts, pictures and search index.
 * Nothing inline, nothing from elsewhere. The server that a site lives on can send the same as a header.
 */
export const contentPolicy = policy({
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
});

/** For the pages of Redoc, which writes its styles into the page and marks up nothing that can be sent. */
export const referencePolicy = contentPolicy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("form-action 'self'", "form-action 'none'");

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
