import type { Context } from "../../context.ts";
import type { CardPicture } from "../../domain/catalogue/card-curation.ts";
import type { CuratedKind, Curation } from "../../domain/curation/curation.ts";
import { subjectOf } from "../../domain/curation/curation-queries.ts";
import { findPictureSize } from "../../domain/curation/picture-queries.ts";
import { presentPicture } from "../../domain/curation/present-curation.ts";
import { type Confirmation, findConfirmation } from "../../domain/freshness/freshness-queries.ts";
import { findCurrent } from "../../domain/versions/version-queries.ts";
import type { Page } from "./page.ts";

/** What the region's curators have said of the thing that a page is about. */
export interface EntryCuration {
  readonly content: Curation | undefined;
  readonly picture: CardPicture | null;
  /** When somebody who knows last said that the facts hold; null when nobody has, or nobody is asked of such a thing. */
  readonly confirmed: Confirmation | null;
}

/** @param ids an event's own and its series'; the first of which anything is said */
export async function openCuration(
  { db }: Pick<Context, "db">,
  page: Page,
  kind: CuratedKind,
  ...ids: readonly (string | null)[]
): Promise<EntryCuration> {
  const region = db.forRegion(page.region.code);
  const { content, confirmed } = await region.run(async (trx) => {
    let said: Curation | undefined;
    for (const id of ids)
      said ??= id === null ? undefined : (await findCurrent<Curation>(trx, subjectOf({ kind, id })))?.content;
    const [id] = ids;
    const isAsked = kind === "service" || kind === "place";
    return { content: said, confirmed: (isAsked && id && (await findConfirmation(trx, { kind, id }))) || null };
  });
  if (!content?.picture) return { content, picture: null, confirmed };
  const size = await findPictureSize(region, content.picture.file);
  return { content, picture: presentPicture(content, size), confirmed };
}

/** Taken off this region's tray by its curators, whatever its source says. */
export function isHidden({ content }: EntryCuration): boolean {
  return content?.tray === "off";
}
