import { jsonText } from "#generate";
import { constantNames } from "../declarations/constants-module.ts";

/** What the package's own files are made from: plain data. */
export interface PackageFacts extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly header: string;
  readonly license?: string;
  readonly author?: string;
  readonly homepage?: string;
  /** Ids of the APIs, the names of their schemas' types, and of those the ones that have makers. */
  readonly apis: readonly {
    readonly id: string;
    readonly typeNames: readonly string[];
    readonly makers: readonly string[];
  }[];
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
export function packageModule({ header, apis }: PackageFacts): string {
  const doors = freeNames(apis).map(({ id, makers }) => exported("", makers, id));
  return `/** ${header} */\nexport * from "./guideline.js";\n${doors.join("")}`;
}

/** The text of `index.d.ts`: the constants, and each schema's type unless its name is taken. */
export function packageDeclarations({ header, apis }: PackageFacts): string {
  const doors = freeNames(apis).map(
    ({ id, typeNames, makers }) =>
      exported(
        "type ",
        typeNames.filter((name) => !makers.includes(name)),
        id,
      ) + exported("", makers, id),
  );
  return `/** ${header} */\nexport * from "./guideline.js";\n${doors.join("")}`;
}

/** The names of each API that no constant and no API before it has. */
function freeNames(apis: PackageFacts["apis"]): PackageFacts["apis"] {
  const seen = new Set<string>(constantNames);
  return apis.map(({ id, ...names }) => {
    const typeNames = names.typeNames.filter((name) => !seen.has(name));
    for (const name of typeNames) seen.add(name);
    return { id, typeNames, makers: names.makers.filter((name) => typeNames.includes(name)) };
  });
}

function exported(kind: "" | "type ", names: readonly string[], id: string): string {
  return names.length === 0 ? "" : `export ${kind}{\n  ${names.join(",\n  ")},\n} from "./api/${id}.js";\n`;
}
