import { findPictureSize } from "../../../../domain/curation/picture-queries.ts";
import { savePicture } from "../../../../domain/curation/pictures.ts";
import type { PolkuDatabase } from "../../../../domain/database.ts";
import type { SentForm } from "../../../page/read-form.ts";
import type { Desk } from "../../desk.ts";

/**
 * Keeps the file that a form brought and puts its name into the field `tiedosto`, so that it need not be chosen again when
 * something else of the form is wrong. A name that is none of the region's pictures is left out.
 */
export async function savePictureOf(
  db: PolkuDatabase,
  desk: Desk,
  { fields, file }: SentForm,
): Promise<{ readonly fields: URLSearchParams; readonly error: string | undefined }> {
  const regionCode = desk.page.region.code;
  const kept = new URLSearchParams(fields);
  if (!file) {
    const name = kept.get("tiedosto") ?? "";
    const isOurs = /^[a-f0-9]{32}\.webp$/.test(name) && (await findPictureSize(db.forRegion(regionCode), name));
    if (!isOurs) kept.delete("tiedosto");
    return { fields: kept, error: undefined };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const saved = await savePicture(db, desk.actor, { regionCode, bytes }, desk.page.now);
  if (!saved.ok) return { fields: kept, error: desk.words.tray.picture.problems[saved.problem] };
  kept.set("tiedosto", saved.file);
  return { fields: kept, error: undefined };
}
