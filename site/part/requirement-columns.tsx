import type { Proof } from "#model";
import type { PageContext, Wording } from "../page-context.ts";
import type { TableColumn } from "./data-table.tsx";
import { joined } from "./facts.tsx";
import { Say } from "./say.tsx";

/** What tables of requirements say of each besides its name and strength. */
export interface RequirementFacts {
  readonly parties: readonly Wording[];
  readonly since?: Wording | undefined;
  readonly proof: readonly Proof[];
}

/** Whom it binds, where it comes from, how it is proved. */
export function requirementColumns({ words }: PageContext): readonly TableColumn<RequirementFacts>[] {
  return [
    {
      head: words.parties,
      cell: ({ parties }) =>
        joined(
          parties.map((party) => <Say wording={party} />),
          words.listSeparator,
        ),
    },
    { head: words.since, cell: ({ since }) => <Say wording={since} /> },
    {
      head: words.proof,
      cell: ({ proof }) =>
        joined(
          proof.map((kind) => words.proofOf[kind]),
          words.listSeparator,
        ),
    },
  ];
}
