import { type Actor, hasRole } from "../accounts/role.ts";

/** The log tells what each person has done: only those who answer for its lawfulness read it. */
export const canReadLog = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin", "operator");
