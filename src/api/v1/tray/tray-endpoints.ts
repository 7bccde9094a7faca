import type { Context } from "../../../context.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import { findEvent } from "../../../domain/events/get-event.ts";
import { findPlace } from "../../../domain/places/get-place.ts";
import { TOOLS } from "../../../domain/tools/tools.ts";
import { NotFound } from "../../../platform/errors.ts";
import { RecordRemoved } from "../catalogue/require-record.ts";
import { A_MINUTE, type Endpoint, jsonAnswer } from "../endpoint.ts";
import { EventAnswer, presentEvent } from "./present-event.ts";
import { PlaceAnswer, presentPlace } from "./present-place.ts";
import { presentTool, ToolAnswer } from "./present-tool.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Events, places and self-care tools one by one. Lists of them are searches. */
export function trayEndpoints({ db, clock }: Context): Endpoint[] {
  return [
    {
      method: "get",
      path: "/events/{id}",
      tag: "Events",
      summary: "An event with its times to come",
      description:
        "One time of a series answers with the series. One that its source has taken away answers 404 `event-removed` with `removedAt`.",
      answer: { schema: EventAnswer },
      refusals: { 404: ["unknown-event", "event-removed"] },
      async handle(c) {
        return jsonAnswer(presentEvent(await requireEvent(c.req.param("id") ?? "")), A_MINUTE);
      },
    },
    {
      method: "get",
      path: "/places/{id}",
      tag: "Catalogue",
      summary: "A place of its own, or a service location of the catalogue",
      answer: { schema: PlaceAnswer },
      refusals: { 404: ["unknown-place", "place-removed"] },
      async handle(c) {
        const id = c.req.param("id") ?? "";
        const found = UUID.test(id) ? await findPlace(db.register, id.toLowerCase()) : undefined;
        if (!found) throw new NotFound("unknown-place", "No place has this id.");
        if ("removedAt" in found) throw new RecordRemoved("place-removed", found);
        return jsonAnswer(presentPlace(found), A_MINUTE);
      },
    },
    {
      method: "get",
      path: "/tools/{id}",
      tag: "Catalogue",
      summary: "A national self-care tool",
      answer: { schema: ToolAnswer },
      refusals: { 404: ["unknown-tool"] },
      handle(c) {
        const tool = TOOLS.find(({ id }) => id === (c.req.param("id") ?? "").toLowerCase());
        if (!tool) throw new NotFound("unknown-tool", "No self-care tool has this id.");
        return jsonAnswer(presentTool(tool), A_MINUTE);
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
