import { canOpenDesk, canSeeUsers } from "../../domain/accounts/accounts-policy.ts";
import { canSeeTray } from "../../domain/curation/curation-policy.ts";
import { canHandleFeedback } from "../../domain/feedback/feedback-policy.ts";
import { canReadHandbook } from "../../domain/handbook/handbook-policy.ts";
import { canProvide } from "../../domain/providers/provider-policy.ts";
import { canSeeQuality } from "../../domain/quality/quality-policy.ts";
import { canSeeSources } from "../../domain/regions/settings-policy.ts";
import { routes } from "../../routes.ts";
import { type Desk, deskLink, type Policy } from "./desk.ts";

interface Place {
  readonly key: keyof Desk["words"]["nav"];
  readonly route: { readonly pattern: string };
  readonly policy: Policy;
  /** First parts of the addresses that belong to it. */
  readonly under: readonly string[];
}

/** At most seven words. Whoever sees the tray finds the region's own contents there, so those are not named twice. */
const PLACES: readonly Place[] = [
  { key: "today", route: routes.desk, policy: canOpenDesk, under: [] },
  {
    key: "tray",
    route: routes.deskTray,
    policy: canSeeTray,
    under: ["tarjotin", "tuplat", "tiedote", "omat", "tuottaja"],
  },
  {
    key: "own",
    route: routes.deskProvider,
    policy: (actor, region) => canProvide(actor, region) && !canSeeTray(actor, region),
    under: ["omat", "tuottaja"],
  },
  { key: "quality", route: routes.deskQuality, policy: canSeeQuality, under: ["laatu"] },
  { key: "feedback", route: routes.deskFeedback, policy: canHandleFeedback, under: ["palaute"] },
  { key: "handbook", route: routes.deskHandbook, policy: canReadHandbook, under: ["kasikirja"] },
  { key: "people", route: routes.deskUsers, policy: canSeeUsers, under: ["kayttajat", "organisaatiot", "loki"] },
  { key: "settings", route: routes.deskSettings, policy: canSeeSources, under: ["asetukset", "lahteet"] },
];

/** The left navigation of whoever is signed in: only what they may open. */
export function navigationFor(
  desk: Desk,
): readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[] {
  const { actor, page, words, here } = desk;
  const first = (here.split("?")[0] ?? "").split("/")[3] ?? "";
  return PLACES.filter(({ policy }) => policy(actor, page.region.code)).map(({ key, route, under }) => ({
    label: words.nav[key],
    href: deskLink(desk, route as typeof routes.desk, {}),
    isCurrent: under.includes(first),
  }));
}
