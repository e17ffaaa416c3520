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
  const { strings } = page;
  const { translation } = head;
  if (!translation) return undefined;
  const original = languageNameIn(frame.normative, strings);
  const { state, missingParts, staleParts } = translation;
  return (
    <Notice kind="warning" label={strings.notice}>
      {state === "missing" && <p>{strings.untranslatedPage(original)}</p>}
      {state === "stale" && <p>{strings.stalePage}</p>}
      {missingParts > 0 && <p>{strings.untranslatedParts(missingParts, original)}</p>}
      {staleParts > 0 && <p>{strings.staleParts(staleParts)}</p>}
      <p>
        <a href={`${page.up}../${frame.normative}/${head.path}`} hreflang={frame.normative}>
          {strings.original} (<span lang={frame.normative}>{languageName(frame.normative)}</span>)
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
