import type { OutputState } from "./output-state.ts";

/** `manifest.json`: each file of the output with its SHA-256 and the generator it came from. */
export function printManifest(state: OutputState): { readonly path: string; readonly bytes: Uint8Array } {
  const [version = ""] = state.toolVersion.split("+");
  const files = Object.entries(state.files).map(([path, { generator, sha256, bytes }]) => ({
    path,
    generator,
    bytes,
    sha256,
  }));
  const manifest = { schemaVersion: 1, tool: { name: "shishin", version }, guideline: state.guideline, files };
  return { path: "manifest.json", bytes: new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`) };
}
