import type { RegionUser } from "./region-users-queries.ts";
import type { RegionRole } from "./role.ts";

export const USER_STATES = ["active", "waiting", "disabled"] as const;
/** `waiting`: has signed in but has no role in the region. */
export type UserState = (typeof USER_STATES)[number];

export interface UserSearch {
  readonly text: string;
  readonly role: RegionRole | null;
  readonly organizationId: string | null;
  readonly state: UserState | null;
}

export function userStateOf({ disabledAt, grants }: RegionUser): UserState {
  if (disabledAt) return "disabled";
  return grants.length === 0 ? "waiting" : "active";
}

const collator = new Intl.Collator("fi");

/** Those who match, by name. A region's people are some thousands at most, and the database knows no Finnish alphabet. */
export function searchUsers(users: readonly RegionUser[], search: UserSearch): readonly RegionUser[] {
  const words = search.text.toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);
  return users
    .filter((user) => {
      const said = `${user.name} ${user.email ?? ""}`.toLocaleLowerCase("fi");
      return (
        words.every((word) => said.includes(word)) &&
        (search.state === null || userStateOf(user) === search.state) &&
        ((search.role === null && search.organizationId === null) ||
          user.grants.some(
            ({ role, organizationId }) =>
              (search.role === null || role === search.role) &&
              (search.organizationId === null || organizationId === search.organizationId),
          ))
      );
    })
    .sort((one, other) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
}
