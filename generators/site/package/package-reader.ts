import type { DeclarationReflection } from "typedoc";
import type { DeclaredPackage } from "#generate";
import { type SiteStrings, stringsFor } from "#site";
import type { Site } from "../site.ts";
import { objectMembers } from "./object-members.ts";
import { exportHref } from "./package-places.ts";
import type { ReflectedPackage } from "./reflect-package.ts";
import type { TypeNames } from "./type-runs.ts";

/** What the views of one language are made from. */
export interface PackageReader {
  readonly site: Site;
  readonly declared: DeclaredPackage;
  readonly reflected: ReflectedPackage;
  readonly strings: SiteStrings;
  /** Names as the modules of one API know them; without an API: the package's own. */
  readonly names: (api: string | undefined) => TypeNames;
}

export function createReader(site: Site, declared: DeclaredPackage, reflected: ReflectedPackage): PackageReader {
  return {
    site,
    declared,
    reflected,
    strings: stringsFor(site.language),
    names: (api) => typeNames(site, declared, { reflected, api }),
  };
}

function typeNames(
  { map, guideline }: Site,
  { apis, modules }: DeclaredPackage,
  { reflected, api }: { readonly reflected: ReflectedPackage; readonly api: string | undefined },
): TypeNames {
  const nodes = guideline.apis.find(({ id }) => id === api);
  const types = apis.find(({ id }) => id === api)?.types ?? {};
  const schemaHref = (id: string) => {
    const schema = nodes?.schemas.find((candidate) => candidate.id === id);
    return schema && map.package?.nodes.get(schema);
  };
  const hrefs = new Map<string, string>();
  for (const module of modules.filter((candidate) => candidate.api === undefined || candidate.api === api)) {
    const page = map.package?.modules.get(module.file);
    for (const { name, variant } of reflected.modules.get(module.file) ?? []) {
      if (page !== undefined && variant !== "reference" && !hiddenNames.has(name) && !hrefs.has(name))
        hrefs.set(name, exportHref(page, name));
    }
  }
  for (const [id, name] of Object.entries(types)) {
    const href = schemaHref(id);
    if (href !== undefined) hrefs.set(name, href);
  }
  const components = reflected.modules.get(`api/${api}`)?.find(({ name }) => name === "components");
  return {
    nameHref: (name) => hrefs.get(name),
    brandHref: (brand) => hrefs.get(brand),
    schema: (id) => {
      const name = types[id];
      return name === undefined ? undefined : { name, href: schemaHref(id) };
    },
    component: (group, name) =>
      objectMembers(memberNamed(components?.children, group)?.type).find((member) => member.name === name)?.type,
    operationHref: (id) => {
      const operation = nodes?.operations.find((candidate) => candidate.id === id);
      return operation && map.package?.nodes.get(operation);
    },
  };
}

/** Names of openapi-typescript, which have pages of their own in parts. */
export const hiddenNames: ReadonlySet<string> = new Set(["components", "operations", "paths", "webhooks", "$defs"]);

/** A member by its name. */
export function memberNamed(members: readonly DeclarationReflection[] | undefined, name: string) {
  return members?.find((member) => member.name === name);
}
