import { registerId } from "../catalogue/catalogue-ids.ts";
import type { RegisterDb } from "../database.ts";
import type { OwnContent } from "./content.ts";
import { ALIKE, titleLikeness } from "./likeness.ts";
import { listNamed, type Named } from "./likeness-queries.ts";
import { ownSource } from "./own-entry.ts";
import { told } from "./told.ts";

const MOST = 5;

export interface Alike extends Named {
  /** 0–1. */
  readonly likeness: number;
}

/** What the tray seems to have already: the likest first. The writer looks and decides; nothing is refused. */
export async function findAlike(
  db: RegisterDb,
  regionCode: string,
  id: string,
  content: OwnContent,
  regionMunicipalities: readonly string[],
): Promise<readonly Alike[]> {
  const title = told(content.title);
  const here =
    content.kind === "service"
      ? content.municipalities
      : content.kind === "tool" || content.municipality === ""
        ? []
        : [content.municipality];
  const named = await listNamed(db, content.kind, here.length > 0 ? here : regionMunicipalities);
  const own = registerId(ownSource(regionCode), id);
  return named
    .filter((record) => record.id !== own)
    .map((record) => ({ ...record, likeness: titleLikeness(title, record.title) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
}
