import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Brand, BrandColours } from "../domain/regions/brand.ts";
import { hashText } from "../platform/crypto/hash-text.ts";
import { routes } from "../routes.ts";
import type { ScriptName } from "./page/page.ts";

export interface AssetFile {
  readonly body: string;
  readonly type: string;
}

/** The files that pages bring: their addresses, and what stands at each. Names carry a hash, so they may be kept for ever. */
export interface Assets {
  readonly css: string;
  readonly icon: string;
  /** Of the assessment, the path, the card and sharing. */
  readonly journey: string;
  /** Of the pages of those who are signed in. */
  readonly workspace: string;
  readonly scripts: Readonly<Record<ScriptName, string>>;
  /** Loaded only when a reader opens a map. */
  readonly map: { readonly script: string; readonly style: string };
  /** Stands at an address of its own, `routes.serviceWorker`. */
  readonly serviceWorker: AssetFile;
  /** By file name. */
  readonly files: ReadonlyMap<string, AssetFile>;
}

/** `dist/assets/manifest.json`: file names by what they are. */
export interface AssetManifest {
  readonly css: string;
  readonly icon: string;
  /** Of the assessment, the path, the card and sharing. */
  readonly journey: string;
  /** Of the pages of those who are signed in. */
  readonly workspace: string;
  readonly scripts: Readonly<Record<ScriptName, string>>;
  readonly serviceWorker: string;
  readonly map: { readonly script: string; readonly style: string };
}

export const ASSET_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** Read from `dist/assets` beside the bundle; built in memory when the sources run as they are (development and tests). */
export function loadAssets(): Assets {
  loaded ??= readAssets();
  return loaded;
}

let loaded: Assets | null = null;

function readAssets(): Assets {
  if (import.meta.url.endsWith(".ts")) {
    // Through `require`, so that the bundle of production leaves the builder and its compiler out.
    const { compileAssets } = createRequire(import.meta.url)("./build-assets.ts") as typeof import("./build-assets.ts");
    const { manifest, files } = compileAssets();
    return assetsOf(manifest, (name) => files.get(name) ?? "");
  }
  const folder = new URL("./assets/", import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
  return assetsOf(JSON.parse(read("manifest.json")) as AssetManifest, read);
}

function assetsOf(manifest: AssetManifest, read: (name: string) => string): Assets {
  const names = [
    manifest.css,
    manifest.icon,
    manifest.journey,
    manifest.workspace,
    ...Object.values(manifest.scripts),
    ...Object.values(manifest.map),
  ];
  const href = (file: string) => routes.asset.href({ file });
  return {
    css: href(manifest.css),
    icon: href(manifest.icon),
    journey: href(manifest.journey),
    workspace: href(manifest.workspace),
    scripts: Object.fromEntries(
      Object.entries(manifest.scripts).map(([name, file]) => [name, href(file)]),
    ) as Assets["scripts"],
    map: { script: href(manifest.map.script), style: href(manifest.map.style) },
    serviceWorker: { body: read(manifest.serviceWorker), type: ASSET_TYPES.js ?? "" },
    files: new Map(
      names.map((name) => [
        name,
        { body: read(name), type: ASSET_TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain" },
      ]),
    ),
  };
}

const brands = new WeakMap<Brand, { href: string; file: string; body: string }>();

/** A region's colours as a stylesheet of their own: pages may have no inline styles. */
export function brandAsset(regionCode: string, brand: Brand): { href: string; file: string; body: string } {
  const ready = brands.get(brand);
  if (ready) return ready;
  const body = `:root{${variables(brand.light)}}@media (prefers-color-scheme:dark){:root{${variables(brand.dark)}}}`;
  const file = `brand-${regionCode}-${hashText(body).slice(0, 10)}.css`;
  const asset = { href: routes.asset.href({ file }), file, body };
  brands.set(brand, asset);
  return asset;
}

function variables({ accent, accentStrong, surface, onAccent }: BrandColours): string {
  return `--accent:${accent};--accent-strong:${accentStrong};--surface:${surface};--on-accent:${onAccent}`;
}
