import type { DocumentNeed } from "./search-document.ts";
import { packStrings, sortByBytes } from "./string-table.ts";

/** Gathers which documents answer which needs. */
export class NeedCollector {
  readonly #documentsOf = new Map<string, { readonly documents: number[]; readonly impacts: number[] }>();

  /** Documents come in rising order. */
  add(needs: readonly DocumentNeed[], document: number): void {
    for (const { id, confidence } of needs) {
      const known = this.#documentsOf.get(id) ?? { documents: [], impacts: [] };
      known.documents.push(document);
      known.impacts.push(Math.max(1, Math.round(Math.min(1, confidence) * 255)));
      this.#documentsOf.set(id, known);
    }
  }

  finish() {
    const ids = sortByBytes([...this.#documentsOf.keys()]);
    const lists = ids.map((id) => this.#documentsOf.get(id) ?? { documents: [], impacts: [] });
    const packed = packStrings(ids);
    const needStarts = new Uint32Array(ids.length + 1);
    lists.forEach(({ documents }, need) => {
      needStarts[need + 1] = (needStarts[need] as number) + documents.length;
    });
    return {
      needBytes: packed.bytes,
      needIdStarts: packed.starts,
      needStarts,
      needDocuments: Uint32Array.from(lists.flatMap(({ documents }) => documents)),
      needImpacts: Uint8Array.from(lists.flatMap(({ impacts }) => impacts)),
    };
  }
}
