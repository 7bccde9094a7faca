import type { Examined, Found } from "./examined.ts";

/** Where it says it is offered. */
export function checkArea({ area }: Pick<Examined, "area">): Found[] {
  if (area === null) return [];
  if (area.isNationwide) return area.isProviderLocal ? [["wide-area"]] : [];
  return area.municipalities === 0 ? [["no-area"]] : [];
}
