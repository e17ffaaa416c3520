const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(?<close>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(?<empty>\/?)>|[<>]/g;

/** What keeps a text from being well-formed XML; nothing if it is. */
export function xmlFaults(text: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  let roots = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(token)) {
    const { close, name, empty } = groups;
    if (whole === "<" || whole === ">") faults.push(`a loose ${whole} at ${index}`);
    if (name === undefined) continue;
    if (close === "/") {
      const opened = open.pop();
      if (opened !== name) faults.push(`</${name}> at ${index} closes <${opened}>`);
      continue;
    }
    if (open.length === 0) roots++;
    if (empty !== "/") open.push(name);
  }
  const unnamed = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(text);
  if (unnamed) faults.push(`a loose & at ${unnamed.index}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text);
  if (control) faults.push(`a control character at ${control.index}`);
  if (open.length > 0) faults.push(`<${open.join("><")}> stays open`);
  if (roots !== 1) faults.push(`${roots} roots`);
  return faults;
}
