import type { LocalizedText } from "../catalogue/catalogue.ts";
import { organizationId, registerId } from "../catalogue/catalogue-ids.ts";
import type { PolkuDatabase } from "../database.ts";
import { type Account, findOrCreateAccount } from "./account-queries.ts";
import type { OrganizationKind } from "./account-tables.ts";
import { insertGrant } from "./grant-queries.ts";
import { insertOrganization } from "./organization-queries.ts";
import type { RegionRole } from "./role.ts";

/** The invented region, the only one that demo users work in. */
export const DEMO_REGION = "99";
export const DEMO_ISSUER = "polku:demo";

export interface DemoUser {
  readonly key: string;
  /** What they do, for they are nobody. */
  readonly name: { readonly fi: string; readonly sv: string };
  readonly roles: readonly RegionRole[];
  /** The key of the demo register's organization that they act for. */
  readonly organization: string | null;
}

/** One for each role, and one with several. They exist in the demo only. */
export const DEMO_USERS: readonly DemoUser[] = [
  {
    key: "kuraattori",
    name: { fi: "Esittelyn kuraattori", sv: "Demons kurator" },
    roles: ["curator"],
    organization: null,
  },
  {
    key: "paakayttaja",
    name: { fi: "Esittelyn pääkäyttäjä", sv: "Demons huvudanvändare" },
    roles: ["regionAdmin", "curator"],
    organization: null,
  },
  {
    key: "johtaja",
    name: { fi: "Esittelyn hyte-johtaja", sv: "Demons hyte-chef" },
    roles: ["manager"],
    organization: null,
  },
  {
    key: "yhdistys",
    name: { fi: "Esittelyn yhdistys", sv: "Demons förening" },
    roles: ["provider"],
    organization: "esimerkkilan-seniorit",
  },
  {
    key: "kunta",
    name: { fi: "Esittelyn liikuntaneuvoja", sv: "Demons motionsrådgivare" },
    roles: ["receiver", "provider"],
    organization: "esimerkkilan-liikuntapalvelut",
  },
  {
    key: "ammattilainen",
    name: { fi: "Esittelyn ammattilainen", sv: "Demons yrkesperson" },
    roles: ["professional"],
    organization: null,
  },
  {
    key: "linkkihenkilo",
    name: { fi: "Esittelyn linkkihenkilö", sv: "Demons länkperson" },
    roles: ["linkWorker"],
    organization: null,
  },
];

const DEMO_ORGANIZATIONS: Readonly<Record<string, { readonly name: LocalizedText; readonly kind: OrganizationKind }>> =
  {
    "esimerkkilan-seniorit": {
      name: { fi: "Esimerkkilän Seniorit ry", sv: "Exempelby Seniorer rf" },
      kind: "association",
    },
    "esimerkkilan-liikuntapalvelut": {
      name: { fi: "Esimerkkilän liikuntapalvelut", sv: "Exempelby idrottstjänster" },
      kind: "municipality",
    },
  };

/** The account of a demo user with its roles, made when it is asked for the first time; undefined when there is none. */
export async function demoAccount(db: PolkuDatabase, key: string, at: Date): Promise<Account | undefined> {
  const user = DEMO_USERS.find((each) => each.key === key);
  if (!user) return undefined;
  const account = await findOrCreateAccount(
    db.forAccounts(),
    { issuer: DEMO_ISSUER, subject: user.key, name: user.name.fi, email: null },
    "fi",
    at,
  );
  const region = db.forRegion(DEMO_REGION);
  const organization = user.organization && (await demoOrganization(db, user.organization, at));
  for (const role of user.roles) {
    await insertGrant(region, {
      accountId: account.id,
      role,
      organizationId: role === "receiver" || role === "provider" ? organization : null,
      origin: "demo",
      by: "demo",
      at,
    });
  }
  return account;
}

async function demoOrganization(db: PolkuDatabase, key: string, at: Date): Promise<string> {
  const told = DEMO_ORGANIZATIONS[key];
  if (!told) throw new Error(`the demo has no organization ${key}`);
  return insertOrganization(
    db.forRegion(DEMO_REGION),
    { ...told, businessCode: null, registerIds: [organizationId("demo", key)], email: `${key}@example.fi` },
    at,
    registerId("demo-organization", key),
  );
}
