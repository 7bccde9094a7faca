import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/project-root.ts";

/**
 * The architecture diagram. Each room may import itself, the rooms listed, and npm packages; `context.ts` and `config.ts`
 * are what every outer room is handed. A new edge is a decision: add it here, with its reason, and nowhere else.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // Entry points and the composition root.
  entry: ["context", "routes", "commands", "web", "api", "jobs", "sources", "domain/*", "platform"],
  commands: ["context", "entry", "jobs", "sources", "domain/*", "platform"],
  // Jobs write letters with links in them.
  jobs: ["context", "routes", "sources", "domain/*", "platform"],
  // Two faces of the same product: neither knows the other, nor where data comes from.
  web: ["context", "routes", "domain/*", "platform"],
  api: ["context", "routes", "domain/*", "platform"],
  sources: ["context", "domain/*", "platform"],
  routes: [],
  context: ["domain/*", "platform"],
  platform: [],
  // Between domains only these.
  "domain/database": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/curation",
    "domain/duplicates",
    "domain/events",
    "domain/feedback",
    "domain/freshness",
    "domain/handbook",
    "domain/imports",
    "domain/insight",
    "domain/own-content",
    "domain/places",
    "domain/providers",
    "domain/quality",
    "domain/recommendation",
    "domain/sharing",
    "domain/tools",
    "domain/usage",
    "domain/versions",
    "platform",
  ],
  // Who may work on the tray; and the log of what they did. Every domain's policy asks the first, every command writes the second.
  "domain/accounts": ["domain/audit", "domain/catalogue", "domain/database", "platform"],
  "domain/audit": ["domain/accounts", "domain/database", "platform"],
  // Numbers of use, and whose things on the tray are.
  "domain/usage": ["domain/catalogue", "domain/curation", "domain/database"],
  "domain/providers": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/curation",
    "domain/database",
    "domain/freshness",
    "domain/quality",
    "platform",
  ],
  // What nobody has looked at for long is asked from its provider; what is not answered is lowered, as a curation.
  "domain/freshness": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/curation",
    "domain/database",
    "platform",
  ],
  // What a region writes itself keeps all its versions.
  "domain/versions": ["domain/database", "platform"],
  "domain/curation": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/database",
    "domain/duplicates",
    "domain/events",
    "domain/places",
    "domain/quality",
    "domain/regions",
    "domain/themes",
    "domain/tools",
    "domain/versions",
    "platform",
  ],
  // Written by the region, published as the register's own records.
  "domain/own-content": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/database",
    "domain/events",
    "domain/needs",
    "domain/places",
    "domain/regions",
    "domain/themes",
    "domain/tools",
    "domain/versions",
    "platform",
  ],
  // What is wrong with a record is asked of everything that residents can see, and of what curators have said of it.
  "domain/quality": [
    "domain/accounts",
    "domain/catalogue",
    "domain/curation",
    "domain/database",
    "domain/duplicates",
    "domain/events",
    "domain/places",
    "domain/readability",
    "domain/regions",
    "domain/search",
    "domain/themes",
    "domain/tools",
    "platform",
  ],
  // Pages hold live lists: stored searches by the needs vocabulary.
  "domain/handbook": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/database",
    "domain/finding",
    "domain/needs",
    "domain/search",
    "domain/tools",
    "domain/versions",
    "platform",
  ],
  "domain/catalogue": ["domain/database", "domain/imports", "platform"],
  // Who may ask for a run, and what the region lets stay out, is the region's; the runs themselves are everybody's.
  "domain/imports": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/database",
    "domain/regions",
    "platform",
  ],
  // A region's settings hold the instruments that it asks: what may not be asked cannot be stored.
  "domain/regions": [
    "domain/accounts",
    "domain/assessment",
    "domain/audit",
    "domain/catalogue",
    "domain/database",
    "domain/freshness",
    "domain/themes",
    "domain/versions",
    "platform",
  ],
  "domain/themes": ["domain/catalogue"],
  "domain/crisis": ["domain/catalogue"],
  "domain/needs": ["domain/catalogue", "domain/crisis", "domain/search", "domain/themes", "platform"],
  "domain/understanding": ["domain/catalogue", "domain/regions", "domain/search"],
  // One answer for both faces: what was understood and which needs were recognised, joined to the search.
  "domain/finding": [
    "domain/catalogue",
    "domain/crisis",
    "domain/needs",
    "domain/regions",
    "domain/search",
    "domain/themes",
    "domain/understanding",
  ],
  "domain/events": ["domain/catalogue", "domain/database", "domain/places", "platform"],
  "domain/places": ["domain/catalogue", "domain/database", "platform"],
  "domain/tools": ["domain/catalogue", "domain/database", "domain/themes", "platform"],
  "domain/duplicates": [
    "domain/catalogue",
    "domain/database",
    "domain/events",
    "domain/places",
    "domain/regions",
    "platform",
  ],
  // From what a resident wishes to a few explained things; the assessment, the card and service pages ask it.
  "domain/recommendation": [
    "domain/catalogue",
    "domain/database",
    "domain/events",
    "domain/finding",
    "domain/needs",
    "domain/places",
    "domain/search",
    "domain/themes",
    "domain/tools",
    "platform",
  ],
  "domain/assessment": ["domain/catalogue", "domain/crisis", "domain/needs", "domain/recommendation", "platform"],
  "domain/conversation-card": [
    "domain/catalogue",
    "domain/needs",
    "domain/places",
    "domain/recommendation",
    "domain/themes",
    "platform",
  ],
  // Shared with the browser: imports nothing that a browser lacks.
  "domain/my-path": ["domain/catalogue", "domain/events"],
  "domain/sharing": ["domain/catalogue", "domain/database", "platform"],
  "domain/readability": ["domain/catalogue", "domain/search"],
  "domain/insight": ["domain/catalogue", "domain/database", "domain/imports", "platform"],
  "domain/feedback": [
    "domain/accounts",
    "domain/audit",
    "domain/catalogue",
    "domain/database",
    "domain/regions",
    "platform",
  ],
  "domain/search": [
    "domain/catalogue",
    // What curators say takes effect where documents are made.
    "domain/curation",
    "domain/database",
    "domain/duplicates",
    "domain/events",
    "domain/places",
    "domain/regions",
    "domain/themes",
    "domain/tools",
    "platform",
  ],
};

const ENTRY = [
  "main.ts",
  "serve.ts",
  "cli.ts",
  "app.ts",
  "start-server.ts",
  "open-context.ts",
  "index-worker.ts",
  "needs-worker.ts",
];

const files = globSync("src/**/*.{ts,tsx}", { cwd: projectRoot })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .sort();

test("imports follow the architecture's arrows", () => {
  const broken = files.flatMap((file) => {
    const from = roomOf(file);
    const allowed = ROOMS[from];
    assert.ok(allowed, `${file} stands in the room "${from}", which the table does not know`);
    return importsOf(file)
      .map((target) => ({ target, to: roomOf(target) }))
      .filter(
        ({ to }) => to !== from && !allowed.includes(to) && !(to.startsWith("domain/") && allowed.includes("domain/*")),
      )
      .map(({ target }) => `${file} → ${target}`);
  });
  assert.deepEqual(broken, []);
});

test("files do not import each other in circles", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const target of importsOf(file, { withTypes: false })) visit(target, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(circles, []);
});

test("only config.ts reads the environment", () => {
  assert.deepEqual(
    filesSaying(/process\.env\b/).filter((file) => file !== "src/config.ts"),
    [],
  );
});

test("only platform/clock.ts reads the time", () => {
  assert.deepEqual(
    filesSaying(/\bDate\.now\(|new Date\(\)/).filter((file) => file !== "src/platform/clock.ts"),
    [],
  );
});

test("only *-queries.ts and platform/db build SQL", () => {
  const building = filesSaying(/\bsql`|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/);
  assert.deepEqual(
    building.filter((file) => !/-queries\.ts$/.test(file) && !file.startsWith("src/platform/db/")),
    [],
  );
});

test("only a source's client calls out", () => {
  const calling = filesSaying(
    /(?<![.\w])fetch\(|https?\.(?:get|request)\(|from "(?:node:https|undici|node:dgram|node:tls)"/,
  );
  assert.deepEqual(
    calling.filter((file) => !/^src\/(?:sources\/.*client|web\/islands\/.*)\.ts$/.test(file)),
    [],
  );
});

test("there are no default exports", () => {
  assert.deepEqual(filesSaying(/^export default/m), []);
});

function roomOf(file: string): string {
  const path = file.replace(/^src\//, "");
  if (ENTRY.includes(path)) return "entry";
  if (path === "config.ts" || path === "context.ts") return "context";
  if (path === "routes.ts") return "routes";
  const [first = "", second = ""] = path.split("/");
  return first === "domain" ? `domain/${second.replace(/\.ts$/, "")}` : first;
}

function importsOf(file: string, { withTypes } = { withTypes: true }): string[] {
  const text = readFileSync(join(projectRoot, file), "utf8");
  const found = [...text.matchAll(/^(?:import|export)\s(type\s)?[^;]*?from\s"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm)];
  return found
    .filter(([, isType]) => withTypes || !isType)
    .map(([, , from, dynamic]) => relative(projectRoot, join(projectRoot, dirname(file), from ?? dynamic ?? "")))
    .filter((path) => /\.tsx?$/.test(path));
}

function filesSaying(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(withoutComments(readFileSync(join(projectRoot, file), "utf8"))));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
