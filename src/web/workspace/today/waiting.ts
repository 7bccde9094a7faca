import type { Context } from "../../../context.ts";
import { organizationsOf } from "../../../domain/accounts/role.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { canCurate, canSeeTray } from "../../../domain/curation/curation-policy.ts";
import { listTextsToReview } from "../../../domain/curation/own-texts.ts";
import { countRegionPairs } from "../../../domain/curation/pair-records-queries.ts";
import { countGrave } from "../../../domain/curation/work-list-queries.ts";
import { canHandleFeedback } from "../../../domain/feedback/feedback-policy.ts";
import { listFeedback } from "../../../domain/feedback/feedback-work-queries.ts";
import { canHandleFreshness } from "../../../domain/freshness/freshness-policy.ts";
import { countAnswered } from "../../../domain/freshness/freshness-queries.ts";
import { listOverdue } from "../../../domain/handbook/handbook.ts";
import { canWriteHandbook } from "../../../domain/handbook/handbook-policy.ts";
import { canPublishOwn } from "../../../domain/own-content/own-content-policy.ts";
import { listOwn } from "../../../domain/own-content/own-entry-queries.ts";
import { countAsked, countWaitingClaims } from "../../../domain/providers/claim-queries.ts";
import { canDecideClaims, canProvide } from "../../../domain/providers/provider-policy.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink, type Policy } from "../desk.ts";

/** How many of something wait for whoever is signed in, and where they are. */
export interface WaitingLine {
  readonly count: number;
  readonly text: (count: string) => string;
  readonly href: string;
}

interface WaitingKind {
  readonly policy: Policy;
  look(context: Context, desk: Desk): Promise<readonly WaitingLine[]>;
}

const NONE = { limit: 1, offset: 0 };

/** What may wait, the most urgent first. Each area of the workspace adds its own. */
const WAITING: readonly WaitingKind[] = [
  {
    policy: canHandleFeedback,
    async look({ db }, desk) {
      const words = desk.words.tray.today;
      const region = db.forRegion(desk.page.region.code);
      const all = { kind: null, assignedTo: null, subject: null, reference: null, state: null, lateOn: null };
      const [late, open] = await Promise.all([
        listFeedback(region, { ...all, lateOn: helsinkiTime(desk.page.now).date }, NONE),
        listFeedback(region, { ...all, state: "open" }, NONE),
      ]);
      const href = deskLink(desk, routes.deskFeedback, {});
      return [
        { count: late.total, text: words.feedbackLate, href },
        { count: open.total, text: words.feedback, href },
      ];
    },
  },
  {
    policy: canPublishOwn,
    async look({ db }, desk) {
      const region = db.forRegion(desk.page.region.code);
      const { total } = await listOwn(region, { state: "review", organizations: null }, NONE);
      const href = deskLink(desk, routes.deskOwn, {}, { tila: "review" });
      return [{ count: total, text: desk.words.tray.today.drafts, href }];
    },
  },
  {
    policy: canCurate,
    async look({ db }, desk) {
      const words = desk.words.tray.today;
      const region = db.forRegion(desk.page.region.code);
      const [texts, pairs] = await Promise.all([listTextsToReview(region), countRegionPairs(region)]);
      return [
        { count: texts.length, text: words.texts, href: deskLink(desk, routes.deskTray, {}, { tila: "texts" }) },
        { count: pairs.doubtful, text: words.duplicates, href: deskLink(desk, routes.deskDuplicates, {}) },
      ];
    },
  },
  {
    policy: canHandleFreshness,
    async look({ db }, desk) {
      const answered = await countAnswered(db.forRegion(desk.page.region.code));
      const href = deskLink(desk, routes.deskFreshness, {});
      return [{ count: answered, text: desk.words.freshness.waiting, href }];
    },
  },
  {
    policy: canDecideClaims,
    async look({ db }, desk) {
      const count = await countWaitingClaims(db.forRegion(desk.page.region.code));
      return [{ count, text: desk.words.provider.waiting, href: deskLink(desk, routes.deskClaims, {}) }];
    },
  },
  {
    policy: canWriteHandbook,
    async look({ db }, desk) {
      const today = helsinkiTime(desk.page.now).date;
      const overdue = await listOverdue(db.forRegion(desk.page.region.code), today);
      const href = deskLink(desk, routes.deskHandbook, {}, { tila: "overdue" });
      return [{ count: overdue.length, text: desk.words.tray.today.handbook, href }];
    },
  },
  {
    policy: canProvide,
    async look({ db }, desk) {
      const { code } = desk.page.region;
      const count = await countAsked(db.forRegion(code), organizationsOf(desk.actor, code, "provider"));
      return [{ count, text: desk.words.provider.asked, href: deskLink(desk, routes.deskProvider, {}) }];
    },
  },
  {
    policy: canSeeTray,
    async look({ db }, desk) {
      const count = await countGrave(db.forRegion(desk.page.region.code));
      const href = deskLink(desk, routes.deskTray, {}, { tila: "on", vakavuus: "grave", jarjestys: "worst" });
      return [{ count, text: desk.words.tray.today.grave, href }];
    },
  },
];

/** Only what this person may do something about, and only where there is something. */
export async function listWaiting(context: Context, desk: Desk): Promise<readonly WaitingLine[]> {
  const mine = WAITING.filter(({ policy }) => policy(desk.actor, desk.page.region.code));
  const lines = await Promise.all(mine.map(({ look }) => look(context, desk)));
  return lines.flat().filter(({ count }) => count > 0);
}
