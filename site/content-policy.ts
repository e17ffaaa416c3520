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

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
