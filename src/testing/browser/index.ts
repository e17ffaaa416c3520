export { browserPath, launchBrowser } from "./browser.ts";
export { type BuiltSite, openBuiltSite } from "./built-site.ts";
export { goneAddresses, siteAddresses } from "./site-addresses.ts";
export { type StaticServer, serveFolder } from "./static-server.ts";
