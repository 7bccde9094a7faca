import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { aConfig } from "../../test/support/context.ts";
import { createTestDatabase, type TestDatabase } from "../../test/support/database.ts";
import { findActor, openSession } from "../domain/accounts/sessions.ts";
import { loadRegionDirectory } from "../domain/regions/load-region-directory.ts";
import type { OpenedContext } from "../open-context.ts";
import { clockFrom } from "../platform/clock.ts";
import { openMailer } from "../platform/mail/mailer.ts";
import { UsageError } from "./usage-error.ts";
import { readUserArguments } from "./user-arguments.ts";
import { runUser, runUserIn } from "./user-command.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const PERSON = [
  "--issuer",
  "https://id.example.fi",
  "--subject",
  "abc",
  "--name",
  "Joku",
  "--email",
  "joku@example.fi",
];

let database: TestDatabase;
let context: OpenedContext;
before(async () => {
  database = await createTestDatabase();
  const config = aConfig({ publicUrl: "https://polku.example.fi" });
  const regions = await loadRegionDirectory(database.db.register, { isDemo: true });
  const mail = openMailer(config.mail, null);
  context = { config, db: database.db, regions, clock: clockFrom(NOW), mail } as unknown as OpenedContext;
});
after(() => database.close());

/** What the command says. */
async function user(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const write = process.stdout.write;
  // The test runner writes its own lines as bytes.
  process.stdout.write = ((text: string | Uint8Array) =>
    typeof text === "string" ? lines.push(text) > 0 : write.call(process.stdout, text)) as typeof write;
  try {
    await runUserIn(context, readUserArguments(args));
  } finally {
    process.stdout.write = write;
  }
  return lines.join("");
}

test("arguments that cannot be used are refused before anything is opened", async () => {
  const wrong = [
    [],
    ["show"],
    ["list", "x"],
    ["disable"],
    ["grant", "x"],
    ["grant", "x", "--role", "curator"],
    ["grant", "x", "--region", "99", "--role", "operator"],
    ["grant", "joku@example.fi", "--operator"],
    ["new-key", "x"],
    ["grant", "x", "--region", "99", "--role", "provider"],
    ["grant", "x", "--region", "99", "--role", "curator", "--organization", "y"],
    ["grant", "x", "--operator", "--role", "curator", "--region", "99"],
    ["add", "--name", "Joku"],
    ["add", ...PERSON, "--role", "curator"],
    ["invite", "--region", "99", "--role", "curator", "--name", "Joku"],
    ["invite", "--region", "99", "--role", "curator", "--name", "Joku", "--email", "a@b.fi", "--operator"],
    ["invite", "--region", "99", "--role", "curator", "--name", "Joku", "--email", "a@b.fi", "--language", "en"],
  ];
  for (const args of wrong) await assert.rejects(runUser(args), UsageError, args.join(" "));
});

test("an invitation's link is shown once where no mail has been set up", async () => {
  const asked = ["--region", "99", "--role", "regionAdmin", "--name", "Ensimmäinen", "--email", "eka@example.fi"];
  const said = await user("add", "--invite", ...asked);
  assert.match(said, /https:\/\/polku\.example\.fi\/kutsu\/99[\w-]{43}\n$/);
  await assert.rejects(user("invite", ...asked), /open invitation already/);
  await assert.rejects(user("invite", ...asked.with(1, "77")), /There is no region/);
  await assert.rejects(user("invite", ...asked.with(7, "ei osoite")), UsageError);
});

test("a letter for a new key goes to whoever is known by keys; where no mail has been set up its link is shown once", async () => {
  const keys = ["--issuer", "polku:passkey", "--subject", "avaimellinen", "--name", "Avaimellinen"];
  const id = (await user("add", ...keys, "--email", "avaimellinen@example.fi")).trim();
  const silent = (await user("add", ...keys.with(3, "osoitteeton"))).trim();
  const other = (await user("add", ...PERSON.with(3, "hakemisto").with(7, "hakemisto@example.fi"))).trim();
  await assert.rejects(user("new-key", other, "--region", "99"), /organization's provider/);
  await assert.rejects(user("new-key", silent, "--region", "99"), /no e-mail address/);
  await assert.rejects(user("new-key", id, "--region", "77"), /There is no region/);
  await user("disable", id);
  await assert.rejects(user("new-key", id, "--region", "99"), /is disabled/);
  await user("enable", id);
  // An operator is above the regions, so the command line is their only way.
  await user("grant", id, "--operator");
  const said = await user("new-key", "avaimellinen@example.fi", "--region", "99");
  assert.match(said, /^https:\/\/polku\.example\.fi\/kirjaudu\/uusi-avain\/99[\w-]{43}$/m);
});

test("a person of an identity provider is added, given roles, shut and opened; all of it stands in the log", async () => {
  const id = (await user("add", ...PERSON, "--region", "99", "--role", "curator", "--role", "manager")).trim();
  assert.match(id, /^[0-9a-f-]{36}$/);
  await assert.rejects(user("add", ...PERSON), /have an account already/);
  assert.match(await user("list", "--region", "esimerkkila"), new RegExp(`${id}.*curator manager`));
  assert.match(await user("grant", id, "--operator"), /holds at once/);
  assert.match(await user("list"), new RegExp(`${id}.*operator`));
  assert.match(await user("revoke", id, "--operator"), /holds at once/);
  assert.match(await user("revoke", id, "--region", "99", "--role", "manager"), /taken away/);
  await assert.rejects(user("revoke", id, "--region", "99", "--role", "manager"), /no such role/);
  const unknown = "00000000-0000-4000-8000-000000000001";
  await assert.rejects(
    user("grant", id, "--region", "99", "--role", "provider", "--organization", unknown),
    /no such organization/,
  );
  for (const nobody of [unknown, "nobody@example.fi", "x"])
    await assert.rejects(user("disable", nobody), /no such account/);

  const session = await openSession(
    context.db,
    { accountId: id, regionCode: "99", way: "oidc", issuer: "https://id.example.fi" },
    NOW,
  );
  assert.match(await user("sessions", id), /^oidc\s+region 99/);
  assert.match(await user("disable", id), /disabled now/);
  assert.match(await user("disable", id), /was disabled already/);
  assert.equal(await findActor(context.db, session, NOW), null);
  assert.match(await user("enable", "JOKU@example.fi"), /enabled now/);
  assert.match(await user("end-sessions", id), /^0 sessions/);

  const lines = async (region: string) =>
    (
      await context.db
        .forRegion(region)
        .run((trx) =>
          trx
            .selectFrom("audit_event")
            .select(["act", "actor_name"])
            .where("subject_id", "=", id)
            .orderBy("id")
            .execute(),
        )
    ).map(({ act, actor_name }) => `${actor_name} ${act}`);
  assert.deepEqual(await lines("99"), ["cli accounts.giveRole", "cli accounts.giveRole", "cli accounts.takeRole"]);
  assert.deepEqual(await lines("00"), [
    "cli accounts.addAccount",
    "cli accounts.giveRole",
    "cli accounts.takeRole",
    "cli accounts.disable",
    "cli accounts.enable",
    "cli accounts.endSessions",
  ]);
});
