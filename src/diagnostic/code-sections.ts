/** The part of a page that is about one code. */
export interface CodeSection {
  /** `room/name`, or `room/*` for all codes of a room that have no section of their own. */
  readonly code: string;
  /** From its heading on, up to the next. */
  readonly text: string;
}

/**
 * The sections of a page that explains several codes, `## room/name` each. What stands before the
 * first belongs to none; headings within examples are none.
 */
export function readCodeSections(page: string): readonly CodeSection[] {
  return page.split(/^(?=## [a-z]+\/\S+$)/m).flatMap((text) => {
    const code = /^## ([a-z]+\/\S+)\n/.exec(text)?.[1];
    return code === undefined ? [] : [{ code, text }];
  });
}
