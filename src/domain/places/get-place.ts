import type { RegisterDb } from "../database.ts";
import type { Place } from "./place.ts";
import { placeOfChannel } from "./place-of-channel.ts";
import { findPlaceChannelRow, findPlaceRow, listLivingPlaceIds } from "./place-queries.ts";

export interface PlaceDetails {
  readonly place: Place;
  /** ISO instant. */
  readonly fetchedAt: string;
}

/** It was here, and its source no longer publishes it. */
export interface RemovedPlace {
  readonly removedAt: string;
}

/** A place of its own, or a service location of the catalogue. @returns undefined for an id that was never a place. */
export async function findPlace(db: RegisterDb, id: string): Promise<PlaceDetails | RemovedPlace | undefined> {
  const row = await findPlaceRow(db, id);
  if (row) {
    if (row.removedAt) return { removedAt: row.removedAt.toISOString() };
    return { place: row.content, fetchedAt: row.fetchedAt.toISOString() };
  }
  const channel = await findPlaceChannelRow(db, id);
  if (channel?.content.type !== "serviceLocation") return undefined;
  if (channel.removedAt) return { removedAt: channel.removedAt.toISOString() };
  return { place: placeOfChannel(channel.content, []), fetchedAt: channel.fetchedAt.toISOString() };
}

/** Of these ids, those whose places have pages. */
export async function listLinkablePlaces(db: RegisterDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await listLivingPlaceIds(db, ids));
}
