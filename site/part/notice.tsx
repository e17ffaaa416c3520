import type { Child } from "#output/html";
import type { Frame, PageHead } from "../frame.ts";
import { languageName, languageNameIn } from "../language-name.ts";
import type { PageContext } from "../page-context.ts";

/** A banner: a word that says what kind it is, and the message. */
export function Notice({ kind, label, children }: NoticeProperties): Child {
  return (
    <div class={`notice notice-${kind}`} role="note" aria-label={label}>
      <p class="notice-label">{label}</p>
      <div class="notice-text">{children}</div>
    </div>
  );
}

interface NoticeProperties {
  readonly kind: "information" | "warning";
  readonly label: string;
  readonly children?: Child | undefined;
}

/** How the page stands to its original, if a reader has to know. */
export function TranslationNotice({ frame, head, page }: TranslationNoticeProperties): Child {
  const { words } = page;
  const { translation } = head;
  if (!translation) return undefined;
  const original = languageNameIn(frame.normative, words);
  const { state, missingParts, staleParts } = translation;
  return (
    <Notice kind="warning" label={words.notice}>
      {state === "missing" && <p>{words.untranslatedPage(original)}</p>}
      {state === "stale" && <p>{words.stalePage}</p>}
      {missingParts > 0 && <p>{words.untranslatedParts(missingParts, original)}</p>}
      {staleParts > 0 && <p>{words.staleParts(staleParts)}</p>}
      <p>
        <a href={`${page.up}../${frame.normative}/${head.path}`} hreflang={frame.normative}>
          {words.original} (<span lang={frame.normative}>{languageName(frame.normative)}</span>)
        </a>
      </p>
    </Notice>
  );
}

interface TranslationNoticeProperties {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly page: PageContext;
}
