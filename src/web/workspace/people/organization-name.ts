import type { RegionOrganization } from "../../../domain/accounts/organization-queries.ts";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import type { Desk } from "../desk.ts";

/** The name in the reader's language, or the one there is. */
export function organizationName(name: LocalizedText, { actor }: Desk): string {
  return name[actor.language] ?? name.fi ?? name.sv ?? name.en ?? "";
}

/** Names by id, those of ended organizations too. */
export function organizationNames(
  organizations: readonly RegionOrganization[],
  desk: Desk,
): ReadonlyMap<string, string> {
  return new Map(organizations.map(({ id, name }) => [id, organizationName(name, desk)]));
}

/** For choosing: those that go on, by name. */
export function organizationChoices(
  organizations: readonly RegionOrganization[],
  desk: Desk,
): readonly { readonly value: string; readonly label: string }[] {
  return organizations
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, name }) => ({ value: id, label: organizationName(name, desk) }))
    .sort((one, other) => one.label.localeCompare(other.label, desk.actor.language));
}
