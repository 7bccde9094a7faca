import { programDoer } from "../audit/audit.ts";
import { type CuratedEntry, type Curation, type CurationAct, NO_CURATION } from "../curation/curation.ts";
import { findCuration } from "../curation/curation-queries.ts";
import { writeCuration } from "../curation/write-curation.ts";
import type { PolkuDatabase } from "../database.ts";
import { decideFreshness, monthsBefore } from "./decide-freshness.ts";
import {
  closeSettledCases,
  type FreshnessCase,
  listCases,
  markLetter,
  markStep,
  openCases,
} from "./freshness-queries.ts";
import type { FreshnessRule } from "./freshness-rule.ts";

export const FRESHNESS = "freshness";
/** A tray that nobody has kept is not asked about all at once: nobody answers two hundred questions. */
const MOST_OPENED = 200;

/**
 * Sends one letter about the cases of one address. `letters` of each case tells whether it is a question or a reminder.
 * @throws when it did not leave
 */
export type SendFreshnessLetter = (to: string, cases: readonly FreshnessCase[]) => Promise<void>;

export interface FreshnessReport {
  readonly opened: number;
  readonly settled: number;
  readonly letters: number;
  readonly toCurator: number;
  readonly lowered: number;
  readonly takenOff: number;
  readonly failedLetters: number;
}

/** One day's round in one region: what has settled itself is closed, what is stale is asked, what waits goes on. */
export async function keepFresh(
  db: PolkuDatabase,
  regionCode: string,
  rule: FreshnessRule,
  send: SendFreshnessLetter,
  now: Date,
): Promise<FreshnessReport> {
  const region = db.forRegion(regionCode);
  const settled = await closeSettledCases(region, now);
  for (const entry of settled) await liftFreshness(db, regionCode, entry, now);
  const opened = await openCases(region, monthsBefore(now, rule.afterMonths), now, MOST_OPENED);
  const report = {
    opened,
    settled: settled.length,
    letters: 0,
    toCurator: 0,
    lowered: 0,
    takenOff: 0,
    failedLetters: 0,
  };
  const letters = new Map<string, FreshnessCase[]>();
  for (const each of await listCases(region, { isOpen: true })) {
    for (const step of decideFreshness({ ...each, hasAddress: each.email !== null }, rule, now)) {
      if (step === "letter" && each.email !== null) letters.set(each.email, [...(letters.get(each.email) ?? []), each]);
      if (step === "to-curator") {
        await markStep(region, each.id, "with_curator_since", now);
        report.toCurator++;
      }
      if (step === "lower") {
        await curate(db, regionCode, each.entry, "stale-lower", lowered, now);
        await markStep(region, each.id, "lowered_at", now);
        report.lowered++;
      }
      if (step === "take-off") {
        await curate(db, regionCode, each.entry, "stale-off", takenOff, now);
        await markStep(region, each.id, "taken_off_at", now);
        report.takenOff++;
      }
    }
  }
  for (const [to, cases] of letters) {
    const isSent = await send(to, cases).then(
      () => true,
      () => false,
    );
    // A letter that did not leave is tried again tomorrow, as if it had not been written.
    if (isSent) for (const { id } of cases) await markLetter(region, id, now);
    if (isSent) report.letters++;
    else report.failedLetters++;
  }
  return report;
}

/** The mark by which our own lowering is known again when it is lifted. */
const OURS = { theme: null, kind: "lower", from: null, until: null } as const;

const isOurs = ({ theme, kind, from, until }: Curation["pins"][number]): boolean =>
  theme === null && kind === "lower" && from === null && until === null;
const lowered = (content: Curation): Curation =>
  content.pins.some(isOurs) ? content : { ...content, pins: [...content.pins, OURS] };
const takenOff = (content: Curation): Curation =>
  content.tray === "off" ? content : { ...content, tray: "off", trayReason: FRESHNESS };

/** Lifts what the round has done to an entry, when somebody knows again that its facts hold. Curators' own words stay. */
export async function liftFreshness(
  db: PolkuDatabase,
  regionCode: string,
  entry: CuratedEntry,
  now: Date,
): Promise<void> {
  const cases = await listCases(db.forRegion(regionCode), { entry });
  const wasLowered = cases[0]?.loweredAt != null;
  const wasTakenOff = cases[0]?.takenOffAt != null;
  if (!wasLowered && !wasTakenOff) return;
  await curate(
    db,
    regionCode,
    entry,
    "fresh-again",
    (content) => ({
      ...content,
      pins: wasLowered ? content.pins.filter((pin) => !isOurs(pin)) : content.pins,
      ...(wasTakenOff && content.tray === "off" && content.trayReason === FRESHNESS
        ? { tray: null, trayReason: "" }
        : {}),
    }),
    now,
  );
}

/** A change by the round itself; nothing is written when there is nothing to change. */
async function curate(
  db: PolkuDatabase,
  regionCode: string,
  entry: CuratedEntry,
  act: CurationAct,
  change: (content: Curation) => Curation,
  now: Date,
): Promise<void> {
  const current = await findCuration(db.forRegion(regionCode), entry);
  const content = current?.content ?? NO_CURATION;
  const changed = change(content);
  if (JSON.stringify(changed) === JSON.stringify(content)) return;
  const basedOn = current?.version ?? 0;
  await writeCuration(
    db,
    programDoer(FRESHNESS),
    FRESHNESS,
    { regionCode, entry, basedOn, content: changed, act },
    now,
  );
}
