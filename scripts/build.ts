import { join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../src/platform/project-root.ts";

/**
 * `npm run build`: the program, its command line and its index worker as bundles, and the pages' assets, into `dist/`.
 * Nothing is removed first: a server that runs from there goes on undisturbed.
 */
const outDir = join(projectRoot, "dist");
const started = performance.now();
await build({
  entryPoints: ["src/main.ts", "src/cli.ts", "src/index-worker.ts"],
  absWorkingDir: projectRoot,
  outdir: outDir,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node24",
  jsx: "automatic",
  jsxImportSource: "preact",
  sourcemap: true,
  minifySyntax: true,
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  logLevel: "warning",
});
const { buildAssets } = await import("../src/web/build-assets.ts");
await buildAssets(join(outDir, "assets"));
if (!process.argv.includes("--quiet")) console.log(`Built in ${Math.round(performance.now() - started)} ms.`);
