import { z } from "zod";
import type { Trait } from "../../../domain/search/search-document.ts";
import { type Page, themeOf } from "../../page/page.ts";

export const LAYERS = ["all", "meetingPlace", "digitalSupport", "devices", "printing"] as const;
export type Layer = (typeof LAYERS)[number];

/** The layer's word in the address. */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  all: "kaikki",
  meetingPlace: "kohtaamispaikat",
  digitalSupport: "digituki",
  devices: "laitteet",
  printing: "tulostus",
};

export const PLACES_PER_PAGE = 30;

const Address = z.object({
  taso: z.string().catch(""),
  q: z.string().catch(""),
  aihe: z.string().nullish().catch(null),
  auki: z.literal("1").nullish().catch(null),
  sivu: z.coerce.number().int().min(1).max(500).catch(1),
});

export interface PlacesView {
  readonly layer: Layer;
  readonly text: string;
  readonly theme: string | null;
  readonly isOpenNow: boolean;
  /** From 1. */
  readonly pageNumber: number;
}

export function readPlacesView(page: Page, query: Readonly<Record<string, string>>): PlacesView {
  const address = Address.parse(query);
  return {
    layer: LAYERS.find((each) => LAYER_NAMES[each] === address.taso) ?? "meetingPlace",
    text: address.q.replace(/\s+/g, " ").trim().slice(0, 200),
    theme: (address.aihe && themeOf(page, address.aihe)?.id) || null,
    isOpenNow: address.auki === "1",
    pageNumber: address.sivu,
  };
}

export function traitOf(layer: Layer): readonly Trait[] {
  return layer === "all" ? [] : [layer];
}
