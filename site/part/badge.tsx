import type { Level, Status } from "#model";
import type { Child } from "#output/html";
import type { SiteStrings } from "../strings.ts";

/** How strongly a requirement binds: the word of the page's language and that of RFC 2119. */
export function LevelBadge({ level, strings }: { readonly level: Level; readonly strings: SiteStrings }): Child {
  const code = level.toUpperCase();
  return (
    <span class={`badge badge-${level}`}>
      {strings.language === "en" ? code : [strings[level], " ", <span lang="en">{code}</span>]}
    </span>
  );
}

/** A status that differs from being in force. */
export function StatusBadge({ status, strings }: { readonly status: Status; readonly strings: SiteStrings }): Child {
  if (status === "active") return undefined;
  return <span class={`badge badge-${status}`}>{strings[status]}</span>;
}

/** A short fact in a frame. */
export function Chip({ children }: { readonly children?: Child | undefined }): Child {
  return <span class="badge badge-plain">{children}</span>;
}

/** Something that a reader has to know about the text beside it. */
export function WarningChip({ children }: { readonly children?: Child | undefined }): Child {
  return <span class="badge badge-warning">{children}</span>;
}
