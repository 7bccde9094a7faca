import { eachOnce, moveItem, removeItem } from "../../../domain/my-path/change-path.ts";
import { itemKey, readItemKey } from "../../../domain/my-path/item-key.ts";
import { LONGEST_STEP, MOST_ITEMS, type PathItem } from "../../../domain/my-path/item-ref.ts";

/** The id of the page's one form; what stands outside it names it. */
export const PATH_FORM = "polku-lomake";

/** A row as the form has it. `step` is whole, however long; `name` is what the thing was called when it was chosen. */
export interface FormItem extends PathItem {
  readonly name: string;
}

/** What was sent: the path as it is after what was asked, and what must be told of it. */
export interface PathForm {
  readonly items: readonly FormItem[];
  /** How many did not fit. */
  readonly leftOut: number;
  /** True when some choice could not be read. */
  readonly hasUnread: boolean;
  /** What has just been taken away, and the place it stood in. */
  readonly removed: { readonly item: FormItem; readonly place: number } | null;
  readonly isCleared: boolean;
  readonly isLarge: boolean;
}

const LONGEST_NAME = 200;

/**
 * Fields: `kohde` (`kind:id`, in order), `askel.<id>`, `nimi.<id>`, `iso`; the buttons `ylos`, `alas` and `poista` name a thing,
 * `palauta` a thing and its place (`kind:id@3`), `tyhjenna` none. Others are left alone. Never throws.
 */
export function readPathForm(fields: URLSearchParams): PathForm {
  const chosen = fields.getAll("kohde");
  const refs = chosen.flatMap((text) => readItemKey(text) ?? []);
  const all = eachOnce(refs.map((ref): FormItem => withWords(ref, fields)));
  const items = all.slice(0, MOST_ITEMS);
  const base = {
    items,
    leftOut: all.length - items.length,
    hasUnread: refs.length < chosen.length,
    removed: null,
    isCleared: false,
    isLarge: fields.has("iso"),
  };
  const asked = (name: string) => fields.get(name) ?? "";
  if (fields.has("tyhjenna")) return { ...base, items: [], isCleared: true };
  if (fields.has("ylos")) return { ...base, items: moveItem(items, asked("ylos"), -1) };
  if (fields.has("alas")) return { ...base, items: moveItem(items, asked("alas"), 1) };
  if (fields.has("palauta")) return { ...base, items: putBack(items, asked("palauta"), fields) };
  const place = items.findIndex((item) => itemKey(item) === asked("poista"));
  const item = items[place];
  return item ? { ...base, items: removeItem(items, itemKey(item)), removed: { item, place } } : base;
}

/** Counted in whole characters. */
export function isTooLong({ step }: PathItem): boolean {
  return [...step].length > LONGEST_STEP;
}

function withWords(ref: Pick<PathItem, "kind" | "id">, fields: URLSearchParams): FormItem {
  const step = (fields.get(`askel.${ref.id}`) ?? "").replaceAll("\r\n", "\n").trim();
  return { ...ref, step, name: (fields.get(`nimi.${ref.id}`) ?? "").trim().slice(0, LONGEST_NAME) };
}

function putBack(items: readonly FormItem[], text: string, fields: URLSearchParams): FormItem[] {
  const [key = "", place = ""] = text.split("@");
  const ref = readItemKey(key);
  if (!ref || items.length === MOST_ITEMS) return [...items];
  return eachOnce(items.toSpliced(/^\d{1,2}$/.test(place) ? Number(place) : items.length, 0, withWords(ref, fields)));
}
