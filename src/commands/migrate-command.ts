import { readConfig } from "../config.ts";
import { MIGRATIONS, openServer } from "../open-context.ts";
import { migrate } from "../platform/db/migrate.ts";
import { say } from "./with-context.ts";

export async function runMigrate(): Promise<number> {
  const server = await openServer(readConfig());
  try {
    const applied = await migrate(server.ownerUrl, MIGRATIONS);
    say(applied.length === 0 ? "The schema is up to date." : `Applied: ${applied.join(", ")}`);
    return 0;
  } finally {
    await server.release();
  }
}
