import { canManageSignIn, canSeeUsers } from "../../../domain/accounts/accounts-policy.ts";
import { canReadLog } from "../../../domain/audit/audit-policy.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";

/** The pages on people, side by side. */
export function PeopleTabs({ desk }: { desk: Desk }) {
  const words = desk.words.accounts.people;
  const tabs = [
    { route: routes.deskUsers, label: words.users, policy: canSeeUsers },
    { route: routes.deskInvitations, label: words.invitations, policy: canSeeUsers },
    { route: routes.deskOrganizations, label: words.organizations, policy: canSeeUsers },
    { route: routes.deskSignIn, label: words.signIn, policy: canManageSignIn },
    { route: routes.deskLog, label: words.log, policy: canReadLog },
  ];
  const path = desk.here.split("?")[0];
  return (
    <nav aria-label={words.tabs}>
      <ul class="tabs">
        {tabs
          .filter(({ policy }) => policy(desk.actor, desk.page.region.code))
          .map(({ route, label }) => {
            const href = deskLink(desk, route as typeof routes.deskUsers, {});
            return (
              <li>
                <a href={href} aria-current={href === path ? "page" : undefined}>
                  {label}
                </a>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
