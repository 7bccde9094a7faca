import { wallTimeOf } from "../../../domain/catalogue/helsinki-instant.ts";
import type { Formats } from "../../text/formats.ts";

/** "23.11.2026 klo 10.15". */
export function timeOf(formats: Formats, instant: Date): string {
  const wall = wallTimeOf(instant);
  return `${formats.date(wall.slice(0, 10))} ${formats.clock(wall.slice(11))}`;
}
