import type { Examined, Found } from "./examined.ts";

/** What a person must know to come, call or ask. */
export function checkFacts({ kind, price, contacts, links, canBeGoneTo, visit, event }: Examined): Found[] {
  const phones = contacts.some((each) => each.phones.length > 0);
  const others = contacts.some(({ emails, webPages }) => emails.length > 0 || webPages.length > 0);
  // An event on the net is come to by its link.
  const isReachable = phones || others || canBeGoneTo || (kind === "event" && links.length > 0);
  const asksPhone = kind === "service" || visit !== null;
  return [
    ...(kind !== "tool" && !isReachable ? [["no-contact"] as const] : []),
    ...(asksPhone && isReachable && !phones ? [["missing-phone"] as const] : []),
    ...(visit && !visit.hasHours ? [["missing-hours"] as const] : []),
    ...(price === "unknown" ? [["unknown-price"] as const] : []),
    ...(event?.needsPlace && !event.hasPlace ? [["event-no-place"] as const] : []),
    ...(event && !event.hasClock ? [["event-no-time"] as const] : []),
    ...(event?.needsRegistration && !event.hasRegistrationWay ? [["event-no-registration"] as const] : []),
  ];
}
