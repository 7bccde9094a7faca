import type { VNode } from "preact";
import type { Organization, ServiceChannel } from "../../../domain/catalogue/catalogue.ts";
import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { toEventTime } from "../../../domain/events/event-time.ts";
import { HORIZON_DAYS, occurrencesOf } from "../../../domain/events/occurrences-of.ts";
import { timeWordsOf, withTimeWords } from "../../../domain/events/time-words.ts";
import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { Publishing } from "../../../domain/own-content/publishing.ts";
import { toEvent } from "../../../domain/own-content/to-event.ts";
import { toPlace } from "../../../domain/own-content/to-place.ts";
import { toChannels, toService } from "../../../domain/own-content/to-service.ts";
import { toTool } from "../../../domain/own-content/to-tool.ts";
import type { Page } from "../../page/page.ts";
import { EventPage } from "../../resident/events/event-page.tsx";
import { PlacePage } from "../../resident/places/place-page.tsx";
import { ServicePage } from "../../resident/service/service-page.tsx";
import { ToolPage } from "../../resident/tools/tool-page.tsx";
import type { Backdrop } from "../../ui/locator.tsx";

const MOST_TIMES = 100;

/**
 * The resident's own page, of what has been written so far.
 * @param known the register's service locations that a service is given at
 */
export function previewOf(
  page: Page,
  id: string,
  content: OwnContent,
  around: Publishing & { readonly organization: Organization },
  backdrop: Backdrop,
  known: readonly ServiceChannel[] = [],
): VNode {
  const checkedAt = around.now.toISOString();
  switch (content.kind) {
    case "service": {
      const service = toService(id, content, around);
      const channels = [...toChannels(id, content, around), ...known];
      const details: ServiceDetails = {
        service,
        generalDescription: null,
        connections: service.connections.flatMap((connection) => {
          const channel = channels.find((each) => each.id === connection.channelId);
          return channel ? [{ connection, channel }] : [];
        }),
        organizations: service.organizations.map((named) => ({ ...named, organization: null })),
        checkedAt,
      };
      return <ServicePage page={page} details={details} isOnTray={true} themes={content.themes} backdrop={backdrop} />;
    }
    case "event": {
      const event = toEvent(id, content, around);
      const today = helsinkiTime(around.now).date;
      const { occurrences } = occurrencesOf(event, today, addDays(today, HORIZON_DAYS));
      const words = timeWordsOf(event.schedule);
      const times = occurrences
        .slice(0, MOST_TIMES)
        .map((occurrence) => withTimeWords(toEventTime(occurrence, event.schedule.kind === "period"), words));
      const details = { event, times, umbrella: null, parts: [], organization: null, fetchedAt: checkedAt };
      return <EventPage page={page} details={details} places={new Set()} card={null} />;
    }
    case "place":
      return (
        <PlacePage
          page={page}
          details={{ place: toPlace(id, content, around), fetchedAt: checkedAt }}
          card={null}
          events={[]}
          backdrop={backdrop}
        />
      );
    case "tool":
      return (
        <ToolPage
          page={page}
          tool={toTool(id, content, around)}
          state={{ state: "confirmed", date: around.now }}
          similar={[]}
        />
      );
  }
}
