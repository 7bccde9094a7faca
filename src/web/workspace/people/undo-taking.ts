import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import type { TakenFrom } from "./users.tsx";

/** Gives back the role that was taken. */
export function undoTaking(desk: Desk, { accountId, role, organizationId }: TakenFrom) {
  return {
    action: deskLink(desk, routes.deskUser, { id: accountId }),
    fields: { teko: "palauta-rooli", rooli: role, organisaatio: organizationId },
  };
}
