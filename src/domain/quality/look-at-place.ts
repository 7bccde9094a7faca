import type { Place } from "../places/place.ts";
import { decideTray } from "../themes/decide-tray.ts";
import type { ConcernedRow } from "./concerned-queries.ts";
import { entryKey } from "./on-tray.ts";
import { type LookedAt, type RecordsAround, toDate, withOwnWords, writtenIn } from "./records-around.ts";
import type { Off } from "./tray-entry.ts";

/** @param isChannel it is a place of a service register: its themes and its price are those of the services given there */
export function lookAtPlace(
  { content: place, fetchedAt, removedReason }: ConcernedRow<Place>,
  { isChannel }: { readonly isChannel: boolean },
  around: RecordsAround,
): LookedAt {
  const { municipalities, curations, organizations, doubtful, languages } = around;
  const words = withOwnWords(place, curations.get(entryKey({ kind: "place", id: place.id }))?.content);
  const written = writtenIn(words);
  return {
    entry: {
      kind: "place",
      id: place.id,
      title: words.name,
      source: place.source,
      sourceId: place.sourceId,
      organizationId: place.organizationId,
      organization: (place.organizationId && organizations.get(place.organizationId)?.name) || null,
      municipalities: place.municipality && municipalities.has(place.municipality) ? [place.municipality] : [],
      isNationwide: false,
      languages: written,
      givenIn: written,
      help: place.help,
      nextTime: null,
      modifiedAt: toDate(place.modifiedAt),
      fetchedAt,
    },
    examined: {
      kind: "place",
      ...words,
      // What sort of place it is says of a sports site what a summary says of others.
      summary: { ...place.type?.label, ...words.summary },
      description: place.description,
      national: null,
      furtherTexts: [],
      languages,
      modifiedAt: place.modifiedAt,
      price: isChannel ? "notAsked" : place.isFree === null ? "unknown" : "known",
      contacts: [place.contacts],
      links: [],
      linkCheck: null,
      doubtful: doubtful.get(place.id) ?? 0,
      classes: null,
      area: null,
      canBeGoneTo: place.address !== null || place.position !== null,
      visit: isChannel || place.help.length > 0 ? { hasHours: place.hours.length > 0 } : null,
      event: null,
    },
    offByRules: () => offOf(place, removedReason, isChannel, around),
  };
}

function offOf(
  place: Place,
  removed: ConcernedRow<Place>["removedReason"],
  isChannel: boolean,
  { municipalities, rules }: RecordsAround,
): Off {
  if (removed) return { code: removed, detail: null };
  if (place.municipality === null || !municipalities.has(place.municipality))
    return { code: "area-elsewhere", detail: place.municipality };
  if (place.status === "planned") return { code: "planned", detail: null };
  if (isChannel) return { code: "services-off", detail: null };
  const { name, serviceClasses, keywords } = place;
  const decision = decideTray(
    { name, serviceClasses, keywords, targetGroups: [], ontologyTerms: [], type: "service" },
    rules,
  );
  if (decision.onTray) return { code: "waiting", detail: null };
  const { code } = decision.reason;
  return { code, detail: code === "outside-classes" ? serviceClasses.join(",") : null };
}
