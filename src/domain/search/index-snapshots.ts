import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CatalogueVersion } from "../catalogue/register-queries.ts";
import type { IndexData } from "./index-data.ts";
import { loadSnapshotBytes, parseSnapshot, writeSnapshot } from "./snapshot.ts";

export interface StampedIndex {
  readonly catalogue: CatalogueVersion;
  readonly data: IndexData;
}

/** The indexes that were kept on disk, in `DATA_DIR/index`. */
export interface SnapshotShelf {
  /** Begins to read every region's newest, for `find` to hand out: it goes on while the database starts. */
  preload(): void;
  /** A region's newest kept index, or null when there is none that can be read whole. */
  find(regionCode: string): Promise<StampedIndex | null>;
  /** Writes an index and lets go of the region's older ones. */
  keep(regionCode: string, index: StampedIndex): void;
}

/** Raise when documents are built differently (`region-documents.ts`), so that old snapshots are not used. */
const DOCUMENTS_VERSION = 7;

const FILE = /^(\d\d)_d([0-9a-z-]+)_([0-9a-f-]{36})_(\d+)\.index$/;

/** @param vocabulary version of the needs that documents are recognised by: indexes made with another are not used. */
export function createSnapshotShelf(dataDir: string, vocabulary: string): SnapshotShelf {
  const documentsVersion = `${DOCUMENTS_VERSION}-${vocabulary}`;
  const folder = join(dataDir, "index");
  const loading = new Map<string, Promise<StampedBytes | null>>();

  async function load(regionCode: string): Promise<StampedBytes | null> {
    const [newest] = listFiles(folder)
      .filter((file) => file.regionCode === regionCode && file.documents === documentsVersion)
      .sort((a, b) => b.catalogue.version - a.catalogue.version);
    const bytes = newest ? await loadSnapshotBytes(join(folder, newest.name)) : null;
    return newest && bytes ? { catalogue: newest.catalogue, bytes } : null;
  }

  return {
    preload() {
      for (const code of new Set(listFiles(folder).map(({ regionCode }) => regionCode))) loading.set(code, load(code));
    },

    async find(regionCode) {
      const loaded = await (loading.get(regionCode) ?? load(regionCode));
      loading.delete(regionCode);
      const data = loaded ? parseSnapshot(loaded.bytes) : null;
      return loaded && data ? { catalogue: loaded.catalogue, data } : null;
    },

    keep(regionCode, { catalogue, data }) {
      mkdirSync(folder, { recursive: true });
      const name = `${regionCode}_d${documentsVersion}_${catalogue.epoch}_${catalogue.version}.index`;
      writeSnapshot(join(folder, name), data);
      for (const file of listFiles(folder)) {
        if (file.regionCode === regionCode && file.name !== name) rmSync(join(folder, file.name), { force: true });
      }
    },
  };
}

interface StampedBytes {
  readonly catalogue: CatalogueVersion;
  readonly bytes: Buffer<ArrayBuffer>;
}

interface SnapshotFile {
  readonly name: string;
  readonly regionCode: string;
  readonly documents: string;
  readonly catalogue: CatalogueVersion;
}

function listFiles(folder: string): SnapshotFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const [, regionCode, documents, epoch, version] = FILE.exec(name) ?? [];
    if (!regionCode || !documents || !epoch) return [];
    return [{ name, regionCode, documents, catalogue: { epoch, version: Number(version) } }];
  });
}
