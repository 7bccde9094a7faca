import type { LocalizedText, ServiceChannel } from "../catalogue/catalogue.ts";
import type { Place, PlaceId } from "./place.ts";
import { helpOf } from "./place-help-of.ts";

/** A service location of the catalogue as a place; its themes come from the services given there. */
export function placeOfChannel(
  channel: ServiceChannel,
  services: readonly { readonly name: LocalizedText; readonly serviceClasses: readonly string[] }[],
): Place {
  const address = channel.contacts.addresses.find(({ kind }) => kind === "visiting") ?? null;
  const { source, sourceId, modifiedAt, name, summary, description } = channel;
  return {
    id: channel.id as string as PlaceId,
    source,
    sourceId,
    modifiedAt,
    ...(channel.originId !== undefined && { originId: channel.originId }),
    name,
    summary,
    description,
    organizationId: channel.organizationId,
    type: null,
    address,
    municipality: address?.municipality ?? null,
    position: address?.position ?? null,
    shape: { kind: "point" },
    hours: channel.hours,
    contacts: channel.contacts,
    isFree: null,
    status: "open",
    attributes: [],
    help:
      channel.help ??
      helpOf(
        [name, summary, description],
        services.flatMap(({ serviceClasses }) => serviceClasses),
      ),
    serviceClasses: [],
    isForTray: true,
    keywords: {},
  };
}
