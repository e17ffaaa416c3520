import type { Report } from "#diagnostic";
import { type Artifact, artifact, generateMessages } from "#generate";
import type { Guideline, Redirect } from "#model";
import { type MovedView, printMoved } from "#site";
import type { Page } from "./planned-page.ts";
import type { Site } from "./site.ts";

/** A page in each language at every address that is gone and leads elsewhere. */
export function planRedirects({ guideline, sites, pages, report }: RedirectRequest): readonly Artifact[] {
  const paths = new Set(pages.map(({ address }) => address));
  const moved = guideline.redirects.filter((redirect) => {
    const [target = ""] = redirect.to.split("#");
    if (!paths.has(target)) tell("redirect-without-target", redirect, report);
    const isWhole = !redirect.from.includes("#");
    if (isWhole && paths.has(redirect.from)) tell("redirect-from-page", redirect, report);
    return isWhole && !paths.has(redirect.from) && paths.has(target);
  });
  return sites.flatMap(({ frame, language }) =>
    moved.map(({ from, to }) => {
      const view: MovedView = { frame, from, to };
      return artifact(`site/${language}/${from}`, { view }, (inputs) => printMoved(inputs.view));
    }),
  );
}

interface RedirectRequest {
  readonly guideline: Guideline;
  readonly sites: readonly Site[];
  readonly pages: readonly Page[];
  readonly report: Report;
}

function tell(
  message: "redirect-without-target" | "redirect-from-page",
  { from, to, origin }: Redirect,
  report: Report,
): void {
  report(generateMessages[message]({ from, to }, origin.span));
}
