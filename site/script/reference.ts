/*
 * Lets Redoc draw an API. Browsers give scripts no file of a disk, so that a page that was opened from one keeps
 * what it says without JavaScript: where the same stands as tables.
 */
interface Redoc {
  init(document: string, options: Readonly<Record<string, unknown>>, place: Element): void;
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: {
    download: "ダウンロード",
    downloadSpecification: "OpenAPI定義",
    responses: "応答",
    callbackResponses: "コールバックの応答",
    requestSamples: "要求の例",
    responseSamples: "応答の例",
    enum: "値",
    enumSingleValue: "値",
    enumArray: "要素",
    default: "省略時",
    deprecated: "非推奨",
    example: "例",
    examples: "例",
    recursive: "再帰",
    arrayOf: "配列：",
    webhook: "通知",
    noResultsFound: "見つかりません",
  },
};

const place = document.querySelector("[data-redoc]");
if (place && location.protocol !== "file:") {
  // The script of Redoc, loaded before this one, puts it there.
  const { Redoc } = globalThis as unknown as { readonly Redoc: Redoc };
  const [language = ""] = document.documentElement.lang.split("-");
  const options = { sanitize: true, disableSearch: true, nativeScrollbars: true, labels: words[language] ?? {} };
  Redoc.init(place.getAttribute("data-redoc") ?? "", options, place);
}
