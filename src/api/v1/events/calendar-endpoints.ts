import type { Context as HonoContext } from "hono";
import { z } from "zod";
import type { Context } from "../../../context.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { EventCard } from "../../../domain/events/event-card.ts";
import { listEvents } from "../../../domain/events/list-events.ts";
import { prepareSearch } from "../../../domain/finding/prepare-search.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { hashText } from "../../../platform/crypto/hash-text.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { toICalendar } from "../../ical/to-icalendar.ts";
import { type Endpoint, NOT_KEPT } from "../endpoint.ts";
import { parametersOfQuery, parseParameters } from "../read-parameters.ts";
import { requireRegion } from "../regions/require-region.ts";
import { Lang } from "../search/parameter-kinds.ts";
import { SearchParameters } from "../search/search-parameters.ts";
import { themeIdsOf } from "../search/search-region.ts";
import { toAsked } from "../search/to-asked.ts";

const CALENDAR = "text/calendar";
/** More events than this are no calendar that a person follows. */
const MOST_EVENTS = 500;
/** What was called off last week may still stand in somebody's calendar. */
const LOOK_BACK_DAYS = 14;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const EventParameters = z.object({ lang: Lang });

/** iCalendar: any event search to subscribe to, and one event to keep. */
export function calendarEndpoints(context: Context): Endpoint[] {
  const { db, regions, clock } = context;
  return [
    {
      method: "get",
      path: "/regions/{code}/calendar.ics",
      tag: "Events",
      summary: "The events of a search as a calendar to subscribe to",
      description:
        "Takes the names of a search; kind, sort, limit and offset mean nothing. At most 500 events. Has an ETag, so that asking again costs little.",
      parameters: SearchParameters,
      answer: { mediaType: CALENDAR },
      refusals: { 400: ["invalid-parameter", "query-too-long"], 404: ["unknown-region"] },
      async handle(c) {
        const region = requireRegion(regions, c.req.param("code") ?? "");
        const parameters = parseParameters(SearchParameters, parametersOfQuery(SearchParameters, c.req.queries()));
        const asked = toAsked(parameters, { region, regions, themeIds: themeIdsOf(context, region) });
        const index = await context.indexes.forRegion(region.code);
        const { query } = await prepareSearch(
          { ...asked, kinds: ["event"], sort: "date", limit: MOST_EVENTS, offset: 0, isGrouped: false },
          { ...context, index, region, now: clock.now() },
        );
        const ids = index.search(query).hits.map(({ id }) => id);
        // Named as the region's own card names it.
        const events = (await listEvents(db.register, ids)).map((each) => {
          const card = JSON.parse(index.cardOf(each.event.id, "event") ?? "null") as EventCard | null;
          return card ? { ...each, event: { ...each.event, name: card.title, summary: card.summary } } : each;
        });
        const name = [region.shortName[asked.language], asked.text].filter(Boolean).join(": ");
        return calendarAnswer(
          c,
          context,
          events,
          { name, language: asked.language, slug: region.slug },
          asked.text !== "",
        );
      },
    },
    {
      method: "get",
      path: "/events/{id}/event.ics",
      tag: "Events",
      summary: "One event as a calendar file",
      parameters: EventParameters,
      answer: { mediaType: CALENDAR },
      refusals: { 404: ["unknown-event"] },
      async handle(c) {
        const id = (c.req.param("id") ?? "").toLowerCase();
        const language =
          parseParameters(EventParameters, parametersOfQuery(EventParameters, c.req.queries())).lang ?? "fi";
        const events = UUID.test(id) ? await listEvents(db.register, [id]) : [];
        if (events.length === 0) throw new NotFound("unknown-event", "No event has this id.");
        const region = regionOf(events[0]?.event.places.flatMap(({ municipality }) => municipality ?? []) ?? []);
        const name = plainText(events[0]?.event.name ?? {}, language) || "Polku";
        return calendarAnswer(c, context, events, { name, language, slug: region.slug }, false);
      },
    },
  ];

  /** The region where it takes place, or the first one for what is online: the link must lead somewhere. */
  function regionOf(municipalities: readonly string[]): Region {
    const code = municipalities.flatMap((each) => regions.municipality(each)?.municipality.regionCode ?? [])[0];
    const region = (code && regions.findByCode(code)) || regions.list()[0];
    if (!region) throw new Error("there are no regions");
    return region;
  }
}

interface Told {
  readonly name: string;
  readonly language: "fi" | "sv" | "en";
  readonly slug: string;
}

function calendarAnswer(
  c: HonoContext,
  { clock, config }: Context,
  events: Awaited<ReturnType<typeof listEvents>>,
  { name, language, slug }: Told,
  holdsWords: boolean,
): Response {
  const today = helsinkiTime(clock.now()).date;
  const text = toICalendar(
    events.map((each) => ({
      ...each,
      url: config.publicUrl + routes.event.href({ region: slug, language, id: each.event.id }),
    })),
    { name, language, from: addDays(today, -LOOK_BACK_DAYS) },
  );
  const etag = `"${hashText(text).slice(0, 32)}"`;
  const headers = {
    ETag: etag,
    // What a person wrote is kept by nobody on the way; their own calendar program asks with the ETag.
    "Cache-Control": holdsWords ? NOT_KEPT : "public, max-age=900",
    "Content-Type": `${CALENDAR}; charset=utf-8`,
    "Content-Disposition": 'inline; filename="polku.ics"',
  };
  if (c.req.header("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
