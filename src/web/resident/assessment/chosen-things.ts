import type { ChosenThing } from "../../../domain/assessment/fhir/bundle.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { ItemRef } from "../../../domain/my-path/item-ref.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Page } from "../../page/page.ts";
import { readCard } from "../../ui/cards/card-body.tsx";

/** What was chosen, by name; what is no longer on the tray is left out. */
export function chosenThings(
  page: Page,
  index: Pick<RegionIndex, "cardOf">,
  chosen: readonly ItemRef[],
): readonly ChosenThing[] {
  return chosen.flatMap(({ kind, id }) => {
    const card = index.cardOf(id, kind);
    return card === null ? [] : [{ kind, id, title: plainText(readCard(card).title, page.content), step: "" }];
  });
}
