import { LONGEST_STEP } from "../../../domain/my-path/item-ref.ts";
import type { SharePayload } from "../../../domain/sharing/share-payload.ts";
import type { Page } from "../../page/page.ts";
import { nameOf, whenOf, whereOf } from "./path-text.ts";
import type { PathEntry } from "./path-view.ts";

/** The path as a professional may be shown it. The browser locks it before it goes anywhere. */
export function sharePayload(page: Page, entries: readonly PathEntry[]): SharePayload {
  const rows = entries.map((entry) => ({
    label: nameOf(page, entry),
    value: [whenOf(page, entry), whereOf(page, entry.card)].filter(Boolean).join(", "),
  }));
  return {
    version: 1,
    region: page.region.slug,
    language: page.language,
    createdAt: page.now.toISOString(),
    sections: [{ heading: page.text.path.title, rows }],
    items: entries.map((entry) => {
      const { kind, id, step } = entry.item;
      return { kind, id, title: nameOf(page, entry), step: [...step].slice(0, LONGEST_STEP).join("") };
    }),
    questionnaireResponse: null,
  };
}
