import { canOpenDesk } from "../accounts/accounts-policy.ts";
import { type Actor, hasRole } from "../accounts/role.ts";

/** Everyone who works on the tray or with clients reads the handbook. */
export const canReadHandbook = canOpenDesk;
export const canWriteHandbook = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
