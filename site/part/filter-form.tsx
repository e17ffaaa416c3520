import type { Child } from "#output/html";
import type { PageContext, Wording } from "../page-context.ts";
import { Say } from "./say.tsx";

/** Something that rows of a table can be told apart by. */
export interface Facet {
  /** Name of the field, and of the row's `data-` attribute. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: Wording; readonly count: number }[];
}

/**
 * Fields that narrow a table down. Hidden until the site's script can do it; without the script, the
 * whole table is there.
 */
export function FilterForm({ facets, table, page }: FilterFormProperties): Child {
  const { strings } = page;
  return (
    <form class="filters" data-filter={table} hidden aria-label={strings.filter}>
      <div class="field">
        <label for={`${table}-text`}>{strings.filterText}</label>
        <input id={`${table}-text`} name="q" type="search" autocomplete="off" />
      </div>
      {facets.map(({ name, label, choices }) => (
        <div class="field">
          <label for={`${table}-${name}`}>{label}</label>
          <select id={`${table}-${name}`} name={name}>
            <option value="">{strings.all}</option>
            {choices.map((choice) => (
              <option value={choice.value}>
                <Say wording={typeof choice.label === "string" ? choice.label : choice.label.text} />
                {` (${choice.count})`}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="reset">{strings.clearFilters}</button>
      <output class="filter-count" aria-live="polite" data-one={strings.rowsShownOne} data-many={strings.rowsShown} />
    </form>
  );
}

interface FilterFormProperties {
  readonly facets: readonly Facet[];
  /** Id of the table. */
  readonly table: string;
  readonly page: PageContext;
}
