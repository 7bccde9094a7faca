import type { Context } from "../../context.ts";
import type { CardPicture } from "../../domain/catalogue/card-curation.ts";
import type { CuratedKind, Curation } from "../../domain/curation/curation.ts";
import { findThingCuration } from "../../domain/curation/find-thing-curation.ts";
import { findPictureSize } from "../../domain/curation/picture-queries.ts";
import { presentPicture } from "../../domain/curation/present-curation.ts";
import { type Confirmation, findConfirmation } from "../../domain/freshness/freshness-queries.ts";
import type { Page } from "./page.ts";

/** What the region's curators have said of the thing that a page is about. */
export interface EntryCuration {
  readonly content: Curation | undefined;
  readonly picture: CardPicture | null;
  /** When somebody who knows last said that the facts hold; null when nobody has, or nobody is asked of such a thing. */
  readonly confirmed: Confirmation | null;
}

/** @param ids the record's own and, of an event, its series' */
export async function openCuration(
  { db }: Pick<Context, "db">,
  page: Page,
  kind: CuratedKind,
  ...ids: readonly (string | null)[]
): Promise<EntryCuration> {
  const region = db.forRegion(page.region.code);
  const [id] = ids;
  const isAsked = kind === "service" || kind === "place";
  const [content, confirmed] = await Promise.all([
    findThingCuration(db, { regionCode: page.region.code, kind, ids }, page.now),
    isAsked && id ? region.run((trx) => findConfirmation(trx, { kind, id })) : null,
  ]);
  if (!content?.picture) return { content, picture: null, confirmed: confirmed ?? null };
  const size = await findPictureSize(region, content.picture.file);
  return { content, picture: presentPicture(content, size), confirmed: confirmed ?? null };
}

/** Taken off this region's tray by its curators, whatever its source says. */
export function isHidden({ content }: EntryCuration): boolean {
  return content?.tray === "off";
}
