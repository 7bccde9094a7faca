import { NotFound } from "../../../platform/errors.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID.test(text);
}

/** @throws NotFound for what is no id at all */
export function idOf(text: string | null | undefined): string {
  if (!text || !isId(text)) throw new NotFound("not-an-id", "There is nothing with this id.");
  return text;
}
