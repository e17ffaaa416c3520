import type { Child } from "#output/html";
import type { PageContext } from "../page-context.ts";

/** The nearest thing in another system. */
export interface CounterpartView {
  readonly system: string;
  readonly href?: string | undefined;
  readonly name: string;
}

/** Names elsewhere, each behind the system that it belongs to. */
export function Counterparts({ counterparts, page }: CounterpartsProperties): Child {
  return counterparts.map((counterpart, index) => [
    index > 0 && page.strings.listSeparator,
    <Counterpart counterpart={counterpart} page={page} />,
  ]);
}

interface CounterpartsProperties {
  readonly counterparts: readonly CounterpartView[];
  readonly page: PageContext;
}

function Counterpart({ counterpart, page }: { counterpart: CounterpartView; page: PageContext }): Child {
  const { system, href, name } = counterpart;
  return [
    href === undefined ? (
      system
    ) : (
      <a class="citation" href={page.up + href}>
        [{system}]
      </a>
    ),
    " ",
    <code>{name}</code>,
  ];
}
