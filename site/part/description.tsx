import type { Language } from "#model";
import type { Child } from "#output/html";
import { hrefTo, type PageContext } from "../page-context.ts";

/** A description of the API, which knows paragraphs, lists and text in code marks. */
export interface DescriptionView {
  readonly blocks: readonly DescriptionBlock[];
  /** The language it is in, if it is not the page's. */
  readonly lang?: Language | undefined;
}

export type DescriptionBlock =
  | { readonly kind: "paragraph"; readonly text: readonly DescriptionRun[] }
  | { readonly kind: "list"; readonly items: readonly (readonly DescriptionRun[])[] };

/** Words, or something in code marks and where it leads. */
export type DescriptionRun = string | { readonly code: string; readonly href?: string | undefined };

export function Description({ description, page }: DescriptionProperties): Child {
  if (!description) return undefined;
  const { blocks, lang } = description;
  return (
    <div class="prose" lang={lang}>
      {blocks.map((block) =>
        block.kind === "paragraph" ? (
          <p>
            <Runs text={block.text} page={page} />
          </p>
        ) : (
          <ul>
            {block.items.map((item) => (
              <li>
                <Runs text={item} page={page} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

interface DescriptionProperties {
  readonly description: DescriptionView | undefined;
  readonly page: PageContext;
}

function Runs({ text, page }: { readonly text: readonly DescriptionRun[]; readonly page: PageContext }): Child {
  return text.map((run) => {
    if (typeof run === "string") return run;
    const code = <code>{run.code}</code>;
    return run.href === undefined ? code : <a href={hrefTo(page, run.href)}>{code}</a>;
  });
}
