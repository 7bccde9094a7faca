import type { Context as HonoContext } from "hono";
import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { canCurate, canSeeTray } from "../../../domain/curation/curation-policy.ts";
import { decidePair, type PairDecision } from "../../../domain/curation/decide-pair.ts";
import { isRegionPair, listPairRecords, listRegionPairs } from "../../../domain/curation/pair-records-queries.ts";
import { whySame } from "../../../domain/duplicates/why-same.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { isRecordId } from "../../page/record-id.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { PairPage } from "./pair-page.tsx";
import { PAIR_STATES, PAIRS_PAGE_SIZE, PairsPage } from "./pairs-page.tsx";
import { textOf } from "./parts/part.ts";

const VERDICTS = ["merged", "apart", "undo"] as const;
const LONGEST_NOTE = 500;

/** One thing told of by many sources: the region's pairs, and a curator's word on each. */
export function addPairs({ context: { db }, get, post }: Workspace): void {
  get(routes.deskDuplicates, canSeeTray, async (c, desk) => {
    const state = PAIR_STATES.find((each) => each === c.req.query("tila")) ?? "doubtful";
    const asked = Number(c.req.query("sivu"));
    const current = Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked : 1;
    const region = db.forRegion(desk.page.region.code);
    const { pairs, counts } = await listRegionPairs(region, state, PAIRS_PAGE_SIZE, (current - 1) * PAIRS_PAGE_SIZE);
    const [, query = ""] = desk.here.split("?");
    const page = { ...desk.page, place: { path: "", query: query === "" ? "" : `?${query}` } };
    return renderDesk(c, <PairsPage desk={{ ...desk, page }} {...{ state, pairs, counts, current }} />);
  });

  async function show(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    typed: { readonly note?: string; readonly errors?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const [one, other] = idsOf(c);
    const region = db.forRegion(desk.page.region.code);
    if (!(await isRegionPair(region, one, other))) throw pairNotFound();
    const records = await listPairRecords(region, [one, other]);
    const [first, second] = [records.get(one), records.get(other)];
    const why = first && second ? await whySame(db.register, one, other, desk.page.now) : null;
    if (!first || !second || !why) throw pairNotFound();
    const names = await listAccountNames(
      db.forAccounts(),
      why.decisions.map(({ decidedBy }) => decidedBy),
    );
    return renderDesk(c, <PairPage {...{ desk, first, second, why, names }} {...typed} />, typed.errors ? 400 : 200);
  }

  get(routes.deskDuplicate, canSeeTray, (c, desk) => show(c, desk));

  post(routes.deskDuplicate, canCurate, async (c, desk) => {
    const { fields } = c.get("form");
    const [oneId, otherId] = idsOf(c);
    const verdict = VERDICTS.find((each) => each === lastOf(fields, "toimi"));
    if (!verdict) throw new NotFound("unknown-verdict", "The form does not say what to do.");
    const note = textOf(fields, "perustelu");
    if (note.length > LONGEST_NOTE)
      return show(c, desk, { note, errors: { perustelu: desk.words.tray.texts.tooLong(String(LONGEST_NOTE)) } });
    const decision: PairDecision = { regionCode: desk.page.region.code, oneId, otherId, verdict, note: note || null };
    const { refused, isContradicted } = await decidePair(db, desk.actor, decision, desk.page.now);
    if (refused !== null) return show(c, desk, { note, errors: { perustelu: desk.words.tray.pairs.refused[refused] } });
    const done = verdict === "undo" ? "pair-undone" : isContradicted ? "contradicted" : "pair";
    const address = deskLink(desk, routes.deskDuplicate, { first: oneId, second: otherId }, { tehty: done });
    return c.redirect(address, 303);
  });
}

function idsOf(c: HonoContext<WorkspaceEnv>): readonly [string, string] {
  const [one = "", other = ""] = [c.req.param("first"), c.req.param("second")];
  if (!isRecordId(one) || !isRecordId(other)) throw pairNotFound();
  return [one, other];
}

function pairNotFound(): NotFound {
  return new NotFound("pair-not-found", "There is no such pair in this region.");
}
