import type { Context } from "../../../context.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import { findEvent } from "../../../domain/events/get-event.ts";
import { findPlace } from "../../../domain/places/get-place.ts";
import { findRegionTool } from "../../../domain/tools/region-tools.ts";
import { TOOLS } from "../../../domain/tools/tools.ts";
import { NotFound } from "../../../platform/errors.ts";
import { RecordRemoved } from "../catalogue/require-record.ts";
import { A_MINUTE, type Endpoint, jsonAnswer } from "../endpoint.ts";
import { EventAnswer, presentEvent } from "./present-event.ts";
import { PlaceAnswer, presentPlace } from "./present-place.ts";
import { presentTool, ToolAnswer } from "./present-tool.ts";
import { inRegionsWords, NOT_ON_TRAY, RegionParameter, regionAsked, regionWord } from "./region-words.ts";

const refusals = (...codes: readonly string[]): Endpoint["refusals"] => ({
  400: ["invalid-parameter"],
  404: [...codes, "unknown-region", NOT_ON_TRAY],
});
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Events, places and self-care tools one by one. Lists of them are searches. */
export function trayEndpoints(context: Context): Endpoint[] {
  const { db, clock } = context;
  return [
    {
      method: "get",
      path: "/events/{id}",
      tag: "Events",
      summary: "An event with its times to come",
      description:
        "One time of a series answers with the series. One that its source has taken away answers 404 `event-removed` with `removedAt`; what the named region's curators have taken off its tray `not-on-tray`.",
      parameters: RegionParameter,
      answer: { schema: EventAnswer },
      refusals: refusals("unknown-event", "event-removed"),
      async handle(c) {
        const details = await requireEvent(c.req.param("id") ?? "");
        const said = await regionWord(c, context, "event", details.event.id, details.event.seriesId);
        return jsonAnswer(presentEvent({ ...details, event: inRegionsWords(details.event, said) }), A_MINUTE);
      },
    },
    {
      method: "get",
      path: "/places/{id}",
      tag: "Catalogue",
      summary: "A place of its own, or a service location of the catalogue",
      parameters: RegionParameter,
      answer: { schema: PlaceAnswer },
      refusals: refusals("unknown-place", "place-removed"),
      async handle(c) {
        const id = c.req.param("id") ?? "";
        const found = UUID.test(id) ? await findPlace(db.register, id.toLowerCase()) : undefined;
        if (!found) throw new NotFound("unknown-place", "No place has this id.");
        if ("removedAt" in found) throw new RecordRemoved("place-removed", found);
        const said = await regionWord(c, context, "place", found.place.id);
        return jsonAnswer(presentPlace({ ...found, place: inRegionsWords(found.place, said) }), A_MINUTE);
      },
    },
    {
      method: "get",
      path: "/tools/{id}",
      tag: "Catalogue",
      summary: "A national self-care tool, or with `region` one of that region's own",
      parameters: RegionParameter,
      answer: { schema: ToolAnswer },
      refusals: refusals("unknown-tool"),
      async handle(c) {
        const id = (c.req.param("id") ?? "").toLowerCase();
        const region = regionAsked(c, context);
        const tool = region
          ? (await findRegionTool(db, region.code, id))?.tool
          : TOOLS.find((national) => national.id === id);
        if (!tool) throw new NotFound("unknown-tool", "No self-care tool has this id.");
        return jsonAnswer(presentTool(inRegionsWords(tool, await regionWord(c, context, "tool", tool.id))), A_MINUTE);
      },
    },
  ];

  async function requireEvent(id: string): Promise<EventDetails> {
    const found = UUID.test(id) ? await findEvent(db.register, id.toLowerCase(), clock.now()) : undefined;
    if (!found) throw new NotFound("unknown-event", "No event has this id.");
    if ("removedAt" in found) throw new RecordRemoved("event-removed", found);
    return "seriesId" in found ? requireEvent(found.seriesId) : found;
  }
}
