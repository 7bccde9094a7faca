import { type Actor, hasRole, ROLES, type Role } from "./role.ts";

/** Whoever has anything to do in the region. */
export const canOpenDesk = (actor: Actor, region: string) => hasRole(actor, region, ...(ROLES as readonly Role[]));
/** One's own name, keys and sessions. */
export const canManageOneself = canOpenDesk;
export const canSeeUsers = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin", "operator");
export const canManageUsers = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin", "operator");
export const canManageOrganizations = canManageUsers;
/** How the region's people sign in: a wrong setting lets strangers in or shuts everyone out. */
export const canManageSignIn = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin", "operator");
