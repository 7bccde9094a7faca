import { changeBanners, readBanners, undoBanners } from "../../../domain/curation/change-banners.ts";
import { canCurate } from "../../../domain/curation/curation-policy.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { BannerPage } from "./banner-page.tsx";
import { readVersion } from "./entry-key.ts";
import { bannerFields, readBannerForm } from "./read-banners.ts";

/** The region's notices on every page. */
export function addBanner({ context: { db }, get, post }: Workspace): void {
  get(routes.deskBanner, canCurate, async (c, desk) => {
    const { banners, version } = await readBanners(db.forRegion(desk.page.region.code));
    return renderDesk(c, <BannerPage desk={desk} fields={bannerFields(banners)} basedOn={version} preview={banners} />);
  });

  post(routes.deskBanner, canCurate, async (c, desk) => {
    const { fields } = c.get("form");
    const regionCode = desk.page.region.code;
    const act = lastOf(fields, "toimi");
    const back = (query: Readonly<Record<string, string | number>>) =>
      c.redirect(deskLink(desk, routes.deskBanner, {}, query), 303);
    if (act === "kumoa") {
      const version = readVersion(fields.get("versio"));
      if (!version) throw new NotFound("version-not-found", "There is no such version.");
      const undone = await undoBanners(db, desk.actor, { regionCode, version }, desk.page.now);
      return back(undone.ok ? { tehty: undone.act, versio: undone.version } : { tehty: "not-undone" });
    }
    const basedOn = readVersion(fields.get("basedOn"));
    if (basedOn === null) throw new NotFound("version-not-found", "There is no such version.");
    const stands = await readBanners(db.forRegion(regionCode));
    const { banners, errors } = readBannerForm(fields, stands.banners, desk);
    const hasErrors = Object.values(errors).some((error) => error !== undefined);
    if (hasErrors || act === "esikatsele")
      return renderDesk(
        c,
        <BannerPage {...{ desk, fields, basedOn, errors }} preview={hasErrors ? [] : banners} />,
        hasErrors ? 400 : 200,
      );
    const done = await changeBanners(db, desk.actor, { regionCode, basedOn, banners }, desk.page.now);
    if (done.ok) return back({ tehty: "banner", versio: done.version });
    return renderDesk(
      c,
      <BannerPage desk={desk} fields={bannerFields(done.merged)} basedOn={done.version} theirs={done.stands} />,
      409,
    );
  });
}
