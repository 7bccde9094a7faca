import type { Contacts, Service } from "../catalogue/catalogue.ts";
import { decideTray } from "../themes/decide-tray.ts";
import type { ConcernedChannel, ConcernedRow, NationalTexts, OrganizationFacts } from "./concerned-queries.ts";
import { entryKey } from "./on-tray.ts";
import { type LookedAt, type RecordsAround, toDate, withOwnWords, writtenIn } from "./records-around.ts";
import type { Off } from "./tray-entry.ts";

const MOST_CODES = 12;

/** @param channels living ones, by id */
export function lookAtService(
  { content: service, fetchedAt, removedReason }: ConcernedRow<Service>,
  channels: ReadonlyMap<string, ConcernedChannel>,
  around: RecordsAround,
): LookedAt {
  const { municipalities, nationalTexts, curations, organizations, doubtful, languages } = around;
  const national = (service.generalDescriptionId && nationalTexts.get(service.generalDescriptionId)) || null;
  const words = withOwnWords(service, curations.get(entryKey({ kind: "service", id: service.id }))?.content);
  const responsible = service.organizations.find(({ role }) => role === "responsible");
  const organization = (responsible?.organizationId && organizations.get(responsible.organizationId)) || undefined;
  const isNationwide = service.area.type !== "limited";
  const used = service.connections.flatMap(({ channelId }) => channels.get(channelId) ?? []);
  const written = writtenIn({ ...words, summary: { ...national?.summary, ...words.summary } });
  return {
    entry: {
      kind: "service",
      id: service.id,
      title: words.name,
      source: service.source,
      sourceId: service.sourceId,
      organizationId: responsible?.organizationId ?? null,
      organization: organization?.name ?? responsible?.name ?? null,
      municipalities:
        service.area.type === "limited" ? service.area.municipalities.filter((each) => municipalities.has(each)) : [],
      isNationwide,
      languages: written,
      givenIn: service.languages.length > 0 ? service.languages : written,
      help: [],
      nextTime: null,
      modifiedAt: toDate(service.modifiedAt),
      fetchedAt,
    },
    examined: {
      kind: "service",
      ...words,
      description: service.description,
      national,
      furtherTexts: [service.userInstruction, service.requirements, service.chargeInfo],
      languages,
      modifiedAt: service.modifiedAt,
      price: priceOf(service, national),
      contacts: [
        ...used.map(({ contacts }) => contacts),
        ...service.connections.flatMap(({ contacts }) => contacts ?? []),
      ],
      links: service.vouchers.map(({ url }) => url),
      linkCheck: null,
      doubtful: doubtful.get(service.id) ?? 0,
      classes: {
        serviceClasses: [...service.serviceClasses, ...(national?.serviceClasses ?? [])],
        targetGroups: [...service.targetGroups, ...(national?.targetGroups ?? [])],
      },
      area: {
        isNationwide,
        municipalities: service.area.type === "limited" ? service.area.municipalities.length : 0,
        isProviderLocal: isLocal(organization, used),
      },
      canBeGoneTo: used.some(({ contacts }) => municipalityOf(contacts) !== null),
      visit: null,
      event: null,
    },
    offByRules: () => offOf(service, removedReason, national, organization, around),
  };
}

function priceOf({ charge, chargeInfo, connections }: Service, national: NationalTexts | null): "known" | "unknown" {
  const told = [chargeInfo, national?.chargeInfo ?? {}, ...connections.map((connection) => connection.chargeInfo)];
  const isKnown = charge ?? national?.charge ?? connections.find((connection) => connection.charge)?.charge ?? null;
  return isKnown || told.some((text) => Object.keys(text).length > 0) ? "known" : "unknown";
}

/** A municipality's or a county's own; or of anybody who gives it at places of one municipality and in no other way. */
function isLocal(organization: OrganizationFacts | undefined, channels: readonly ConcernedChannel[]): boolean {
  if (organization?.type === "municipality" || organization?.type === "regional") return true;
  const places = channels.filter(({ type }) => type === "serviceLocation");
  if (places.length === 0 || places.length < channels.length) return false;
  return new Set(places.map(({ contacts }) => municipalityOf(contacts))).size === 1;
}

const municipalityOf = ({ addresses }: Contacts) =>
  addresses.find(({ kind }) => kind === "visiting")?.municipality ?? null;

function offOf(
  service: Service,
  removed: ConcernedRow<Service>["removedReason"],
  national: NationalTexts | null,
  organization: OrganizationFacts | undefined,
  { municipalities, rules, hidesPrivate }: RecordsAround,
): Off {
  if (removed) return { code: removed, detail: null };
  const { area } = service;
  if (area.type === "limited" && !area.municipalities.some((each) => municipalities.has(each)))
    return { code: "area-elsewhere", detail: listed(area.municipalities) };
  const decision = decideTray({ ...service, type: service.type ?? national?.type ?? null }, rules);
  if (decision.onTray)
    return { code: hidesPrivate && organization?.type === "company" ? "private" : "waiting", detail: null };
  const { code } = decision.reason;
  if (code === "outside-classes") return { code, detail: listed(service.serviceClasses) };
  return { code, detail: code === "not-for-residents" ? listed(service.targetGroups) : null };
}

function listed(codes: readonly string[]): string | null {
  return codes.slice(0, MOST_CODES).join(",") || null;
}
