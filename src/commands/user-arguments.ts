import { ORGANIZATION_ROLES, REGION_ROLES, type RegionRole } from "../domain/accounts/role.ts";
import { UsageError } from "./usage-error.ts";
import { parseCommand } from "./with-context.ts";

export const USER_ACTIONS = [
  "list",
  "add",
  "invite",
  "grant",
  "revoke",
  "disable",
  "enable",
  "sessions",
  "end-sessions",
  "new-key",
] as const;
export type UserAction = (typeof USER_ACTIONS)[number];

/** What was asked of `user`, as far as it can be judged without the database. */
export interface UserArguments {
  readonly action: UserAction;
  /** An account's id or e-mail address. */
  readonly account: string | null;
  readonly region: string | null;
  readonly roles: readonly RegionRole[];
  readonly organization: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  readonly isInvited: boolean;
  readonly issuer: string | null;
  readonly subject: string | null;
}

const HOW = `Say:
  user list [--region CODE]
  user invite --region CODE --role ROLE… --name NAME --email ADDRESS [--organization ID] [--language fi|sv]
  user add --invite …                      the same as invite
  user add --name NAME [--email ADDRESS] --issuer URL --subject ID [--region CODE --role ROLE… [--organization ID]] [--operator]
  user grant|revoke ACCOUNT --region CODE --role ROLE [--organization ID]
  user grant|revoke ACCOUNT --operator
  user disable|enable|sessions|end-sessions ACCOUNT
  user new-key ACCOUNT --region CODE       a letter to somebody who has lost their sign-in keys
ACCOUNT is an id or an e-mail address; operators are made by id. Roles: ${REGION_ROLES.join(", ")}; ${ORGANIZATION_ROLES.join(" and ")} need an organization.`;

const WITHOUT_ACCOUNT: readonly UserAction[] = ["list", "add", "invite"];

/** @throws UsageError */
export function readUserArguments(args: readonly string[]): UserArguments {
  const { values, positionals } = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      region: { type: "string" },
      role: { type: "string", multiple: true },
      organization: { type: "string" },
      name: { type: "string" },
      email: { type: "string" },
      language: { type: "string" },
      operator: { type: "boolean" },
      invite: { type: "boolean" },
      issuer: { type: "string" },
      subject: { type: "string" },
    },
  });
  const action = USER_ACTIONS.find((each) => each === positionals[0]);
  const account = positionals[1] ?? null;
  if (!action || positionals.length !== (WITHOUT_ACCOUNT.includes(action) ? 1 : 2)) throw new UsageError(HOW);
  const asked: UserArguments = {
    action,
    account,
    region: values.region ?? null,
    roles: (values.role ?? []).map(roleOf),
    organization: values.organization ?? null,
    name: values.name?.trim() || null,
    email: values.email?.trim() || null,
    language: languageOf(values.language),
    isOperator: values.operator === true,
    isInvited: values.invite === true || action === "invite",
    issuer: values.issuer ?? null,
    subject: values.subject ?? null,
  };
  const problem = problemOf(asked);
  if (problem) throw new UsageError(`${problem}\n\n${HOW}`);
  return asked;
}

function problemOf(asked: UserArguments): string | null {
  const { action, account, region, roles, organization, name, email, isOperator, isInvited, issuer, subject } = asked;
  const needs = roles.some((role) => ORGANIZATION_ROLES.includes(role));
  if (needs && organization === null) return "This role is given for an organization: --organization ID.";
  if (!needs && organization !== null) return "These roles are not given for an organization.";
  if (action === "new-key") return region === null ? "Say the region whose letter it is." : null;
  if (action === "grant" || action === "revoke") {
    // An address comes from an organization's directory, and is whatever was written there.
    if (isOperator && action === "grant" && account?.includes("@")) return "Say the operator's id. See: user list.";
    if (isOperator) return roles.length === 0 ? null : "Give --operator or a role, one at a time.";
    return region !== null && roles.length === 1 ? null : "Say the region and one role.";
  }
  if (isInvited) {
    if (isOperator) return "An invitation makes no operators: invite first, then grant --operator.";
    return region && roles.length > 0 && name && email
      ? null
      : "An invitation needs a region, a role, a name and an address.";
  }
  if (action === "add") {
    if (!name || !issuer || !subject)
      return "Say --invite, or a name with the identity provider's --issuer and --subject.";
    return (region === null) === (roles.length === 0) ? null : "Say the region and the roles, or neither.";
  }
  return null;
}

function roleOf(text: string): RegionRole {
  const role = REGION_ROLES.find((each) => each === text);
  if (!role) throw new UsageError(`There is no role "${text}". Roles: ${REGION_ROLES.join(", ")}.`);
  return role;
}

function languageOf(text: string | undefined): "fi" | "sv" {
  if (text === undefined || text === "fi" || text === "sv") return text ?? "fi";
  throw new UsageError("The language of people is fi or sv.");
}
