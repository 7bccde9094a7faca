import { listAccountIdsByEmail, listOpenSessions } from "../domain/accounts/account-admin-queries.ts";
import { type Account, findAccount, listAllAccounts } from "../domain/accounts/account-queries.ts";
import {
  addAccount,
  changeDisabled,
  changeOperator,
  endSessionsByProgram,
} from "../domain/accounts/administer-by-program.ts";
import { giveRole, takeRole } from "../domain/accounts/administer-roles.ts";
import { CLI } from "../domain/accounts/administrator.ts";
import { listGrants } from "../domain/accounts/grant-queries.ts";
import { InvitationContent } from "../domain/accounts/invitation.ts";
import { invite } from "../domain/accounts/invite.ts";
import { listRegionUsers } from "../domain/accounts/region-users-queries.ts";
import { sendKeyLetter } from "../domain/accounts/send-key-letter.ts";
import type { Region } from "../domain/regions/region.ts";
import type { OpenedContext } from "../open-context.ts";
import { UsageError } from "./usage-error.ts";
import { readUserArguments, type UserArguments } from "./user-arguments.ts";
import { say, withContext } from "./with-context.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** People, their roles and sessions, from the command line. What it does stands in the log as the program's. */
export async function runUser(args: readonly string[]): Promise<number> {
  const asked = readUserArguments(args);
  return withContext((context) => runUserIn(context, asked));
}

export async function runUserIn(context: OpenedContext, asked: UserArguments): Promise<number> {
  const { action } = asked;
  if (action === "list") return list(context, asked);
  if (asked.isInvited) return inviteOne(context, asked);
  if (action === "add") return add(context, asked);
  const account = await accountOf(context, asked.account ?? "");
  if (action === "grant" || action === "revoke")
    return asked.isOperator
      ? operator(context, account, action === "grant")
      : role(context, account, asked, action === "grant");
  if (action === "sessions") return sessions(context, account);
  if (action === "new-key") return newKey(context, account, regionOf(context, asked.region ?? ""));
  const { db, clock } = context;
  if (action === "end-sessions") {
    const ended = await endSessionsByProgram(db, CLI, account.id, clock.now());
    say(`${ended} sessions ended.`);
    return 0;
  }
  const isChanged = await changeDisabled(db, CLI, account.id, action === "disable", clock.now());
  const state = action === "disable" ? "disabled" : "enabled";
  say(isChanged ? `The account is ${state} now.` : `The account was ${state} already.`);
  return 0;
}

async function list(context: OpenedContext, { region }: UserArguments): Promise<number> {
  if (region === null) {
    for (const account of await listAllAccounts(context.db.forAccounts())) say(lineOf(account));
    return 0;
  }
  for (const user of await listRegionUsers(context.db.forRegion(regionOf(context, region).code))) {
    const roles = user.grants.map(
      ({ role: name, organizationId }) => name + (organizationId ? `:${organizationId}` : ""),
    );
    say(`${lineOf(user)}  ${roles.join(" ") || "-"}`);
  }
  return 0;
}

function lineOf({ id, name, email, isOperator, disabledAt }: Account): string {
  const marks = [isOperator && "operator", disabledAt && "disabled"].filter(Boolean).join(" ");
  return `${id}  ${name.padEnd(30)} ${(email ?? "-").padEnd(30)} ${marks}`.trimEnd();
}

async function inviteOne(context: OpenedContext, asked: UserArguments): Promise<number> {
  const { db, mail, clock, config } = context;
  const content = InvitationContent.safeParse({
    name: asked.name,
    email: asked.email,
    language: asked.language,
    roles: asked.roles.map((each) => ({ role: each, organizationId: asked.organization })),
  });
  if (!content.success)
    throw new UsageError(`${content.error.issues[0]?.path.join(".")}: ${content.error.issues[0]?.message}`);
  const means = { db, mail, publicUrl: config.publicUrl };
  const invited = await invite(means, CLI, regionOf(context, asked.region ?? ""), content.data, clock.now());
  if (!invited.ok)
    throw new UsageError(
      invited.problem === "open"
        ? "This address has an open invitation already. It can be sent again in the workspace."
        : "The region has no such organization.",
    );
  if (invited.isMailed) say("The invitation has been sent.");
  else say(`The letter did not leave. Give the person this link yourself; it is shown this once:\n${invited.link}`);
  return 0;
}

async function add(context: OpenedContext, asked: UserArguments): Promise<number> {
  const { db, clock } = context;
  const { name, email, language, isOperator, issuer, subject } = asked;
  const person = { name: name ?? "", email, language, isOperator, issuer: issuer ?? "", subject: subject ?? "" };
  const region = asked.region === null ? null : regionOf(context, asked.region);
  const id = await addAccount(db, CLI, person, clock.now());
  if (id === null) throw new UsageError("This issuer and subject have an account already. See: user list.");
  say(id);
  for (const each of asked.roles) await give(context, region, id, each, asked.organization);
  return 0;
}

async function operator({ db, clock }: OpenedContext, { id }: Account, isGiven: boolean): Promise<number> {
  const isChanged = await changeOperator(db, CLI, id, isGiven, clock.now());
  say(isChanged ? "Done. It holds at once." : "It was so already.");
  return 0;
}

async function role(context: OpenedContext, { id }: Account, asked: UserArguments, isGiven: boolean): Promise<number> {
  const { db, clock } = context;
  const region = regionOf(context, asked.region ?? "");
  const [name] = asked.roles;
  if (!name) throw new UsageError("Say the role.");
  if (isGiven) {
    const isNew = await give(context, region, id, name, asked.organization);
    say(isNew ? "The role has been given. It holds at once." : "The person had the role already.");
    return 0;
  }
  const grants = await listGrants(db.forRegion(region.code), id);
  const grant = grants.find((each) => each.role === name && each.organizationId === asked.organization);
  if (!grant) throw new UsageError("The person has no such role in the region.");
  await takeRole(db, CLI, { regionCode: region.code, accountId: id, grantId: grant.id }, clock.now());
  say("The role has been taken away.");
  return 0;
}

async function give(
  { db, clock }: OpenedContext,
  region: Region | null,
  accountId: string,
  name: UserArguments["roles"][number],
  organizationId: string | null,
): Promise<boolean> {
  if (!region) throw new UsageError("Say the region.");
  const asked = { regionCode: region.code, accountId, role: name, organizationId };
  const given = await giveRole(db, CLI, asked, clock.now());
  if (!given.ok) throw new UsageError("The region has no such organization, or it has ended.");
  return given.isNew;
}

async function sessions(context: OpenedContext, { id }: Account): Promise<number> {
  const { db, clock } = context;
  for (const { way, regionCode, openedAt, seenAt } of await listOpenSessions(db.forAccounts(), id, clock.now()))
    say(`${way.padEnd(8)} region ${regionCode}  opened ${openedAt.toISOString()}  seen ${seenAt.toISOString()}`);
  return 0;
}

async function newKey({ db, mail, clock, config }: OpenedContext, { id }: Account, region: Region): Promise<number> {
  const sent = await sendKeyLetter({ db, mail, publicUrl: config.publicUrl }, CLI, region, id, clock.now());
  if (!sent.ok) throw new UsageError(NO_LETTER[sent.problem] ?? "The account gets no letter.");
  if (sent.isMailed) say("The letter has been sent. Nothing changes until a new key has been made with it.");
  else say(`The letter did not leave. Give the person this link yourself; it is shown this once:\n${sent.link}`);
  return 0;
}

const NO_LETTER: Readonly<Record<string, string>> = {
  disabled: "The account is disabled. Say first: user enable ACCOUNT",
  "no-keys": "The person signs in with an organization's provider, which helps them.",
  "no-address": "The account has no e-mail address to write to.",
};

async function accountOf({ db }: OpenedContext, text: string): Promise<Account> {
  const ids = UUID.test(text) ? [text] : await listAccountIdsByEmail(db.forAccounts(), text);
  if (ids.length > 1) throw new UsageError("Several accounts have this address. Use the id. See: user list.");
  const account = ids[0] ? await findAccount(db.forAccounts(), ids[0]) : undefined;
  if (!account) throw new UsageError("There is no such account. See: user list.");
  return account;
}

function regionOf({ regions }: OpenedContext, code: string): Region {
  const region = regions.findByCode(code) ?? regions.findBySlug(code);
  if (!region) throw new UsageError(`There is no region "${code}". See: region list.`);
  return region;
}
