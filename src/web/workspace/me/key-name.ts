import { lastOf } from "../../page/read-form.ts";

const LONGEST = 100;

/** What a key is to be called; null when it is nothing or too much. */
export function keyNameOf(fields: URLSearchParams): string | null {
  const name = (lastOf(fields, "nimi") ?? "").trim().replace(/\s+/g, " ");
  return name !== "" && name.length <= LONGEST ? name : null;
}
