import type { Service } from "../catalogue/catalogue.ts";
import type { CardPlace, ServiceCard } from "../catalogue/service-card.ts";
import type { ChannelBrief } from "./document-queries.ts";
import { FRESHNESS } from "./weights.ts";

interface PlacesAround {
  readonly channels: ReadonlyMap<string, ChannelBrief>;
  /** The region's. */
  readonly municipalities: ReadonlySet<string>;
}

/** Where a service is offered, as far as the region goes. */
export function coverageOf(
  service: Service,
  regionCodes: ReadonlySet<string>,
): Pick<ServiceCard, "coverage" | "municipalities"> {
  if (service.area.type !== "limited") return { coverage: "nationwide", municipalities: [] };
  const municipalities = service.area.municipalities.filter((code) => regionCodes.has(code));
  return {
    coverage: municipalities.length === regionCodes.size && regionCodes.size > 1 ? "region" : "municipalities",
    municipalities,
  };
}

/** Places inside the region; a service offered here at a place elsewhere shows no place, for nobody would go there. */
export function placesOf(service: Service, { channels, municipalities }: PlacesAround): CardPlace[] {
  return service.connections.flatMap((connection) => {
    const channel = channels.get(connection.channelId);
    if (channel?.type !== "serviceLocation") return [];
    const address = channel.addresses.find(({ kind }) => kind === "visiting");
    const isHere = address?.municipality ? municipalities.has(address.municipality) : service.area.type === "limited";
    if (!isHere) return [];
    return [
      {
        name: channel.name,
        municipality: address?.municipality ?? null,
        position: address?.position ?? null,
        hours: connection.hours.length > 0 ? connection.hours : channel.hours,
      },
    ];
  });
}

/**
 * Registers name areas wider than they are: a service of one municipality with a place there is likelier to be what a person
 * can use than one that claims the whole country.
 */
export function priorOf(service: Service, coverage: ServiceCard["coverage"], hasPlace: boolean): number {
  const area = coverage === "nationwide" ? 0.85 : coverage === "region" || isWide(service) ? 0.95 : 1;
  return area * (hasPlace ? 1.05 : 1);
}

const isWide = (service: Service) => service.area.type === "limited" && service.area.isWide;

const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/** A service whose provider has not touched it for years is a little less likely to be true still. 1 when the age is not known. */
export function freshnessOf({ modifiedAt }: Pick<Service, "modifiedAt">, now: Date | undefined): number {
  if (modifiedAt === null || now === undefined) return 1;
  const years = (now.getTime() - new Date(modifiedAt).getTime()) / YEAR_MS;
  return years < 1 ? FRESHNESS.year : years < 3 ? FRESHNESS.threeYears : FRESHNESS.older;
}
