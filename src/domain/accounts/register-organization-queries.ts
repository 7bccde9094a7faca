import { sql } from "kysely";
import type { RegisterDb } from "../database.ts";

/** An organization of the register, for choosing the same one. */
export interface RegisterOrganization {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly businessCode: string | null;
}

const FOUND_AT_MOST = 20;

const columns = {
  name: sql<string>`coalesce(content #>> '{name,fi}', content #>> '{name,sv}', content #>> '{name,en}', '')`,
  businessCode: sql<string | null>`content ->> 'businessCode'`,
};

/** By a part of its name in any language, or by its whole business code. */
export async function searchRegisterOrganizations(
  db: RegisterDb,
  text: string,
): Promise<readonly RegisterOrganization[]> {
  // The database folds the cases of English letters only, so others stand for any letter and are looked at below.
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&").replace(/[^\p{ASCII}]/gu, "_")}%`;
  const rows = await db
    .selectFrom("organization")
    .select(["id", "source", columns.name.as("name"), columns.businessCode.as("businessCode")])
    .select(sql<string>`content ->> 'name'`.as("names"))
    .where("removed_at", "is", null)
    .where((eb) => eb.or([eb(sql`content ->> 'name'`, "ilike", pattern), eb(columns.businessCode, "=", text)]))
    .orderBy("name")
    .orderBy("id")
    .limit(200)
    .execute();
  const asked = text.toLocaleLowerCase("fi");
  return rows
    .filter(({ names, businessCode }) => businessCode === text || names.toLocaleLowerCase("fi").includes(asked))
    .slice(0, FOUND_AT_MOST)
    .map(({ id, name, source, businessCode }) => ({ id, name, source, businessCode }));
}

export async function listRegisterOrganizations(
  db: RegisterDb,
  ids: readonly string[],
): Promise<readonly RegisterOrganization[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("organization")
    .select(["id", "source", columns.name.as("name"), columns.businessCode.as("businessCode")])
    .where("id", "in", ids)
    .orderBy("name")
    .execute();
}
