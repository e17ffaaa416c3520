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
export function requirementColumns({ strings }: PageContext): readonly TableColumn<RequirementFacts>[] {
  return [
    {
      head: strings.parties,
      cell: ({ parties }) =>
        joined(
          parties.map((party) => <Say wording={party} />),
          strings.listSeparator,
        ),
    },
    { head: strings.since, cell: ({ since }) => <Say wording={since} /> },
    {
      head: strings.proof,
      cell: ({ proof }) =>
        joined(
          proof.map((kind) => strings.proofOf[kind]),
          strings.listSeparator,
        ),
    },
  ];
}
