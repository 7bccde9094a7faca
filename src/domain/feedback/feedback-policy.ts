import { type Actor, hasRole } from "../accounts/role.ts";

/** Residents' own words, and addresses of those who want an answer. */
export const canHandleFeedback = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
