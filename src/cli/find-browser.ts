import { absolutePath, type World } from "./world.ts";

/** A Chromium that can print: the one that `CHROMIUM_PATH` names, one in `PATH`, or one where systems put it. */
export async function findBrowser(world: World): Promise<string | undefined> {
  const { env, host } = world;
  const isThere = async (path: string) => {
    const real = await host.realPath(path);
    return real !== undefined && (await host.facts(real))?.kind === "file";
  };
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    const path = absolutePath(world, named);
    return (await isThere(path)) ? path : undefined;
  }
  for (const path of [...inPath(env.PATH ?? env.Path ?? ""), ...usualPlaces(env)]) {
    if (await isThere(path)) return path;
  }
  return undefined;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

function inPath(path: string): readonly string[] {
  // Windows parts folders with `;`, and its drives have a `:`.
  const folders = path.split(path.includes(";") ? ";" : ":").filter((folder) => folder !== "");
  const endings = path.includes(";") ? [".exe"] : [""];
  return folders.flatMap((folder) =>
    names.flatMap((name) => endings.map((ending) => `${folder.replaceAll("\\", "/")}/${name}${ending}`)),
  );
}

function usualPlaces(env: World["env"]): readonly string[] {
  const windows = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [folder.replaceAll("\\", "/")],
  );
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...windows.flatMap((folder) => [
      `${folder}/Google/Chrome/Application/chrome.exe`,
      `${folder}/Microsoft/Edge/Application/msedge.exe`,
    ]),
  ];
}
