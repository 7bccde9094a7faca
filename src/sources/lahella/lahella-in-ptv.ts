import type { Provenance } from "../../domain/catalogue/catalogue.ts";

/** A record that Lähellä.fi pushed to the Finnish Service Catalogue, which it has done since the end of 2023. */
export interface LahellaInPtv {
  /** The activity's key at Lähellä, when the id carries it. */
  readonly key: string | null;
}

const PREFIX = /^lahella-/i;
/** Lähellä's keys are numbers. Ids made in other ways (`lahella-1a2b3c4d-5e6`) name no activity. */
const KEY = /^lahella-(\d{4,20})(?:-loc)?$/i;

/**
 * Recognises what came to PTV from Lähellä by the id that PTV keeps of the system it came from (`sourceId` there, `originId`
 * here). Null for everything else. Services, their places and their organizations all carry such ids.
 */
export function lahellaInPtv(record: Pick<Provenance, "source" | "originId">): LahellaInPtv | null {
  const { source, originId } = record;
  if (source !== "ptv" || originId === undefined || !PREFIX.test(originId)) return null;
  return { key: KEY.exec(originId)?.[1] ?? null };
}
