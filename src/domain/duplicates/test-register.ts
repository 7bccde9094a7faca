import { registerId } from "../catalogue/catalogue-ids.ts";
import { type RecordRow, saveRecords } from "../catalogue/register-queries.ts";
import type { RegisterDb } from "../database.ts";

/** Records in a real register for tests, as small as comparing allows. */

export const NOW = new Date("2026-11-23T08:00:00Z");
export const LATER = new Date("2026-11-24T08:00:00Z");
const AT = { lat: 60.3932, lon: 25.665 };
export const NO_CONTACTS = { phones: [], emails: [], webPages: [], addresses: [] };
export const AN_ADDRESS = {
  kind: "visiting",
  street: { fi: "Kokonkatu 3" },
  postalCode: "06100",
  municipality: "638",
  position: AT,
};

export function aRow(source: string, sourceId: string, parts: object, own: object = {}): RecordRow {
  const id = registerId(source, sourceId);
  const content = { id, source, sourceId, modifiedAt: null, contacts: NO_CONTACTS, ...parts };
  const times = { modified_at: null, fetched_at: NOW.toISOString() };
  return { id, source, source_id: sourceId, content, hash: sourceId, ...times, ...own };
}

export async function savePlace(
  db: RegisterDb,
  source: string,
  sourceId: string,
  name = "Porvoon uimahalli",
  parts: object = {},
): Promise<string> {
  const content = {
    name: { fi: name },
    organizationId: null,
    type: { code: "venue", label: {} },
    address: AN_ADDRESS,
    municipality: "638",
    position: AT,
    shape: { kind: "point" },
    ...parts,
  };
  await saveRecords(db, "place", [aRow(source, sourceId, content, { municipality: "638", is_for_tray: true })]);
  return registerId(source, sourceId);
}

export async function saveChannel(
  db: RegisterDb,
  sourceId: string,
  name = "Uimahalli, Porvoo",
  parts: object = {},
): Promise<string> {
  const content = {
    type: "serviceLocation",
    name: { fi: name },
    alternativeName: {},
    organizationId: null,
    contacts: { ...NO_CONTACTS, addresses: [AN_ADDRESS] },
    ...parts,
  };
  await saveRecords(db, "service_channel", [aRow("ptv", sourceId, content)]);
  return registerId("ptv", sourceId);
}
