import type { Actor, Role } from "../accounts/role.ts";

/** `refusal`: somebody signed in tried what they may not. */
export const AUDIT_KINDS = ["sign-in", "read", "change", "disclosure", "refusal"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The region code of what concerns the installation and no region. */
export const INSTALLATION = "00";

/** One line of the log. Details hold codes and ids, never a person's words. */
export interface AuditEvent {
  readonly at: Date;
  readonly kind: AuditKind;
  /** `<domain>.<verb>`: `curation.hide`, `accounts.grant`. */
  readonly act: string;
  readonly by: Doer;
  readonly subject?: { readonly kind: string; readonly id: string } | undefined;
  /** Whose data it was: an id, when it was a person's. */
  readonly whose?: string | undefined;
  readonly purpose?: string | undefined;
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>> | undefined;
  readonly requestId?: string | undefined;
}

/** Who did it, as the log tells it ever after. */
export interface Doer {
  /** Null is a program or the command line. */
  readonly accountId: string | null;
  readonly name: string;
  readonly organization: string | null;
  readonly role: Role | null;
}

/** @param role the role that the act was done in */
export function doerOf(actor: Actor, role: Role | null = null, regionCode?: string): Doer {
  const grant = actor.grants.find((each) => each.role === role && each.regionCode === regionCode);
  const names = grant?.organizationName;
  return {
    accountId: actor.accountId,
    name: actor.name,
    organization: names?.fi ?? names?.sv ?? null,
    role,
  };
}

/** A job or the command line. */
export function programDoer(name: string): Doer {
  return { accountId: null, name, organization: null, role: null };
}
