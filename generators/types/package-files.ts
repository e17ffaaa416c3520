import { jsonText } from "#generate";
import { constantNames } from "./constants-module.ts";

/** What the package's own files are made from: plain data. */
export interface PackageFacts extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly header: string;
  readonly license?: string;
  readonly author?: string;
  readonly homepage?: string;
  /** Ids of the APIs, and the names of their schemas' types. */
  readonly apis: readonly { readonly id: string; readonly typeNames: readonly string[] }[];
}

/** The text of `package.json`. */
export function packageManifest({ name, version, description, license, author, homepage, apis }: PackageFacts): string {
  const door = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` });
  return jsonText({
    name,
    version,
    description,
    license: license ?? "UNLICENSED",
    ...(author !== undefined && { author }),
    ...(homepage !== undefined && { homepage }),
    type: "module",
    sideEffects: false,
    main: "./index.js",
    types: "./index.d.ts",
    exports: {
      ".": door("index"),
      ...Object.fromEntries(apis.flatMap(({ id }, at) => doorsOf(id, at === 0))),
      "./oauth": door("runtime/oauth"),
      "./runtime": door("runtime/index"),
      "./package.json": "./package.json",
      "./sbom.json": "./sbom.json",
    },
    files: ["*.js", "*.d.ts", "sbom.json", ...(apis.length > 0 ? apiFolders : []), "runtime"],
  });

  /** The first API's modules have a door without its name as well. */
  function doorsOf(id: string, isFirst: boolean): readonly (readonly [string, ReturnType<typeof door>])[] {
    return apiFolders.flatMap((folder) => {
      const target = door(`${folder}/${id}`);
      return [...(isFirst ? [[`./${folder}`, target] as const] : []), [`./${folder}/${id}`, target] as const];
    });
  }
}

/** The text of `sbom.json`: a bill of materials (CycloneDX 1.6) that says that there is nothing else in it. */
export function packageBill({ name, version, description, license, author }: PackageFacts): string {
  const ref = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return jsonText({
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "library",
        "bom-ref": ref,
        name,
        version,
        description,
        purl: ref,
        ...(license !== undefined && { licenses: [{ license: { name: license } }] }),
        ...(author !== undefined && { authors: [{ name: author }] }),
      },
    },
    components: [],
    dependencies: [{ ref, dependsOn: [] }],
  });
}

/** Folders with a module for each API. */
const apiFolders = ["api", "client", "messages", "operations", "server", "validators"] as const;

/** The text of `index.js`. */
export function packageModule({ header }: PackageFacts): string {
  return `/** ${header} */\nexport * from "./guideline.js";\n`;
}

/** The text of `index.d.ts`: the constants, and each schema's type unless its name is taken. */
export function packageDeclarations({ header, apis }: PackageFacts): string {
  const seen = new Set<string>(constantNames);
  const doors = apis.flatMap(({ id, typeNames }) => {
    const free = typeNames.filter((name) => !seen.has(name));
    for (const name of free) seen.add(name);
    return free.length === 0 ? [] : [`export type {\n  ${free.join(",\n  ")},\n} from "./api/${id}.js";\n`];
  });
  return `/** ${header} */\nexport * from "./guideline.js";\n${doors.join("")}`;
}

/** The text of `api/<id>.js`: types alone leave nothing to run, but an import must find a file. */
export function emptyModule({ header }: { readonly header: string }): string {
  return `/** ${header} */\nexport {};\n`;
}
