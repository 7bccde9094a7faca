import { readCatalogueVersion } from "../catalogue/register-queries.ts";
import type { RegisterDb } from "../database.ts";
import { listPostalAreas, type PostalArea } from "./postal-position-queries.ts";

/** Where postal codes are, by the register's own addresses: no list of postal codes is shipped. */
export interface PostalPositions {
  find(code: string): Promise<PostalArea | undefined>;
}

/** `06100`, also from `06 100` and `FI-06100`; null when it is not a Finnish postal code. */
export function readPostalCode(text: string): string | null {
  return /^(?:FI-?)?(\d{5})$/i.exec(text.replace(/\s/g, ""))?.[1] ?? null;
}

/** Worked out once for each version of the catalogue; while a new one is worked out the old one answers. */
export function createPostalPositions(db: RegisterDb): PostalPositions {
  let kept: { version: string; areas: ReadonlyMap<string, PostalArea> } | null = null;
  let loading: Promise<void> | null = null;

  async function load(version: string): Promise<void> {
    const areas = await listPostalAreas(db);
    kept = { version, areas: new Map(areas.map((area) => [area.code, area])) };
  }

  return {
    async find(code) {
      const { epoch, version } = await readCatalogueVersion(db);
      const today = `${epoch} ${version}`;
      if (kept?.version !== today) {
        loading ??= load(today).finally(() => {
          loading = null;
        });
        // A failed renewal is tried again by the next reader; what is kept is still good.
        if (kept) loading.catch(() => {});
        else await loading;
      }
      return kept?.areas.get(code);
    },
  };
}
