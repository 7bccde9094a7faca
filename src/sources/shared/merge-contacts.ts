import type { Contacts, LocalizedText, PhoneNumber, WebPage } from "../../domain/catalogue/catalogue.ts";

/** Sources repeat a contact for each language; one stays, with what was said of it in every language. */

export function mergePhones(phones: readonly PhoneNumber[]): readonly PhoneNumber[] {
  return mergeBy(
    phones,
    ({ type, number }) => `${type} ${number.replace(/\D/g, "")}`,
    (first, second) => ({
      ...first,
      charge: first.charge ?? second.charge,
      chargeInfo: mergeTexts(first.chargeInfo, second.chargeInfo),
      info: mergeTexts(first.info, second.info),
      language: first.language === second.language ? first.language : null,
    }),
  );
}

export function mergeEmails(emails: Contacts["emails"]): Contacts["emails"] {
  return mergeBy(
    emails,
    ({ address }) => address.toLowerCase(),
    (first, second) => ({
      ...first,
      language: first.language === second.language ? first.language : null,
    }),
  );
}

export function mergeWebPages<Page extends WebPage>(pages: readonly Page[]): readonly Page[] {
  return mergeBy(
    pages,
    ({ url }) => url,
    (first, second) => ({
      ...first,
      name: mergeTexts(first.name, second.name),
      language: first.language === second.language ? first.language : null,
    }),
  );
}

function mergeTexts(first: LocalizedText, second: LocalizedText): LocalizedText {
  return { ...second, ...first };
}

function mergeBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  merge: (first: Item, second: Item) => Item,
): readonly Item[] {
  if (items.length < 2) return items;
  const merged = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    const first = merged.get(key);
    merged.set(key, first === undefined ? item : merge(first, item));
  }
  return [...merged.values()];
}
