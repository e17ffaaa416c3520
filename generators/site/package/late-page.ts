import { type Artifact, once, type ReadAsset } from "#generate";
import type { Page } from "../planned-page.ts";

/** What a page waits for before it is drawn. */
export interface Waiting {
  readonly ready: (readAsset: ReadAsset) => Promise<void>;
  /** What that is made from: part of what the page is made from. Objects in it are shared by many pages. */
  readonly sources: () => Readonly<Record<string, unknown>>;
}

/** A page that cannot be drawn at once. */
export interface LatePage extends Page {
  readonly waiting: Waiting;
}

/** The page, made when what it waits for is there. */
export function latePage(page: Page, waiting: Waiting): LatePage {
  const { address, section, frame, draw, text } = page;
  const { path, make } = page;
  const inputs = once(() => ({ ...page.inputs, ...waiting.sources() }));
  return {
    ...late(waiting),
    path,
    make,
    address,
    section,
    frame,
    draw,
    text,
    waiting,
    get inputs() {
      return inputs();
    },
    get head() {
      return page.head;
    },
    twin: lateArtifact(page.twin, waiting),
  };
}

/** An artifact that is made of such pages. */
export function lateArtifact(artifact: Artifact, waiting: Waiting): Artifact {
  const { path, make } = artifact;
  const inputs = once(() => ({ ...artifact.inputs, ...waiting.sources() }));
  return {
    ...late(waiting),
    path,
    make,
    get inputs() {
      return inputs();
    },
  };
}

/** All such pages are made on one thread, which waits once. */
function late({ ready }: Waiting): Pick<Artifact, "batch" | "prepare"> {
  return { batch: "package", prepare: ready };
}

export function isLate(page: Page): page is LatePage {
  return "waiting" in page;
}
