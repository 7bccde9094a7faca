import type { Context } from "../../../context.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { listEvents } from "../../../domain/events/list-events.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { entriesOf } from "../../ical/calendar-entries.ts";
import { toICalendar } from "../../ical/to-icalendar.ts";
import { type Endpoint, NOT_KEPT } from "../endpoint.ts";
import { requireRegion } from "../regions/require-region.ts";
import { ListBody, readList } from "./read-list.ts";

const CALENDAR = "text/calendar";
const NAMES = { fi: "Oma polku", sv: "Min stig", en: "My path" } as const;

/** What a resident's own list can be taken along as. The list comes in a body and is forgotten. */
export function listEndpoints({ db, regions, clock, config }: Context): Endpoint[] {
  return [
    {
      method: "post",
      path: "/regions/{code}/list.ics",
      tag: "Events",
      summary: "The dated things of a list as a calendar file",
      description:
        "The body is JSON, or the fields of a form. Things without times to come are left out; what repeats comes as a series. Nothing is kept. A browser whose list has no times is led back to the page of the path.",
      body: ListBody,
      answer: { mediaType: CALENDAR },
      refusals: {
        400: ["invalid-json", "invalid-parameter", "too-many-items"],
        404: ["unknown-region", "no-dated-items"],
      },
      async handle(c) {
        const region = requireRegion(regions, c.req.param("code") ?? "");
        const { items, language } = readList(await c.req.text(), c.req.header("content-type") ?? "");
        const lang = language ?? "fi";
        const ids = items.filter(({ kind }) => kind === "event").map(({ id }) => id);
        const from = helsinkiTime(clock.now()).date;
        const events = (await listEvents(db.register, ids)).filter(({ event, parts }) =>
          [event, ...parts].some((each) => entriesOf(each, from).length > 0),
        );
        if (events.length === 0) {
          const page = routes.path.href({ region: region.slug, language: lang }, { kalenteri: "tyhja" });
          if (c.req.header("accept")?.includes("text/html")) return c.redirect(page, 303);
          throw new NotFound("no-dated-items", "None of these things has a time to come.");
        }
        const href = (id: string) => config.publicUrl + routes.event.href({ region: region.slug, language: lang, id });
        const text = toICalendar(
          events.map((each) => ({ ...each, url: href(each.event.id) })),
          { name: NAMES[lang], language: lang, from },
        );
        return new Response(text, {
          headers: {
            "Content-Type": `${CALENDAR}; charset=utf-8`,
            "Cache-Control": NOT_KEPT,
            "Content-Disposition": 'attachment; filename="oma-polku.ics"',
          },
        });
      },
    },
  ];
}
