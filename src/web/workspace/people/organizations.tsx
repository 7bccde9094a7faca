import { canManageOrganizations } from "../../../domain/accounts/accounts-policy.ts";
import {
  addOrganization,
  changeOrganization,
  endOrganization,
  linkOrganization,
} from "../../../domain/accounts/administer-organization.ts";
import { listGrants } from "../../../domain/accounts/grant-queries.ts";
import { OrganizationFields } from "../../../domain/accounts/organization.ts";
import { findOrganization, listOrganizations } from "../../../domain/accounts/organization-queries.ts";
import {
  listRegisterOrganizations,
  searchRegisterOrganizations,
} from "../../../domain/accounts/register-organization-queries.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, type DeskHandler, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { idOf } from "./id-of.ts";
import { type OrganizationErrors, OrganizationPage } from "./organization-page.tsx";
import { OrganizationsPage } from "./organizations-page.tsx";

const NEW = "uusi";
const LONGEST_SEARCH = 100;

/** The organizations whose people work on the tray. */
export function addOrganizations({ context, get, post }: Workspace): void {
  const { db } = context;

  get(routes.deskOrganizations, canManageOrganizations, async (c, desk) => {
    const region = db.forRegion(desk.page.region.code);
    const organizations = await listOrganizations(region);
    const people = new Map(
      [...Map.groupBy(await listGrants(region), ({ organizationId }) => organizationId)].map(([id, grants]) => [
        id,
        new Set(grants.map(({ accountId }) => accountId)).size,
      ]),
    );
    const withEnded = c.req.query("paattyneet") === "1";
    return renderDesk(
      c,
      <OrganizationsPage desk={desk} organizations={organizations} people={people} withEnded={withEnded} />,
    );
  });

  async function pageOf(desk: Desk, id: string, wrong: Wrong | null = null, search: string | null = null) {
    const organization = id === NEW ? null : await findOrganization(db.forRegion(desk.page.region.code), idOf(id));
    if (organization === undefined)
      throw new NotFound("organization-not-found", "The region has no such organization.");
    return (
      <OrganizationPage
        desk={desk}
        organization={organization}
        fields={wrong?.fields ?? null}
        errors={wrong?.errors ?? {}}
        linked={organization ? await listRegisterOrganizations(db.register, organization.registerIds) : []}
        search={search}
        found={search ? await searchRegisterOrganizations(db.register, search) : []}
      />
    );
  }

  get(routes.deskOrganization, canManageOrganizations, async (c, desk) => {
    const search = (c.req.query("haku") ?? "").trim().slice(0, LONGEST_SEARCH) || null;
    return renderDesk(c, await pageOf(desk, c.req.param("id") ?? "", null, search));
  });

  const back = (desk: Desk, id: string, tehty: string) => deskLink(desk, routes.deskOrganization, { id }, { tehty });
  const acts: Readonly<Record<string, DeskHandler>> = {
    tallenna: async (c, desk) => {
      const { fields } = c.get("form");
      const id = c.req.param("id") ?? "";
      const { actor, page } = desk;
      const parsed = OrganizationFields.safeParse(readFields(fields));
      if (!parsed.success) {
        const errors = errorsOf(desk, parsed.error.issues);
        return renderDesk(c, await pageOf(desk, id, { fields, errors }), 400);
      }
      if (id === NEW) {
        const made = await addOrganization(db, actor, page.region.code, parsed.data, page.now);
        return c.redirect(back(desk, made, "lisatty"), 303);
      }
      const change = { regionCode: page.region.code, id: idOf(id), fields: parsed.data };
      await changeOrganization(db, actor, change, page.now);
      return c.redirect(back(desk, id, "tallennettu"), 303);
    },
    yhdista: (c, desk) => link(c, desk, true),
    irrota: (c, desk) => link(c, desk, false),
    paata: (c, desk) => end(c, desk, true),
    palauta: (c, desk) => end(c, desk, false),
  };

  const link = async (...[c, desk, isSame]: [...Parameters<DeskHandler>, boolean]) => {
    const id = idOf(c.req.param("id"));
    const registerId = idOf(lastOf(c.get("form").fields, "rekisteri"));
    const change = { regionCode: desk.page.region.code, id, registerId, isSame };
    await linkOrganization(db, desk.actor, change, desk.page.now);
    return c.redirect(back(desk, id, isSame ? "yhdistetty" : "irrotettu"), 303);
  };
  const end = async (...[c, desk, isEnded]: [...Parameters<DeskHandler>, boolean]) => {
    const id = idOf(c.req.param("id"));
    await endOrganization(db, desk.actor, { regionCode: desk.page.region.code, id, isEnded }, desk.page.now);
    return c.redirect(back(desk, id, isEnded ? "paattynyt" : "palautettu"), 303);
  };

  post(routes.deskOrganization, canManageOrganizations, (c, desk) => {
    const asked = lastOf(c.get("form").fields, "teko") ?? "";
    const handler = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
    if (!handler) throw new InvalidInput("unknown-act", "There is no such act.", "teko");
    return handler(c, desk);
  });
}

interface Wrong {
  readonly fields: URLSearchParams;
  readonly errors: OrganizationErrors;
}

function readFields(fields: URLSearchParams): Record<keyof OrganizationFields, string> {
  return {
    fi: lastOf(fields, "nimi") ?? "",
    sv: lastOf(fields, "nimi-sv") ?? "",
    kind: lastOf(fields, "laji") ?? "",
    businessCode: (lastOf(fields, "ytunnus") ?? "").trim(),
    email: (lastOf(fields, "sahkoposti") ?? "").trim(),
  };
}

function errorsOf(desk: Desk, issues: readonly { readonly path: readonly PropertyKey[] }[]): OrganizationErrors {
  const { errors } = desk.words.accounts.organizations;
  const wrong = new Set(issues.map(({ path }) => path[0]));
  return {
    nimi: wrong.has("fi") ? errors.fi : undefined,
    "nimi-sv": wrong.has("sv") ? errors.sv : undefined,
    laji: wrong.has("kind") ? errors.kind : undefined,
    ytunnus: wrong.has("businessCode") ? errors.businessCode : undefined,
    sahkoposti: wrong.has("email") ? errors.email : undefined,
  };
}
