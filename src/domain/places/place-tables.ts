import type { RegisterRecord } from "../catalogue/register-record.ts";
import type { Place } from "./place.ts";

export interface PlaceTables {
  place: RegisterRecord<Place> & { municipality: string | null; is_for_tray: boolean };
}
