import { isInFinland } from "../../../platform/geo/finland-box.ts";
import { type FieldErrors, sentOf, type Values } from "./values.ts";

export function readPostalCode(values: Values, errors: FieldErrors): string {
  const code = sentOf(values, "postinumero").replace(/^FI-?|\s/gi, "");
  if (code !== "" && !/^\d{5}$/.test(code)) errors.postinumero = "badPostalCode";
  return code;
}

/** `61.5, 20.1` or `61,5 20,1`, as maps give them. */
export function readPosition(values: Values, errors: FieldErrors): { lat: number; lon: number } | null {
  const told = sentOf(values, "koordinaatit");
  if (told === "") return null;
  const numbers = told.match(/-?\d{1,3}[.,]\d{1,15}/g) ?? [];
  const [lat, lon] = numbers.map((each) => Math.round(Number(each.replace(",", ".")) * 1e6) / 1e6);
  const position = numbers.length === 2 && lat !== undefined && lon !== undefined ? { lat, lon } : null;
  if (position && isInFinland(position)) return position;
  errors.koordinaatit = "badPosition";
  return null;
}
