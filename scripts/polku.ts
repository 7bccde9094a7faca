import { execFileSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../src/platform/project-root.ts";

/** `npm run polku -- …`: the command line, built first when a source is newer than the bundle. */
const bundle = join(projectRoot, "dist", "cli.js");
const builtAt = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
const sources = globSync(["src/**/*.{ts,tsx,json,css}", "package.json"], { cwd: projectRoot });
if (sources.some((path) => statSync(join(projectRoot, path)).mtimeMs > builtAt)) {
  execFileSync(process.execPath, [join(projectRoot, "scripts", "build.ts"), "--quiet"], { stdio: "inherit" });
}
await import(pathToFileURL(bundle).href);
