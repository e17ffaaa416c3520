import type { Child } from "#output/html";
import { hrefTo, type PageContext } from "../page-context.ts";

/** A piece of code: as it is, or a name and where it leads. */
export type CodeRun = string | { readonly text: string; readonly href: string };

interface CodeProperties {
  readonly code: readonly CodeRun[];
  readonly page: PageContext;
}

/** Code of several lines, with links in it. */
export function CodeBlock({ code, page }: CodeProperties): Child {
  return (
    <pre class="declaration" tabindex={0}>
      <code>
        <Runs code={code} page={page} />
      </code>
    </pre>
  );
}

/** A type in a cell or a sentence. */
export function CodeSpan({ code, page }: CodeProperties): Child {
  return (
    <code class="inline-code">
      <Runs code={code} page={page} />
    </code>
  );
}

function Runs({ code, page }: CodeProperties): Child {
  return code.map((run) => (typeof run === "string" ? run : <a href={hrefTo(page, run.href)}>{run.text}</a>));
}
