/** How far the reading of a kind has come. */
export interface ReadingPlace {
  /** Which of the kind's lists, from 0. */
  readonly list: number;
  /** The plain date that the run counts as today, so that a run that goes on tomorrow reads the same list. */
  readonly today: string;
  /** From 1. */
  readonly page: number;
}

const CURSOR = /^(\d) (\d{4}-\d{2}-\d{2}) (\d{5})$/;

/** As text in the order of reading: `0 2026-11-27 00012`. */
export function toCursor({ list, today, page }: ReadingPlace): string {
  return `${list} ${today} ${String(page).padStart(5, "0")}`;
}

/** Where to go on; from the beginning when nothing is told, or nothing that makes sense. */
export function fromCursor(cursor: string | null, today: string): ReadingPlace {
  const [, list, day, page] = CURSOR.exec(cursor ?? "") ?? [];
  if (list === undefined || day === undefined) return { list: 0, today, page: 1 };
  return { list: Number(list), today: day, page: Math.max(1, Number(page)) };
}
