import type { Report } from "#diagnostic";
import type { SourceFile } from "#text";
import { parseYaml } from "./parse-yaml.ts";
import { readQuickYaml } from "./quick-yaml.ts";
import { withoutUnprintable } from "./without-unprintable.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Reads YAML or JSON: quickly if it is of the usual kind, else carefully, with a report of what is wrong. */
export function readYaml(file: SourceFile, report: Report): YamlSource {
  const quick = readQuickYaml(file);
  return quick ? withoutUnprintable(quick, report) : parseYaml(file, report);
}
