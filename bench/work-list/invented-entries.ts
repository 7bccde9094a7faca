import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Curation, NO_CURATION } from "../../src/domain/curation/curation.ts";
import type { PolkuDatabase } from "../../src/domain/database.ts";
import { anEntry, type SavedEntry, saveEntries } from "../../test/support/tray-entries.ts";

const KINDS = ["service", "service", "event", "place"] as const;
const FIRST = ["Äijien", "Ikäihmisten", "Perheiden", "Nuorten", "Öiden", "Kylän", "Maahanmuuttajien", "Omaishoitajien"];
const SECOND = ["kävely", "kuoro", "liikunta", "kahvila", "neuvonta", "keskusteluryhmä", "uinti", "puutarha"];
const THEMES = ["liikunta", "mieli", "yhteiso", "kulttuuri-ja-luovuus"];
const OFF = ["no-class", "past", "archived", "duplicate"];
const CHECKS = [
  { code: "dead-link", severity: "grave", values: {} },
  { code: "missing-sv", severity: "mend", values: {} },
  { code: "stale", severity: "polish", values: { months: 14 } },
] as const;
/** Of how many entries one has something said of it by the curators. */
const CURATED_EVERY = 20;

/** A region's work list as large as the largest could become, with what its curators say of some. The same at every run. */
export async function fillWorkList(db: PolkuDatabase, count: number, regionCode: string): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => invented(index));
  await saveEntries({ db }, entries, regionCode);
  const said = entries.flatMap(({ kind, id }, index) =>
    index % CURATED_EVERY === 0 ? [{ subject: `${kind}:${id}`, content: curationOf(index) }] : [],
  );
  await db.forRegion(regionCode).run(async (trx) => {
    await sql`insert into content_version (region_code, subject_kind, subject_id, version, content, act, changed_at, changed_by)
      select ${regionCode}, 'curation', subject, 1, content, 'texts', '2026-11-20', 'bench'
      from json_to_recordset(${JSON.stringify(said)}::json) as r(subject text, content jsonb)`.execute(trx);
  });
}

function invented(index: number): SavedEntry {
  const name = `${FIRST[index % 8]} ${SECOND[(index >> 3) % 8]} numero ${index}`;
  const isOn = index % 5 !== 0;
  const organization = index % 300;
  return anEntry({
    id: uuidOf(`entry ${index}`),
    kind: KINDS[index % 4] ?? "service",
    title: { fi: name, sv: `Tjänst ${name}` },
    organizationId: uuidOf(`organization ${organization}`),
    organization: { fi: `Yhdistys numero ${organization}`, sv: `Förening nummer ${organization}` },
    municipalities: index % 3 === 0 ? ["982", "983"] : ["982"],
    languages: index % 4 === 0 ? ["fi"] : ["fi", "sv"],
    themes: isOn ? THEMES.slice(0, 1 + (index % 3)) : [],
    isOn,
    offCode: isOn ? null : (OFF[index % 4] ?? null),
    modifiedAt: new Date(Date.UTC(2026, index % 10, 1 + (index % 28))),
    score: index % 101,
    checks: index % 101 > 90 ? [] : CHECKS.slice(index % 3),
  });
}

function curationOf(index: number): Curation {
  if (index % 40 === 0) return { ...NO_CURATION, tray: "off", trayReason: "Vanhentunut" };
  return { ...NO_CURATION, texts: { ...NO_CURATION.texts, title: { fi: `Oma nimi ${index}` } } };
}

function uuidOf(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
