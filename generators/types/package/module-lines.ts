/** A line that imports from another module of the package. */
export function importLine(what: string, path: string): string {
  return `import ${what} from "${path}";\n`;
}

/** A line that imports from the package's `runtime/`, if there is something to import. */
export function runtimeImport(names: readonly string[], file: string): string {
  return names.length === 0 ? "" : importLine(`{ ${names.join(", ")} }`, `../runtime/${file}.js`);
}

/** A line that passes on what another module of the package exports. */
export function exportLine(what: string, path: string): string {
  return `export ${what} from "${path}";\n`;
}
