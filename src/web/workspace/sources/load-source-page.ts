import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import type { PolkuDatabase } from "../../../domain/database.ts";
import { findRun, listRuns } from "../../../domain/imports/import-queries.ts";
import { listRequestsOf } from "../../../domain/imports/import-request-queries.ts";
import { recordKey } from "../../../domain/imports/quarantine.ts";
import { countReasons, listAcceptances, listKeptAside } from "../../../domain/imports/quarantine-queries.ts";
import { REJECTION_CODES } from "../../../domain/imports/reasons.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { withoutControls } from "../settings/setting-fields.ts";
import type { KnownSource } from "./known-sources.ts";
import type { SourcePageProps } from "./source-page.tsx";

const RUNS = 15;
const PAGE = 25;
const MOST_PAGES = 400;
const MOST_ACCEPTED = 200;

/** Everything that a source's page shows, by its address. */
export async function loadSourcePage(
  db: PolkuDatabase,
  desk: Desk,
  known: KnownSource,
  query: URLSearchParams,
): Promise<SourcePageProps> {
  const { source, importer } = known;
  const region = db.forRegion(desk.page.region.code);
  const kind = withoutControls(query.get("laji") ?? "").slice(0, 40) || null;
  const code = REJECTION_CODES.find((each) => each === query.get("syy")) ?? null;
  const page = numberIn(query.get("sivu"), MOST_PAGES) ?? 1;
  const runId = numberIn(query.get("ajo"), 1e15);
  const filter = { source, kind, code };
  const [runs, run, requests, counts, found, accepted, acceptances] = await Promise.all([
    listRuns(db.register, source, RUNS),
    runId === null ? undefined : findRun(db.register, source, runId),
    listRequestsOf(region, [...new Set([source, importer])]),
    countReasons(region, source),
    listKeptAside(region, { ...filter, areAccepted: false }, { offset: (page - 1) * PAGE, limit: PAGE + 1 }),
    listKeptAside(region, { source, areAccepted: true }, { offset: 0, limit: MOST_ACCEPTED }),
    listAcceptances(region, source),
  ]);
  const names = await listAccountNames(db.forAccounts(), [...new Set(acceptances.map(({ acceptedBy }) => acceptedBy))]);
  const acceptedId = query.get("tunnus");
  const acceptedKind = query.get("laji2");
  const action = deskLink(desk, routes.deskSource, { source });
  return {
    desk,
    known,
    runs,
    run: run ?? null,
    requests,
    quarantine: {
      source,
      records: found.slice(0, PAGE),
      accepted,
      acceptances: new Map(acceptances.map((each) => [recordKey(each), each])),
      counts,
      kind,
      code,
      page,
      hasMore: found.length > PAGE,
      requests,
      names,
    },
    undo:
      desk.done === "hyvaksytty" && acceptedId && acceptedKind
        ? { action, fields: { teko: "palauta", laji: acceptedKind, tunnus: acceptedId } }
        : null,
  };
}

function numberIn(text: string | null, most: number): number | null {
  const number = /^\d{1,15}$/.test(text ?? "") ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}
