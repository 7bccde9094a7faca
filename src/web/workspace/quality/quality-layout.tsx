import type { ComponentChildren } from "preact";
import { canSeeFreshness } from "../../../domain/freshness/freshness-policy.ts";
import { canAskFindability, canSeeQuality } from "../../../domain/quality/quality-policy.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink, type Policy } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";

const VIEWS = [
  { key: "board", route: routes.deskQuality, policy: canSeeQuality },
  { key: "coverage", route: routes.deskCoverage, policy: canSeeQuality },
  { key: "trayCheck", route: routes.deskTrayCheck, policy: canSeeQuality },
  { key: "freshness", route: routes.deskFreshness, policy: canSeeFreshness },
  { key: "findability", route: routes.deskFindability, policy: canAskFindability },
] as const satisfies readonly {
  readonly key: keyof Desk["words"]["quality"]["views"];
  readonly route: { readonly pattern: string };
  readonly policy: Policy;
}[];

/** The frame of the pages on quality: each leads to the others that the reader may open. */
export function QualityLayout({
  desk,
  title,
  view,
  trail,
  children,
}: {
  desk: Desk;
  title: string;
  view: (typeof VIEWS)[number]["key"];
  trail?: readonly { readonly label: string; readonly href: string }[];
  children: ComponentChildren;
}) {
  const { views } = desk.words.quality;
  const open = VIEWS.filter(({ policy }) => policy(desk.actor, desk.page.region.code));
  return (
    <DeskLayout desk={desk} title={title} {...(trail && { trail })}>
      {open.length > 1 && (
        <nav aria-label={views.label}>
          <ul class="tabs">
            {open.map(({ key, route }) => (
              <li>
                <a
                  href={deskLink(desk, route as typeof routes.deskQuality, {})}
                  aria-current={key === view ? "page" : undefined}
                >
                  {views[key]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </DeskLayout>
  );
}
