import { canOpenDesk } from "../../../domain/accounts/accounts-policy.ts";
import { routes } from "../../../routes.ts";
import type { Workspace } from "../desk.ts";
import { navigationFor } from "../navigation.ts";
import { renderDesk } from "../render-desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";

/** The first page after sign-in: what waits for this person today. */
export function addToday({ get }: Workspace): void {
  get(routes.desk, canOpenDesk, (c, desk) =>
    renderDesk(
      c,
      <DeskLayout desk={desk} title={desk.words.nav.today}>
        <p class="lead">{desk.words.common.welcome}</p>
        <ul class="plain">
          {navigationFor(desk)
            .filter(({ label }) => label !== desk.words.nav.today)
            .map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
        </ul>
      </DeskLayout>,
    ),
  );
}
