import type { Place } from "./place.ts";

/** One place told of by several sources: the first one's words stand, and what it does not know comes from the others. */
export function unitePlaces([first, ...others]: readonly [Place, ...Place[]]): Place {
  return others.reduce(unite, first);
}

function unite(one: Place, other: Place): Place {
  return {
    ...one,
    summary: hasWords(one.summary) ? one.summary : other.summary,
    description: hasWords(one.description) ? one.description : other.description,
    type: one.type ?? other.type,
    address: uniteAddress(one.address, other.address),
    position: one.position ?? other.position,
    shape: one.shape.kind === "point" ? other.shape : one.shape,
    hours: one.hours.length > 0 ? one.hours : other.hours,
    contacts: {
      ...one.contacts,
      phones: one.contacts.phones.length > 0 ? one.contacts.phones : other.contacts.phones,
      webPages: one.contacts.webPages.length > 0 ? one.contacts.webPages : other.contacts.webPages,
    },
    isFree: one.isFree ?? other.isFree,
    // Whoever says that it is closed has a reason to say so.
    status:
      one.status === "temporarilyClosed"
        ? one.status
        : other.status === "temporarilyClosed"
          ? other.status
          : one.status,
    attributes: [
      ...one.attributes,
      ...other.attributes.filter(({ key }) => !one.attributes.some((own) => own.key === key)),
    ],
    help: [...new Set([...one.help, ...other.help])],
    serviceClasses: [...new Set([...one.serviceClasses, ...other.serviceClasses])],
  };
}

function uniteAddress(one: Place["address"], other: Place["address"]): Place["address"] {
  if (one === null || other === null) return one ?? other;
  return one.accessibility.length > 0 ? one : { ...one, accessibility: other.accessibility };
}

const hasWords = (text: Place["name"]) => Object.keys(text).length > 0;
