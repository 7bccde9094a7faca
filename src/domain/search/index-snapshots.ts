import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CatalogueVersion } from "../catalogue/register-queries.ts";
import type { IndexData } from "./index-data.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";

export interface StampedIndex {
  readonly catalogue: CatalogueVersion;
  readonly data: IndexData;
}

/** Raise when documents are built differently (`region-documents.ts`), so that old snapshots are not used. */
const DOCUMENTS_VERSION = 1;

const FILE = /^(\d\d)_d(\d+)_([0-9a-f-]{36})_(\d+)\.index$/;

/** The newest kept index of a region, or null when there is none that can be read whole. */
export async function findSnapshot(dataDir: string, regionCode: string): Promise<StampedIndex | null> {
  const folder = join(dataDir, "index");
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, code, documents, epoch, version] = FILE.exec(name) ?? [];
    if (code !== regionCode || Number(documents) !== DOCUMENTS_VERSION || !epoch) continue;
    const data = await readSnapshot(join(folder, name));
    if (data) return { catalogue: { epoch, version: Number(version) }, data };
  }
  return null;
}

/** Writes an index and lets go of the region's older ones. */
export async function keepSnapshot(
  dataDir: string,
  regionCode: string,
  { catalogue, data }: StampedIndex,
): Promise<void> {
  const folder = join(dataDir, "index");
  await mkdir(folder, { recursive: true });
  const name = `${regionCode}_d${DOCUMENTS_VERSION}_${catalogue.epoch}_${catalogue.version}.index`;
  await writeSnapshot(join(folder, name), data);
  for (const other of await readdir(folder)) {
    if (other !== name && FILE.exec(other)?.[1] === regionCode) await rm(join(folder, other), { force: true });
  }
}
