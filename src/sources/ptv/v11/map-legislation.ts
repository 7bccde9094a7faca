import type { Service } from "../../../domain/catalogue/catalogue.ts";
import { asRecords } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { readLocalized } from "../language-lists.ts";
import { mapWebPages } from "./map-contacts.ts";

/** legislation[{names[{language, value}], webPages[{url, value, language}]}] */
export function mapLegislation(items: unknown, warn: Warn): Service["legislation"] {
  return asRecords(items).flatMap((item) => {
    const name = readLocalized(item.names, "legislation", "line", warn);
    const webPages = mapWebPages(item.webPages, warn);
    return Object.keys(name).length === 0 && webPages.length === 0 ? [] : { name, webPages };
  });
}
