import ts from "typescript";
import { type RepositoryFile, repositoryFiles } from "#testing/world";

/** A text that the tool prints, as it stands in its source; what is between backquotes is left out. */
export interface PrintedText {
  readonly path: string;
  readonly language: "en" | "ja";
  readonly text: string;
}

/** A word or sentence that stands in both languages side by side. */
export interface PrintedPair {
  readonly path: string;
  readonly en: string;
  readonly ja: string;
}

const notPrinted =
  /\.test(?:-d)?\.ts$|\.d\.ts$|^src\/testing\/|^src\/vocabulary\/|\/(?:golden|fixtures|cases|transcripts|starter)\//;

/** Every text in a table, a message or a page about a code. Words of the vocabulary itself are not among them. */
export function printedTexts(): readonly PrintedText[] {
  const pages = repositoryFiles(["src"], [".md"]).filter(({ path }) => !notPrinted.test(path));
  return [...sourceFiles().flatMap(textsOfSource), ...pages.flatMap(textsOfPage)];
}

/** Every `{ en, ja }` of two texts, and of two maps of texts by the same keys. */
export function printedPairs(): readonly PrintedPair[] {
  return sourceFiles().flatMap((file) => pairsOfSource(file));
}

/** What a source prints: Japanese wherever it stands, English below a key `en`. */
export function textsOfSource({ path, text }: RepositoryFile): readonly PrintedText[] {
  const found: PrintedText[] = [];
  const visit = (node: ts.Node, isEnglish: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const written = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? withoutCode(node.text) : "";
    if (isJapanese(written)) found.push({ path, language: "ja", text: written });
    else if (isEnglish && written.trim() !== "") found.push({ path, language: "en", text: written });
    const isNow = isEnglish || (ts.isPropertyAssignment(node) && node.name.getText() === "en");
    ts.forEachChild(node, (child) => visit(child, isNow));
  };
  visit(parse(path, text), false);
  return found;
}

/** What a page says outside its examples and outputs. */
export function textsOfPage({ path, text }: RepositoryFile): readonly PrintedText[] {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  return prose.split("\n").flatMap((line): readonly PrintedText[] => {
    const written = withoutCode(line);
    if (written.trim() === "" || written.startsWith("## ")) return [];
    return [{ path, language: isJapanese(written) ? "ja" : "en", text: written }];
  });
}

function pairsOfSource({ path, text }: RepositoryFile): readonly PrintedPair[] {
  const found: PrintedPair[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const en = textAt(node, "en");
      const ja = textAt(node, "ja");
      if (en && ja) found.push(...pairsIn(path, en, ja));
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
}

function pairsIn(path: string, en: ts.Expression, ja: ts.Expression): readonly PrintedPair[] {
  if (ts.isStringLiteralLike(en) && ts.isStringLiteralLike(ja)) return [{ path, en: en.text, ja: ja.text }];
  if (!ts.isObjectLiteralExpression(en) || !ts.isObjectLiteralExpression(ja)) return [];
  return en.properties.flatMap((property) => {
    const name = property.name?.getText();
    const other = name === undefined ? undefined : textAt(ja, name);
    return ts.isPropertyAssignment(property) && other ? pairsIn(path, property.initializer, other) : [];
  });
}

function textAt(node: ts.ObjectLiteralExpression, key: string): ts.Expression | undefined {
  const property = node.properties.find((one) => one.name?.getText() === key);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** Whatever is printed is in both languages, so a file without Japanese prints nothing of its own. */
function sourceFiles(): readonly RepositoryFile[] {
  const files = repositoryFiles(["src", "generators", "site"], [".ts", ".tsx"]);
  return files.filter(({ path, text }) => !notPrinted.test(path) && isJapanese(text));
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, "``");
}

function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
}
