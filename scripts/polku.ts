import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { globSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../src/platform/project-root.ts";

/** `npm run polku -- …`: the command line, built first when a source is newer than the bundle. */
const bundle = join(projectRoot, "dist", "cli.js");
const builtAt = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
const sources = globSync(["src/**/*.{ts,tsx,json,css}", "package.json"], { cwd: projectRoot });
if (sources.some((path) => statSync(join(projectRoot, path)).mtimeMs > builtAt)) {
  const built = spawnSync(process.execPath, [join(projectRoot, "scripts/build.ts"), "--quiet"], { stdio: "inherit" });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const result = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(result.status ?? 1);
