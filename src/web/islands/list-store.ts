/**
 * The list as a device keeps it: for good, or for a visit when its owner so chose. Of one region, for the things of a list are
 * those of a region's tray. Storage may be forbidden, full or hold anything at all.
 */
export type Kept = readonly [key: string, name: string, step: string];
export type Shelf = "localStorage" | "sessionStorage";

export interface DeviceList {
  readonly items: readonly Kept[];
  /** Null: its owner has not chosen yet. */
  readonly shelf: Shelf | null;
  readonly isBroken: boolean;
}

/** Told on the document when the list has changed. */
export const LIST_CHANGED = "polku:list-changed";
export const FULL = 40;

const KEY = `polku.lista.${location.pathname.split("/")[1]}`;
const KEPT = /^\w+:[\da-f-]{36}$/;
const SHELVES: readonly Shelf[] = ["localStorage", "sessionStorage"];

export function readList(): DeviceList {
  for (const shelf of SHELVES) {
    try {
      const text = window[shelf].getItem(KEY);
      if (text === null) continue;
      try {
        const items = JSON.parse(text).filter(isKept).slice(0, FULL);
        return { items, shelf, isBroken: false };
      } catch {
        return { items: [], shelf, isBroken: true };
      }
    } catch {
      // Forbidden: as if nothing were there.
    }
  }
  return { items: [], shelf: null, isBroken: false };
}

/** @returns false when the browser refuses or has no room. */
export function writeList(items: readonly Kept[], shelf: Shelf): boolean {
  try {
    window[shelf].setItem(KEY, JSON.stringify(items));
  } catch {
    return false;
  }
  document.dispatchEvent(new Event(LIST_CHANGED));
  return true;
}

function isKept(item: unknown): boolean {
  return Array.isArray(item) && item.every((text) => typeof text === "string") && KEPT.test(String(item[0]));
}

/** One's own list with what was looked at after it; its steps too, where one's own list has none. May be too long. */
export function mergeLists(own: readonly Kept[], looked: readonly Kept[]): Kept[] {
  const steps = new Map(looked.map(([key, , step]) => [key, step]));
  const known = own.map(([key, name, step]): Kept => [key, name, step || (steps.get(key) ?? "")]);
  return [...known, ...looked.filter(([key]) => !own.some(([other]) => other === key))];
}

export function isSameOrder(some: readonly Kept[], others: readonly Kept[]): boolean {
  return some.map(([key]) => key).join() === others.map(([key]) => key).join();
}

/** Takes the list away from wherever it is. */
export function clearList(shelves: readonly Shelf[] = SHELVES): void {
  for (const shelf of shelves) {
    try {
      window[shelf].removeItem(KEY);
    } catch {
      // Forbidden: nothing is there.
    }
  }
  document.dispatchEvent(new Event(LIST_CHANGED));
}
