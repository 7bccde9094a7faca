import { findPictureBytes } from "../../domain/curation/picture-queries.ts";
import { routes } from "../../routes.ts";
import type { ResidentWeb } from "../page/web-env.ts";

/** `-s` is the same picture for cards. */
const FILE = /^([a-f0-9]{32})(-s)?\.webp$/;
/** The name changes with the picture. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** The pictures that a region's curators have added; another region's are not found here. */
export function addPictures({ app, context }: ResidentWeb): void {
  app.get(routes.picture.pattern, async (c, next) => {
    const region = context.regions.findBySlug(c.req.param("region"));
    const [, name, small] = FILE.exec(c.req.param("file")) ?? [];
    const bytes =
      region && name
        ? await findPictureBytes(context.db.forRegion(region.code), `${name}.webp`, small ? "small" : "whole")
        : undefined;
    if (!bytes) return next();
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": "image/webp",
      "Cache-Control": FOR_EVER,
      "X-Content-Type-Options": "nosniff",
    });
  });
}
