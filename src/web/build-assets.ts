import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { hashText } from "../platform/crypto/hash-text.ts";
import type { AssetManifest } from "./assets.ts";
import type { ScriptName } from "./page/page.ts";
import { tokensCss } from "./styles/build-tokens.ts";

const STYLES = ["base", "layout", "forms", "cards", "curation", "service", "locator", "calendar", "print"] as const;
/** Pages that few readers open bring these with them. */
const JOURNEY_STYLES = ["assessment", "packs", "my-path", "card", "sharing", "handbook"] as const;
const WORKSPACE_STYLES = [
  "workspace",
  "workspace-tray",
  "handbook",
  "workspace-own",
  "workspace-quality",
  "workspace-settings",
  "workspace-people",
] as const;
const SCRIPTS: readonly ScriptName[] = [
  "field",
  "suggest",
  "locate",
  "exit",
  "map",
  "keep",
  "forms-in-place",
  "aloud",
  "path",
  "offline",
  "share",
  "shared",
  "desk-list",
  "passkey",
];
const BROWSERS = ["chrome109", "firefox115", "safari15.4"];

export interface CompiledAssets {
  readonly manifest: AssetManifest;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, string>;
}

/** One stylesheet, an icon and the few scripts, minified and named by their contents. */
export function compileAssets(): CompiledAssets {
  const files = new Map<string, string>();
  const add = (name: string, extension: string, body: string) => {
    const file = `${name}-${hashText(body).slice(0, 10)}.${extension}`;
    files.set(file, body);
    return file;
  };
  const css = minifyCss([tokensCss(), ...STYLES.map(readStyle)]);
  const icon = readFileSync(new URL("./styles/icon.svg", import.meta.url), "utf8");
  const scripts = Object.fromEntries(SCRIPTS.map((name) => [name, add(name, "js", compile(`./islands/${name}.ts`))]));
  const manifest = {
    css: add("polku", "css", css),
    icon: add("icon", "svg", icon),
    journey: add("journey", "css", minifyCss(JOURNEY_STYLES.map(readStyle))),
    workspace: add("workspace", "css", minifyCss(WORKSPACE_STYLES.map(readStyle))),
    scripts: scripts as AssetManifest["scripts"],
    serviceWorker: add("service-worker", "js", compile("./islands/service-worker.ts")),
    map: {
      script: add("map-view", "js", compile("./islands/map-view.ts")),
      style: add("map-view", "css", compile("./styles/map.css")),
    },
  };
  return { manifest, files };
}

/** Writes the files and their manifest, for production. */
export function buildAssets(outDir: string): void {
  const { manifest, files } = compileAssets();
  mkdirSync(outDir, { recursive: true });
  for (const [name, body] of files) writeFileSync(join(outDir, name), body);
  writeFileSync(join(outDir, "manifest.json"), JSON.stringify(manifest, null, 2));
}

function readStyle(name: string): string {
  return readFileSync(new URL(`./styles/${name}.css`, import.meta.url), "utf8");
}

function minifyCss(parts: readonly string[]): string {
  return transformSync(parts.join("\n"), { loader: "css", minify: true, target: BROWSERS }).code;
}

/** A script or stylesheet with all that it imports. */
function compile(path: string): string {
  const result = buildSync({
    entryPoints: [new URL(path, import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: BROWSERS,
    // Leaflet's own pictures are not used.
    loader: { ".png": "empty" },
  });
  return result.outputFiles[0]?.text ?? "";
}
