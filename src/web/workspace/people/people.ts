import type { Workspace } from "../desk.ts";
import { addInvitationList } from "./invitations.tsx";
import { addInvite } from "./invite.tsx";
import { addOrganizations } from "./organizations.tsx";
import { addUser } from "./user.tsx";
import { addUsers } from "./users.tsx";

/** Users, their roles and sessions, invitations and organizations. */
export function addPeople(workspace: Workspace): void {
  addUsers(workspace);
  addInvitationList(workspace);
  addInvite(workspace);
  addUser(workspace);
  addOrganizations(workspace);
}
