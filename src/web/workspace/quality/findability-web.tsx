import type { Context as HonoContext } from "hono";
import { listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import { hasRole, organizationsOf } from "../../../domain/accounts/role.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { findServiceRecord } from "../../../domain/catalogue/get-service-record.ts";
import { findThingCuration } from "../../../domain/curation/find-thing-curation.ts";
import { whyNotFound } from "../../../domain/finding/why-not-found.ts";
import { type FoundService, findListedService, searchServices } from "../../../domain/quality/list-queries.ts";
import { canAskFindability } from "../../../domain/quality/quality-policy.ts";
import { regionRules } from "../../../domain/themes/tray-rules.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { isRecordId } from "../../page/record-id.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { type FindabilityAsked, FindabilityPage, LONGEST_WORDS, MOST_SERVICES } from "./findability-page.tsx";

const SHORTEST_NAME = 2;
const LONGEST_NAME = 100;
/** As on the page of results. */
const FIRST_PAGE = 20;

/** Why is my service not found with these words? For curators of any service, for providers of their own. */
export function addFindability({ context, get, post }: Workspace): void {
  const { db, regions, indexes, needs, understanding } = context;

  get(routes.deskFindability, canAskFindability, async (c, desk) => {
    const whose = await servicesOf(desk);
    const id = c.req.query("palvelu") ?? "";
    const chosen = isRecordId(id) ? await findListedService(regionDb(desk), id, whose) : undefined;
    const name = chosen ? plainText(chosen.title, desk.page.content) : "";
    const asked = { name, service: chosen?.id ?? "", words: "", language: desk.actor.language };
    return renderDesk(
      c,
      <FindabilityPage
        desk={desk}
        asked={asked}
        services={chosen ? [chosen] : null}
        errors={{}}
        answer={null}
        isOwnOnly={whose !== null}
      />,
    );
  });

  post(routes.deskFindability, canAskFindability, async (c, desk) => {
    const whose = await servicesOf(desk);
    const sent = readAsked(c, desk);
    const { services, chosen } = await chooseService(desk, sent, whose);
    const asked = { ...sent, service: chosen?.id ?? "" };
    const errors = errorsOf(desk, asked, services);
    const isAsking = Object.keys(errors).length === 0 && chosen !== undefined;
    // A name alone is the first step: the services that it fits are the answer.
    const isSearching = sent.service === "" && services.length !== 1 && !errors.nimi && !errors.long;
    const answer = isAsking ? await explain(desk, chosen.id, asked) : null;
    const shown = isSearching ? {} : errors;
    return renderDesk(
      c,
      <FindabilityPage
        desk={desk}
        asked={asked}
        services={errors.nimi ? null : services}
        errors={shown}
        answer={answer}
        isOwnOnly={whose !== null}
      />,
      Object.keys(shown).length > 0 ? 400 : 200,
    );
  });

  const regionDb = (desk: Desk) => db.forRegion(desk.page.region.code);

  /** The register's ids of the organizations whose services may be asked of; null: of anybody's. */
  async function servicesOf(desk: Desk): Promise<readonly string[] | null> {
    const { code } = desk.page.region;
    if (hasRole(desk.actor, code, "curator", "manager", "regionAdmin", "operator")) return null;
    const own = organizationsOf(desk.actor, code, "provider");
    const organizations = await listOrganizations(regionDb(desk));
    return organizations
      .filter(({ id, endedAt }) => own.includes(id) && endedAt === null)
      .flatMap(({ registerIds }) => registerIds);
  }

  async function chooseService(
    desk: Desk,
    { name, service }: FindabilityAsked,
    whose: readonly string[] | null,
  ): Promise<{ readonly services: readonly FoundService[]; readonly chosen: FoundService | undefined }> {
    const isSearchable = [...name].length >= SHORTEST_NAME;
    const found = isSearchable ? await searchServices(regionDb(desk), name, whose, MOST_SERVICES) : [];
    const chosen = isRecordId(service) ? await findListedService(regionDb(desk), service, whose) : undefined;
    // A chosen one whose name has since been written otherwise is no longer what is meant.
    const meant = chosen && found.find(({ id }) => id === chosen.id);
    return { services: found, chosen: meant ?? (found.length === 1 ? found[0] : undefined) };
  }

  async function explain(desk: Desk, id: string, { words, language }: FindabilityAsked) {
    const region = regions.findByCode(desk.page.region.code);
    if (!region) return null;
    const [index, record, said] = await Promise.all([
      indexes.forRegion(region.code),
      findServiceRecord(db.register, id),
      findThingCuration(db, { regionCode: region.code, kind: "service", ids: [id] }, desk.page.now),
    ]);
    const curated = said?.tray;
    const rules = regionRules(regions.settingsOf(region.code).themes.added);
    return whyNotFound(
      id,
      record,
      { text: words, language, isGrouped: true, sort: "relevance", limit: FIRST_PAGE, offset: 0 },
      { index, region, regions, needs, understanding, rules, curated, now: desk.page.now },
    );
  }
}

function readAsked(c: HonoContext<WorkspaceEnv>, desk: Desk): FindabilityAsked {
  const { fields } = c.get("form");
  const language = lastOf(fields, "kieli");
  return {
    name: (lastOf(fields, "nimi") ?? "").trim().slice(0, LONGEST_NAME),
    service: lastOf(fields, "palvelu") ?? "",
    words: (lastOf(fields, "sanat") ?? "").trim(),
    language: language === "fi" || language === "sv" || language === "en" ? language : desk.actor.language,
  };
}

function errorsOf(
  desk: Desk,
  { name, service, words }: FindabilityAsked,
  services: readonly FoundService[],
): Readonly<Record<string, string>> {
  const said = desk.words.quality.findability.errors;
  if ([...name].length < SHORTEST_NAME) return { nimi: said.service };
  if ([...words].length > LONGEST_WORDS) return { sanat: said.long(String(LONGEST_WORDS)) };
  return {
    ...(service === "" && services.length > 0 && { palvelu: said.choose }),
    ...(words === "" && { sanat: said.words }),
  };
}
