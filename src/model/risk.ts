import type { RiskId } from "./id.ts";
import type { Language, Localized, Translation } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Prose } from "./prose.ts";
import type { Provenance } from "./provenance.ts";

/** Something that may go wrong, and the requirements that answer it. */
export interface Risk {
  readonly kind: "risk";
  readonly id: RiskId;
  readonly title: Localized<string>;
  /** What may happen, to whom, and how. */
  readonly statement: Localized<Prose>;
  /** Ids of the requirements that answer it. */
  readonly answeredBy: readonly Reference[];
  readonly provenance: Provenance;
  /** Id of the section it stands in. */
  readonly section: string;
  readonly translations: Readonly<Record<Language, Translation>>;
  readonly state: string;
  readonly origin: Origin;
}
