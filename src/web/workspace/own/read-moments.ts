import { addDays } from "../../../domain/catalogue/helsinki-time.ts";

/** `2026-12-24` from a date field, `24.12.2026` or `24.12.26`; null when there is no such day. */
export function readDay(text: string): string | null {
  const told = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(told);
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(told);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : finnish
      ? [Number(finnish[3]) + (finnish[3]?.length === 2 ? 2000 : 0), Number(finnish[2]), Number(finnish[1])]
      : [0, 0, 0];
  if (year < 2000 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** `09:30` from `9.30`, `9:30`, `klo 9.30` or `9`; null when it is no time of day. */
export function readClock(text: string): string | null {
  const found = /^(?:kl[o.]?\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? "0")];
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** `9–12, 13–16` → pairs; an empty text is none; null when it is not understood. `24` ends a day. */
export function readSpans(text: string): readonly { readonly from: string; readonly to: string }[] | null {
  const parts = text.split(/[,;]|\sja\s|\soch\s/).filter((part) => part.trim() !== "");
  if (parts.length > 4) return null;
  const spans: { from: string; to: string }[] = [];
  for (const part of parts) {
    const [start = "", end = "", ...rest] = part.split(/[–—-]/);
    const from = readClock(start);
    const to = end.trim() === "24" || /^24[.:]00$/.test(end.trim()) ? "24:00" : readClock(end);
    if (from === null || to === null || rest.length > 0 || from === to) return null;
    spans.push({ from, to });
  }
  return spans;
}

/** Days one a line or after commas, also spans of days: `22.12.2026–6.1.2027`. Null when something is not understood. */
export function readDays(text: string, most: number): readonly string[] | null {
  const days: string[] = [];
  for (const part of text.split(/[\n,;]/)) {
    if (part.trim() === "") continue;
    const isIso = /^\s*\d{4}-/.test(part);
    const [first = "", last = first] = isIso ? part.split(/\s*–\s*/) : part.split(/\s*[–—-]\s*/);
    const [from, to] = [readDay(first), readDay(last)];
    if (from === null || to === null || to < from) return null;
    for (let at = from; at <= to; at = addDays(at, 1)) {
      days.push(at);
      if (days.length > most) return null;
    }
  }
  return [...new Set(days)];
}

/** Minutes left out when they are none: "9", "9.30". */
export function sayClock(time: string): string {
  return time.replace(/^0/, "").replace(":", ".").replace(/\.00$/, "");
}

export function sayDay(date: string): string {
  return `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.${date.slice(0, 4)}`;
}
