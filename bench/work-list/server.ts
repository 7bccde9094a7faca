import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { AccountTables } from "../../src/domain/accounts/account-tables.ts";
import type { RegionTables, RegisterTables } from "../../src/domain/database.ts";
import { createDatabase } from "../../src/platform/db/database.ts";
import { createPageCache } from "../../src/platform/http/page-cache.ts";

/** The whole product's web over the measured database, in a process of its own, with a curator signed in. Gets the database's address from its parent. */
process.once("message", async (appUrl: string) => {
  // Pages are TSX, which is made into JavaScript as it is loaded.
  await import("../../scripts/tsx-hooks.ts");
  const { createApp } = await import("../../src/app.ts");
  const { createTestWorkspace } = await import("../../src/web/workspace/test-workspace.ts");
  const db = createDatabase<RegisterTables, RegionTables, AccountTables>(appUrl);
  const workspace = createTestWorkspace(db);
  const log = { ...workspace.context.log, isLevelEnabled: () => false, error: console.error };
  const context = { ...workspace.context, log } as unknown as typeof workspace.context;
  const { cookie, csrf } = await workspace.as("kuraattori");
  const app = createApp(context, createPageCache({ keepMs: 30_000, maxBytes: 1024 * 1024 }));
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.({ port: typeof address === "object" && address ? address.port : 0, cookie, csrf });
  });
});
