/** schema.org's types of events that a person can go to or take part in, and what they are in Polku. */
const TYPES = new Map<string, "event" | "course">([
  ["Event", "event"],
  ["BusinessEvent", "event"],
  ["ChildrensEvent", "event"],
  ["ComedyEvent", "event"],
  ["ConferenceEvent", "event"],
  ["CourseInstance", "course"],
  ["DanceEvent", "event"],
  ["EducationEvent", "course"],
  ["EventSeries", "event"],
  ["ExhibitionEvent", "event"],
  ["Festival", "event"],
  ["FoodEvent", "event"],
  ["Hackathon", "event"],
  ["LiteraryEvent", "event"],
  ["MusicEvent", "event"],
  ["PerformingArtsEvent", "event"],
  ["SaleEvent", "event"],
  ["ScreeningEvent", "event"],
  ["SocialEvent", "event"],
  ["SportsEvent", "event"],
  ["TheaterEvent", "event"],
  ["VisualArtsEvent", "event"],
]);

/** The types of a node without their prefix: `schema:Event` and `https://schema.org/Event` are `Event`. */
export function typesOf(node: { readonly [field: string]: unknown }): readonly string[] {
  const told = node["@type"];
  const types = Array.isArray(told) ? told.slice(0, 20) : [told];
  return types.flatMap((type) => (typeof type === "string" ? (/[^/#:]+$/.exec(type.trim())?.[0] ?? []) : []));
}

export function isEvent(node: { readonly [field: string]: unknown }): boolean {
  return typesOf(node).some((type) => TYPES.has(type));
}

export function isCourse(types: readonly string[]): boolean {
  return types.some((type) => TYPES.get(type) === "course");
}

export function isPerson(node: { readonly [field: string]: unknown }): boolean {
  return typesOf(node).some((type) => type === "Person" || type === "Patient");
}
