import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { changeDisabled } from "./administer-by-program.ts";
import { giveRole } from "./administer-roles.ts";
import { CLI } from "./administrator.ts";
import { listGrants } from "./grant-queries.ts";
import { removeProvider, switchProviderTo } from "./identity-provider-close.ts";
import { NEW_OIDC } from "./identity-provider-draft.ts";
import { findProvider, type StoredProvider } from "./identity-provider-queries.ts";
import { saveProvider } from "./identity-provider-save.ts";
import { PASSKEY_ISSUER } from "./passkey.ts";
import { findActor, openSession } from "./sessions.ts";
import { recordFailedSignIn, signIn } from "./sign-in.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const SECRET = "a secret of at least thirty-two characters";
const DOING = { actor: CLI, regionCode: "99", requestId: undefined, now: NOW };

let database: TestDatabase;
let provider: StoredProvider;
before(async () => {
  database = await createTestDatabase();
  provider = await aProvider("Kunta");
});
after(() => database.close());

async function aProvider(name: string): Promise<StoredProvider> {
  const draft = {
    ...NEW_OIDC,
    nameFi: name,
    nameSv: name,
    issuer: `https://${name.toLowerCase()}.example.fi`,
    clientId: "polku",
    roles: [
      { value: "kuraattori", role: "curator" },
      { value: "johto", role: "manager" },
    ],
  };
  const saved = await saveProvider(database.db, { secret: SECRET, allowLoopback: false }, DOING, draft, null);
  assert.ok("key" in saved);
  await switchProviderTo(database.db, DOING, saved.key, true);
  return (await findProvider(database.db.forRegion("99"), saved.key)) as StoredProvider;
}

function comes(through: StoredProvider, subject: string, roles: readonly string[] = ["kuraattori", "johto"]) {
  const identity = {
    issuer: through.issuer,
    subject,
    claims: { name: `Henkilö ${subject}`, roles },
    authenticatedAt: NOW,
    logoutHint: null,
  };
  const given = { provider: through, identity, language: "fi", instead: undefined, requestId: undefined } as const;
  return signIn(database.db, SECRET, given, NOW);
}

async function accountOf(subject: string): Promise<string> {
  const row = await database.db
    .forAccounts()
    .run((trx) =>
      trx.selectFrom("account_identity").select("account_id").where("subject", "=", subject).executeTakeFirst(),
    );
  return row?.account_id ?? "";
}

test("whoever is on their way while the provider is switched off or removed does not get in", async () => {
  const closing = await aProvider("Sulkeutuva");
  await switchProviderTo(database.db, DOING, closing.key, false);
  assert.deepEqual(await comes(closing, "myöhässä"), { failure: "provider-off" });
  assert.deepEqual(await removeProvider(database.db, DOING, closing.key), { ok: true });
  assert.deepEqual(await comes(closing, "liian-myöhässä"), { failure: "provider-off" });
  const open = await database.db
    .forAccounts()
    .run((trx) => trx.selectFrom("session").selectAll().where("ended_at", "is", null).execute());
  assert.deepEqual(open, []);
});

test("a key of one's own opens what people have given, not what the directory told when it was last asked", async () => {
  await comes(provider, "avaimellinen");
  const accountId = await accountOf("avaimellinen");
  const open = async (way: "oidc" | "passkey") => {
    const issuer = way === "oidc" ? provider.issuer : PASSKEY_ISSUER;
    const id = await openSession(database.db, { accountId, regionCode: "99", way, issuer }, NOW);
    return (await findActor(database.db, id, NOW))?.grants.map(({ role }) => role);
  };
  assert.deepEqual(await open("oidc"), ["curator", "manager"]);
  assert.deepEqual(await open("passkey"), []);
  const role = { regionCode: "99", accountId, role: "manager", organizationId: null } as const;
  assert.deepEqual(await giveRole(database.db, CLI, role, NOW), { ok: true, isNew: true });
  assert.deepEqual(await open("passkey"), ["manager"]);
});

test("a role that somebody has given stays when the directory no longer tells it, though it told it first", async () => {
  await comes(provider, "pysyvä");
  const accountId = await accountOf("pysyvä");
  const role = { regionCode: "99", accountId, role: "curator", organizationId: null } as const;
  await giveRole(database.db, CLI, role, NOW);
  assert.deepEqual(await giveRole(database.db, CLI, role, NOW), { ok: true, isNew: false });
  await comes(provider, "pysyvä", []);
  const left = await listGrants(database.db.forRegion("99"), accountId);
  assert.deepEqual(
    left.map(({ role: each, origin }) => [each, origin]),
    [["curator", "granted"]],
  );
});

test("the log tells whose account it was when somebody shut out proves who they are", async () => {
  await comes(provider, "suljettu");
  const accountId = await accountOf("suljettu");
  await changeDisabled(database.db, CLI, accountId, true, NOW);
  const result = await comes(provider, "suljettu");
  assert.deepEqual(result, { failure: "account-disabled", whose: accountId });
  const failed = { regionCode: "99", providerKey: provider.key, requestId: undefined };
  await recordFailedSignIn(database.db, { ...failed, failure: "account-disabled", whose: accountId }, NOW);
  const [line] = await database.db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").selectAll().where("act", "=", "accounts.signInFailed").execute());
  assert.equal(line?.whose, accountId);
});

test("a provider whose name is as long as may be can still know people", async () => {
  const entity = { ...NEW_OIDC, kind: "saml", nameFi: "Pitkä", nameSv: "Lång", entryPoint: "https://x.fi" } as const;
  const saved = await saveProvider(
    database.db,
    { secret: SECRET, allowLoopback: false },
    DOING,
    { ...entity, issuer: `https://${"a".repeat(480)}` },
    null,
  );
  assert.ok("errors" in saved && saved.errors.issuer === "too-long");
});
