import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What was transpiled once is kept by its contents: hundreds of test processes read the same pages. */
const KEPT = fileURLToPath(new URL("../node_modules/.cache/polku-tsx/", import.meta.url));
const require = createRequire(import.meta.url);
mkdirSync(KEPT, { recursive: true });

/** Lets Node run `.tsx` files in development and tests; `.ts` files it runs by itself. Production runs the bundle. */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".tsx")) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const text = readFileSync(path, "utf8");
    const kept = join(KEPT, `${hash("sha256", `${path}\n${text}`)}.js`);
    return { format: "module", source: readKept(kept) ?? transpile(path, text, kept), shortCircuit: true };
  },
});

function readKept(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function transpile(path: string, text: string, kept: string): string {
  // Loaded only when there is something to transpile: it starts a process of its own.
  const { transformSync } = require("esbuild") as typeof import("esbuild");
  const { code } = transformSync(text, {
    loader: "tsx",
    format: "esm",
    target: "node24",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    sourcefile: path,
  });
  // Written beside and moved into place, for other processes may be reading.
  const written = `${kept}.${process.pid}`;
  writeFileSync(written, code);
  renameSync(written, kept);
  return code;
}
