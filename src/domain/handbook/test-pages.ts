import type { HandbookContent, PageText } from "./handbook-page.ts";
import type { NationalPage } from "./national-pages.ts";

/** For tests: a text with something in each of the fields that readers see. */
export function aText(change: Partial<PageText> = {}): PageText {
  return { title: "Uni", lead: "Nuku hyvin.", body: "Lepää.", steps: "", sources: "", ...change };
}

export function aContent(fi: Partial<PageText> = {}, sv: Partial<PageText> = { title: "Sömn" }): HandbookContent {
  return { texts: { fi: aText(fi), sv: aText(sv) }, needs: ["sleep-problems"] };
}

/** A national set of one page. */
export function aNationalSet(content = aContent(), hash = "first"): readonly NationalPage[] {
  return [{ slug: "uni", audience: "resident", kind: "page", position: 10, written: "2026-01-10", content, hash }];
}
