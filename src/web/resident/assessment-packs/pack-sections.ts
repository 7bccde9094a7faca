import type { AnsweredPack } from "../../../domain/assessment/packs/pack.ts";
import { isUnanswered } from "../../../domain/assessment/packs/pack-fields.ts";
import type { SharePayload } from "../../../domain/sharing/share-payload.ts";
import type { Page } from "../../page/page.ts";
import { packWords } from "./pack-source.tsx";

/** What was answered, for a professional to read: each answer with its question, and whose the questions are. */
export function packSections(page: Page, packs: readonly AnsweredPack[]): SharePayload["sections"] {
  const words = page.text.packs;
  return packs
    .filter(({ answers }) => !isUnanswered([answers]))
    .map(({ pack: { manifest, items }, answers }) => ({
      heading: manifest.name[page.content],
      rows: [
        ...items.flatMap(({ linkId, text, options }) => {
          const option = options.find(({ value }) => value === answers.values[linkId]);
          if (!option || text === null) return [];
          const value = option.label
            ? packWords(page, option.label).words
            : words.outOf(String(option.value), String(options.at(-1)?.value));
          return [{ label: packWords(page, text).words, value }];
        }),
        { label: words.source, value: manifest.attributionText[page.content] },
      ],
    }));
}
