import { type DeclaredModule, type DeclaredPackage, once, type ReadAsset } from "#generate";
import type { Api, Operation, Schema } from "#model";
import type { Child } from "#output/html";
import {
  type DeclaredNodeView,
  drawDeclaredNode,
  drawModule,
  drawPackage,
  type NodeRow,
  type PackageView,
  type PageLink,
  type SectionNavigation,
  stringsFor,
  textOf,
} from "#site";
import { type Page, type PageKind, type PageParts, planPage } from "../planned-page.ts";
import { type Site, summaryOf } from "../site.ts";
import { latePage } from "./late-page.ts";
import { exportHref, moduleName, type PackagePlaces } from "./package-places.ts";
import { createReader, type PackageReader } from "./package-reader.ts";
import { moduleView, operationView, typeView } from "./package-views.ts";
import type { ReflectedPackage } from "./reflect-package.ts";

/** The declarations of the package, and what TypeDoc finds in them: once for all languages. */
export interface PackageSource {
  readonly declared: DeclaredPackage;
  readonly reflect: (readAsset: ReadAsset) => Promise<ReflectedPackage>;
}

export function packageSource(declared: DeclaredPackage): PackageSource {
  let reflected: Promise<ReflectedPackage> | undefined;
  return {
    declared,
    reflect: (readAsset) => {
      // TypeDoc is loaded only where its pages are made.
      reflected ??= import("./reflect-package.ts").then(({ reflectPackage }) => reflectPackage(declared, readAsset));
      return reflected;
    },
  };
}

/** The pages about the npm package; none if nobody asked for them. */
export function planPackage(site: Site, source: PackageSource | undefined): readonly Page[] {
  const places = site.map.package;
  if (!source || !places) return [];
  const { declared } = source;
  const navigation = navigationOf(site, declared, places);
  const planning: Planning = { site, source, places, navigation, reader: lateReader(site, source) };
  return [
    planPage(site, overviewPage, places.overview, () => overviewParts(planning)),
    ...declared.modules.map((module) => planModule(planning, module)),
    ...site.guideline.apis.flatMap((api) => [
      ...planNodes(planning, api.schemas, (reader, schema) => ({
        ...typeView(reader, schema),
        ...typeFacts(planning, schema),
      })),
      ...planNodes(planning, api.operations, (reader, operation) => ({
        ...operationView(reader, operation),
        ...operationFacts(planning, operation),
      })),
    ]),
  ];
}

const overviewPage: PageKind<PackageView> = { section: "api", draw: drawPackage };

interface Planning {
  readonly site: Site;
  readonly source: PackageSource;
  readonly places: PackagePlaces;
  readonly navigation: SectionNavigation;
  readonly reader: LateReader;
}

/** What pages are drawn from: there once TypeDoc has done its work. */
interface LateReader {
  readonly ready: (readAsset: ReadAsset) => Promise<void>;
  readonly read: () => PackageReader;
}

function lateReader(site: Site, { declared, reflect }: PackageSource): LateReader {
  let reader: PackageReader | undefined;
  return {
    async ready(readAsset) {
      reader ??= createReader(site, declared, await reflect(readAsset));
    },
    read() {
      if (!reader) throw new Error("A page about the package is drawn before its declarations were read.");
      return reader;
    },
  };
}

/** Plans a page that waits for TypeDoc. Its inputs are what the declarations are made from. */
function planLate(planning: Planning, address: string, late: LateParts): Page {
  const { site, source, reader } = planning;
  const kind: PageKind<object> = { section: "api", draw: (_, page) => late.draw(reader.read(), page) };
  const page = planPage(site, kind, address, () => ({
    head: late.head(),
    navigation: planning.navigation,
    view: { requirements: linksOf(site), ...late.view },
  }));
  return latePage(page, { ready: reader.ready, sources: () => source.declared.inputs });
}

interface LateParts {
  readonly head: () => PageParts<object>["head"];
  /** What the page shows beside the declarations. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly draw: (reader: PackageReader, page: Parameters<PageKind<object>["draw"]>[1]) => Child;
}

function planModule(planning: Planning, module: DeclaredModule): Page {
  const { site, places, source } = planning;
  const strings = stringsFor(site.language);
  const address = places.modules.get(module.file) ?? "";
  const api = site.guideline.apis.find(({ id }) => id === module.api);
  const lists = {
    types: module.part === "api" && api ? rowsOf(planning, api.schemas) : [],
    operations: api && listing.has(module.part) ? rowsOf(planning, api.operations) : [],
  };
  return planLate(planning, address, {
    head: () => ({
      title: module.doors[0] ?? source.declared.name,
      description: strings.packageModuleOf[module.part],
      trail: trailOf(planning),
      current: address,
    }),
    view: lists,
    draw: (reader, page) => drawModule({ ...moduleView(reader, module), ...lists }, page),
  });
}

/** Modules that have something for each operation. */
const listing: ReadonlySet<DeclaredModule["part"]> = new Set(["api", "client", "server", "messages"]);

type NodeFacts = Pick<DeclaredNodeView, "importLine" | "links">;

function planNodes<Node extends Schema | Operation>(
  planning: Planning,
  nodes: readonly Node[],
  viewOf: (reader: PackageReader, node: Node) => Omit<DeclaredNodeView, "previous" | "next">,
): readonly Page[] {
  const present = nodes.filter((node) => planning.places.nodes.has(node));
  return present.map((node, at) => {
    const address = planning.places.nodes.get(node) ?? "";
    const neighbours = { previous: nodeLink(planning, present[at - 1]), next: nodeLink(planning, present[at + 1]) };
    const title = nameOf(planning, node);
    return planLate(planning, address, {
      head: () => ({
        title,
        description: summaryOf(`${title}: ${textOf(planning.site.say(titleOf(node)) ?? "")}`),
        trail: trailOf(planning),
        current: address,
      }),
      view: neighbours,
      draw: (reader, page) => drawDeclaredNode({ ...viewOf(reader, node), ...neighbours }, page),
    });
  });
}

function titleOf(node: Schema | Operation) {
  return node.kind === "schema" ? node.title : node.summary;
}

function nameOf({ places }: Planning, node: Schema | Operation): string {
  return places.names.get(node) ?? node.id;
}

function nodeLink(planning: Planning, node: Schema | Operation | undefined): PageLink | undefined {
  return node && { href: planning.places.nodes.get(node) ?? "", label: nameOf(planning, node) };
}

function rowsOf(planning: Planning, nodes: readonly (Schema | Operation)[]): readonly NodeRow[] {
  return nodes
    .filter((node) => planning.places.nodes.has(node))
    .flatMap((node) => {
      const link = nodeLink(planning, node);
      return link ? [{ ...link, title: planning.site.say(titleOf(node)) }] : [];
    });
}

function trailOf({ site, places }: Planning): readonly PageLink[] {
  const strings = stringsFor(site.language);
  return [
    { href: "api.html", label: strings.api },
    { href: places.overview, label: strings.packageReference },
  ];
}

function overviewParts(planning: Planning): PageParts<PackageView> {
  const { site, source, places, navigation } = planning;
  const { apis } = site.guideline;
  const { declared } = source;
  const strings = stringsFor(site.language);
  const all = <Node extends Schema | Operation>(read: (api: Api) => readonly Node[]) =>
    rowsOf(planning, apis.flatMap(read));
  return {
    navigation,
    head: {
      title: strings.packageReference,
      description: strings.packageLead,
      trail: [{ href: "api.html", label: strings.api }],
      current: places.overview,
    },
    view: {
      name: declared.name,
      install: `npm install ${declared.name}`,
      modules: declared.modules.map(({ file, doors, part }) => ({ href: places.modules.get(file) ?? "", doors, part })),
      types: all((api) => api.schemas),
      operations: all((api) => api.operations),
    },
  };
}

function navigationOf(site: Site, { modules }: DeclaredPackage, places: PackagePlaces): SectionNavigation {
  const strings = stringsFor(site.language);
  const nodes = [...places.nodes].map(([node, href]) => ({ node, href }));
  const linksTo = (kind: "operation" | "schema") =>
    nodes.flatMap(({ node, href }) => (node.kind === kind ? [{ href, label: places.names.get(node) ?? node.id }] : []));
  return {
    groups: [
      { links: [{ href: places.overview, label: strings.packageReference }] },
      {
        label: strings.packageModules,
        links: modules.map((module) => ({
          href: places.modules.get(module.file) ?? "",
          label: module.part === "guideline" ? (module.doors[0] ?? "") : moduleName(module),
        })),
      },
      {
        label: strings.operations,
        links: linksTo("operation"),
      },
      {
        label: strings.packageTypes,
        links: linksTo("schema"),
      },
    ].filter(({ links }) => links.length > 0),
  };
}

function doorOf({ source }: Planning, part: DeclaredModule["part"], api: string): string {
  const module = source.declared.modules.find((candidate) => candidate.part === part && candidate.api === api);
  return module?.doors[0] ?? source.declared.name;
}

function typeFacts(planning: Planning, schema: Schema): NodeFacts {
  const { site, places } = planning;
  const strings = stringsFor(site.language);
  const name = nameOf(planning, schema);
  const page = site.map.apiPages.get(schema);
  const validators = places.modules.get(`validators/${schema.api}`);
  return {
    importLine: `import type { ${name} } from "${doorOf(planning, "api", schema.api)}";`,
    links: [
      ...(page === undefined ? [] : [{ href: page, label: strings.packageSchemaPage(schema.id) }]),
      ...(validators === undefined
        ? []
        : [
            {
              href: exportHref(validators, `validate${name}`),
              label: strings.packageValidator(`validate${name}`),
            },
          ]),
    ],
  };
}

function operationFacts(planning: Planning, operation: Operation): NodeFacts {
  const { site, places } = planning;
  const strings = stringsFor(site.language);
  const page = site.map.apiPages.get(operation);
  const link = (part: "client" | "server", name: string, label: string): readonly PageLink[] => {
    const module = places.modules.get(`${part}/${operation.api}`);
    return module === undefined ? [] : [{ href: exportHref(module, name), label }];
  };
  return {
    importLine: `import { createClient } from "${doorOf(planning, "client", operation.api)}";`,
    links: [
      ...(page === undefined ? [] : [{ href: page, label: site.say(operation.summary) ?? operation.id }]),
      ...link("client", "Client", strings.packageCall(operation.id)),
      ...link("server", "Handlers", strings.packageHandle(operation.id)),
    ],
  };
}

/** The requirements that comments mention: their titles and addresses show on the pages. */
const linksOf = (() => {
  const known = new WeakMap<Site, () => readonly unknown[]>();
  return (site: Site) => {
    const links =
      known.get(site) ?? once(() => [...site.index.requirementsOfApiNode.values()].flat().flatMap(site.requirement));
    known.set(site, links);
    return links();
  };
})();
