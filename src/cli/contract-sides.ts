import { dealMessages, judgeDeal } from "#deal";
import { type Diagnostic, hasError, type Report } from "#diagnostic";
import { contractDocument, type wholeModel } from "#generators";
import { createGuidelineFiles, type DealFile } from "#load";
import { type Guideline, indexGuideline, type Json, NotOfShape, reviveGuideline } from "#model";
import { type KnownContract, openDeal, rootOfDeal, tellProblems, useContract } from "./deal-input.ts";
import type { GivenValue, Invocation } from "./define-command.ts";
import { absolutePath, shownPath, type World } from "./world.ts";

/** One of two contracts that are compared. */
export interface ContractSide {
  /** What it is called in the table. */
  readonly label: string;
  readonly languages: readonly string[];
  readonly document: (language: string) => ReturnType<typeof contractDocument>;
}

/** A world in which each guideline is loaded once, though both sides may be made from it. */
export interface ComparisonWorld extends World {
  readonly use: (root: string) => Promise<KnownContract | undefined>;
}

export function comparisonWorld(invocation: Invocation, world: World): ComparisonWorld {
  const used = new Map<string, Promise<KnownContract | undefined>>();
  return {
    ...world,
    use: (root) => {
      const known = used.get(root) ?? useContract(root, invocation, world);
      used.set(root, known);
      return known;
    },
  };
}

/**
 * The contract that an argument names: the directory of a guideline, its `model.json`, or a deal. What
 * cannot be used is told.
 */
export async function openSide(
  given: GivenValue,
  invocation: Invocation,
  { use, ...world }: ComparisonWorld,
): Promise<ContractSide | undefined> {
  const path = absolutePath(world, given.value);
  const kind = (await world.host.facts(path))?.kind;
  if (kind === "directory") {
    const known = await use(path);
    return known && modelSide(shownPath(world, path), known);
  }
  return /\.json$/i.test(path)
    ? openModel(given, invocation, world)
    : openDealSide(given, invocation, { ...world, use });
}

function modelSide(name: string, known: Pick<KnownContract, "guideline" | "index" | "contract">): ContractSide {
  const { guideline } = known;
  return {
    label: `${name} (${guideline.edition}, ${guideline.date})`,
    languages: guideline.languages,
    document: (language) => contractDocument(known, known.contract, plainModel(language)),
  };
}

/** Alternatives are compared, commentary is not part of a contract. */
function plainModel(language: string): ReturnType<typeof wholeModel> {
  return { language, hasCommentary: false, hasMatrix: false };
}

async function openModel(
  { value, span }: GivenValue,
  { report }: Invocation,
  world: World,
): Promise<ContractSide | undefined> {
  const path = absolutePath(world, value);
  const cut = path.lastIndexOf("/");
  const file = await createGuidelineFiles(world.host, path.slice(0, cut)).read(path.slice(cut + 1), span, report);
  if (!file) return undefined;
  const name = shownPath(world, path);
  const guideline = reviveModel(file.text, (place) => {
    report(dealMessages["model-unreadable"]({ path: name, place }, span));
  });
  if (!guideline) return undefined;
  const { contract } = guideline;
  if (contract) return modelSide(name, { guideline, index: indexGuideline(guideline), contract });
  report(dealMessages["contract-missing"]({ path: name }, span));
  return undefined;
}

function reviveModel(text: string, refuse: (place: string) => void): Guideline | undefined {
  try {
    // Whatever JSON it is, `reviveGuideline` looks at all of it.
    const { $schema: _, ...written } = JSON.parse(text) as { readonly $schema?: string } & Readonly<
      Record<string, Json>
    >;
    return reviveGuideline(written, "model.json");
  } catch (error) {
    if (error instanceof NotOfShape) refuse(error.path);
    else if (error instanceof SyntaxError || error instanceof TypeError) refuse("JSON");
    else throw error;
    return undefined;
  }
}

/** A deal that is compared may still have blanks. */
async function openDealSide(
  given: GivenValue,
  invocation: Invocation,
  { use, ...world }: ComparisonWorld,
): Promise<ContractSide | undefined> {
  const opened = await openDeal(given, invocation, world);
  const root = opened && (await rootOfDeal(invocation.options.guideline, opened, invocation, world));
  const known = root === undefined ? undefined : await use(root);
  if (!opened || !known) return undefined;
  const found: Diagnostic[] = [];
  const report: Report = (diagnostic) => void found.push(diagnostic);
  const read = opened.read(known.guideline.languages);
  found.push(...read.diagnostics);
  const deal: DealFile | undefined = read.deal && { ...read.deal, draft: true };
  const terms = deal && judgeDeal({ ...known, deal }, report);
  const problems = found.filter(({ severity }) => severity === "error");
  if (problems.length > 0) tellProblems(problems, { given: opened, known }, invocation, world);
  if (!terms || hasError(found)) return undefined;
  const name = shownPath(world, opened.path);
  return {
    label: terms.date === undefined ? name : `${name} (${terms.date})`,
    languages: known.guideline.languages,
    document: (language) => contractDocument(known, known.contract, { ...plainModel(language), terms }),
  };
}
