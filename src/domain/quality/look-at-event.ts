import { LANGUAGES } from "../catalogue/catalogue.ts";
import type { Event, Schedule } from "../events/event.ts";
import { decideTray } from "../themes/decide-tray.ts";
import type { ExaminedEvent } from "./checks/examined.ts";
import type { ConcernedEventRow } from "./concerned-queries.ts";
import { entryKey } from "./on-tray.ts";
import { type LookedAt, type RecordsAround, toDate, withOwnWords, writtenIn } from "./records-around.ts";
import type { Off } from "./tray-entry.ts";

/** A series with its parts, or an event alone; null when it is over for so long that it concerns nobody. */
export function lookAtEvent(members: readonly ConcernedEventRow[], around: RecordsAround): LookedAt | null {
  const [first] = members;
  if (!first) return null;
  const isNoted = ({ id }: ConcernedEventRow) => around.onTray.has(entryKey({ kind: "event", id }));
  const main = members.find(isNoted) ?? members.find(({ id }) => id === (first.seriesId ?? first.id)) ?? first;
  const times = members.flatMap(({ nextTime }) => nextTime ?? []).sort((a, b) => a.getTime() - b.getTime());
  const isUnannounced = members.some(({ content }) => content.schedule.kind === "unannounced");
  const isRecent = times.length > 0 || isUnannounced || members.some(({ lastTime }) => lastTime !== null);
  if (!isRecent && !isNoted(main)) return null;
  const event = main.content;
  const words = withOwnWords(event, around.curations.get(entryKey({ kind: "event", id: event.id }))?.content);
  const written = writtenIn(words);
  const places = members.find(({ content }) => content.places.length > 0)?.content.places ?? [];
  const inRegion = places.flatMap(({ municipality }) =>
    municipality && around.municipalities.has(municipality) ? [municipality] : [],
  );
  const { organizationId } = event.organizer;
  return {
    entry: {
      kind: "event",
      id: event.id,
      title: words.name,
      source: event.source,
      sourceId: event.sourceId,
      organizationId,
      organization:
        (organizationId && around.organizations.get(organizationId)?.name) ||
        (LANGUAGES.some((language) => event.organizer.name[language]) ? event.organizer.name : null),
      municipalities: [...new Set(inRegion)],
      isNationwide: inRegion.length === 0,
      languages: written,
      givenIn: event.languages.length > 0 ? event.languages : written,
      help: [],
      nextTime: times[0] ?? null,
      modifiedAt: toDate(event.modifiedAt),
      fetchedAt: main.fetchedAt,
    },
    examined: {
      kind: "event",
      ...words,
      description: event.description,
      national: null,
      furtherTexts: [event.audience.info, event.registration?.info ?? {}, ...event.offers.map(({ info }) => info)],
      languages: around.languages,
      modifiedAt: event.modifiedAt,
      price: event.offers.some(({ isFree, price }) => isFree !== null || Object.keys(price).length > 0)
        ? "known"
        : "unknown",
      contacts: [event.contacts],
      links: [
        ...event.webPages.map(({ url }) => url),
        ...[event.onlineUrl ?? [], event.registration?.url ?? []].flat(),
      ],
      linkCheck: null,
      doubtful: around.doubtful.get(event.id) ?? 0,
      classes: null,
      area: null,
      canBeGoneTo: places.length > 0,
      visit: null,
      event: factsOf(event, places.length > 0),
    },
    isOver: times.length === 0 && !isUnannounced,
    offByRules: () => offOf(event, times.length > 0 || isUnannounced, around),
  };
}

function factsOf(
  { attendance, onlineUrl, schedule, registration, contacts }: Event,
  hasPlaces: boolean,
): ExaminedEvent {
  const isInPlace = attendance === "place" || attendance === "hybrid";
  return {
    needsPlace: isInPlace || attendance === "online",
    hasPlace: isInPlace ? hasPlaces : onlineUrl !== null,
    hasClock: hasClock(schedule),
    needsRegistration: registration?.isRequired === true,
    hasRegistrationWay:
      registration !== null &&
      (registration.url !== null ||
        registration.email !== null ||
        Object.keys(registration.info).length > 0 ||
        contacts.phones.length + contacts.emails.length > 0),
  };
}

/** Plain dates are fine for what is open for days on end, but not for what one should come to in time. */
function hasClock(schedule: Schedule): boolean {
  switch (schedule.kind) {
    case "period":
      return true;
    case "unannounced":
      return false;
    case "recurring":
      return schedule.first.start.includes("T");
    case "dates":
      return schedule.slots.some(({ start, end }) => start.includes("T") || (end !== null && end !== start));
  }
}

function offOf(event: Event, hasTimes: boolean, { rules }: RecordsAround): Off {
  if (!hasTimes) return { code: "past", detail: null };
  const keywords = Object.fromEntries(
    LANGUAGES.map((language) => [language, event.keywords.flatMap(({ label }) => label[language] ?? [])]),
  );
  const { name, serviceClasses, audience } = event;
  const decision = decideTray(
    { name, serviceClasses, keywords, targetGroups: audience.targetGroups, ontologyTerms: [], type: "service" },
    rules,
  );
  if (decision.onTray) return { code: "waiting", detail: null };
  const { code } = decision.reason;
  const codes = code === "outside-classes" ? serviceClasses : code === "not-for-residents" ? audience.targetGroups : [];
  return { code, detail: codes.join(",") || null };
}
