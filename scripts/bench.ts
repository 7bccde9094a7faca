import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "../bench/support/bench.ts";
import { projectRoot } from "../src/platform/project-root.ts";

/** `npm run bench [-- NAME…]`: JSON lines `{bench, metric, value, unit, against, ratio}`. Each bench measures its rivals in the same run. */
const asked = process.argv.slice(2);
for (const file of globSync("bench/*/run.ts", { cwd: projectRoot }).sort()) {
  const { bench } = (await import(pathToFileURL(join(projectRoot, file)).href)) as { bench: Bench };
  const names = bench.names.filter(
    (name) => asked.length === 0 || asked.includes(name) || asked.includes(file.split("/")[1] ?? ""),
  );
  if (names.length > 0) await bench.run(names, (line) => console.log(JSON.stringify(line)));
}
