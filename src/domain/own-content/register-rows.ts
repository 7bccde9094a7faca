import type { Organization, Service, ServiceChannel } from "../catalogue/catalogue.ts";
import type { RecordRow } from "../catalogue/register-queries.ts";
import type { Event } from "../events/event.ts";
import type { Place } from "../places/place.ts";
import { decideTray } from "../themes/decide-tray.ts";

/** A row of the register without the hash of its content. */
export type UnhashedRow = Omit<RecordRow, "hash">;

interface Content {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly modifiedAt: string | null;
}

function rowOf(content: Content, now: Date): UnhashedRow {
  return {
    id: content.id,
    source: content.source,
    source_id: content.sourceId,
    content,
    modified_at: content.modifiedAt,
    fetched_at: now.toISOString(),
  };
}

export function organizationRow(organization: Organization, now: Date): UnhashedRow {
  return rowOf(organization, now);
}

export function channelRow(channel: ServiceChannel, now: Date): UnhashedRow {
  return rowOf(channel, now);
}

export function serviceRow(service: Service, now: Date): UnhashedRow {
  const decision = decideTray(service);
  return {
    ...rowOf(service, now),
    organization_id: service.organizations[0]?.organizationId ?? null,
    general_description_id: null,
    is_nationwide: false,
    includes_aland: false,
    municipalities: service.area.type === "limited" ? service.area.municipalities : [],
    off_tray_reason: decision.onTray ? null : decision.reason.code,
  };
}

/** @param until the last day that times are made for */
export function eventRow(event: Event, now: Date, until: string): UnhashedRow {
  const goesOn = event.schedule.kind === "recurring" || event.schedule.kind === "period";
  return {
    ...rowOf(event, now),
    series_id: null,
    municipalities: [...new Set(event.places.flatMap(({ municipality }) => municipality ?? []))],
    is_online: false,
    place_ids: [],
    repeats_until: goesOn ? until : null,
  };
}

export function placeRow(place: Place, now: Date): UnhashedRow {
  return { ...rowOf(place, now), municipality: place.municipality, is_for_tray: place.isForTray };
}
