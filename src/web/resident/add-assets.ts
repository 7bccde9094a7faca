import { routes } from "../../routes.ts";
import { ASSET_TYPES, type Assets, brandAsset } from "../assets.ts";
import type { ResidentWeb } from "../page/web-env.ts";
import { PRODUCT_BRAND } from "./chooser/chooser.tsx";

const FOR_EVER = "public, max-age=31536000, immutable";
const A_MOMENT = "public, max-age=60";

/** The pages' files. Their names change with their contents, so they are kept for ever. */
export function addAssets({ app, context }: ResidentWeb, assets: Assets): void {
  app.get(routes.serviceWorker.pattern, (c) =>
    // Browsers ask it anew by themselves; a kept one would hold an old version in place.
    c.body(assets.serviceWorker.body, 200, { "Content-Type": assets.serviceWorker.type, "Cache-Control": "no-cache" }),
  );
  app.get(routes.asset.pattern, (c, next) => {
    const name = c.req.param("file");
    const file = assets.files.get(name);
    if (file) return Promise.resolve(c.body(file.body, 200, { "Content-Type": file.type, "Cache-Control": FOR_EVER }));
    const code = /^brand-(\w+)-/.exec(name)?.[1];
    const region = code === undefined ? undefined : context.regions.findByCode(code);
    const brand = region
      ? brandAsset(region.code, context.regions.settingsOf(region.code).brand)
      : code === "polku"
        ? PRODUCT_BRAND
        : null;
    if (!brand) return next().then(() => undefined as never);
    // A page from before a change of colours gets today's colours, but does not keep them under the old name.
    const caching = brand.file === name ? FOR_EVER : A_MOMENT;
    return Promise.resolve(
      c.body(brand.body, 200, { "Content-Type": ASSET_TYPES.css ?? "", "Cache-Control": caching }),
    );
  });
}
