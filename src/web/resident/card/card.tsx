import type { Context as HonoContext } from "hono";
import { bodyLimit } from "hono/body-limit";
import { countVotes } from "../../../domain/recommendation/count-vote.ts";
import { routes } from "../../../routes.ts";
import { openAt } from "../../page/open-at.ts";
import { readForm } from "../../page/read-form.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb, WebEnv } from "../../page/web-env.ts";
import { readChoices } from "../recommendation-choices.ts";
import { CardPage } from "./card-page.tsx";
import { findNearby } from "./find-nearby.ts";
import { readCard } from "./read-card.ts";
import { answeredNow, recommendForCard } from "./recommend-for-card.ts";
import { ResultsPage } from "./results-page.tsx";
import { SheetPage } from "./sheet-page.tsx";
import { TooLargePage } from "./too-large-page.tsx";

/** All ticks of the card, and what has been chosen among its recommendations. */
const LARGEST_BODY = 32 * 1024;

const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c: HonoContext<WebEnv>) =>
    renderPage(c, <TooLargePage page={c.get("page")} />, { status: 413, caching: "never" }),
});

/**
 * The "Mitä kuuluu?" card. A resident's ticks travel in forms and stand in no address; a professional may make an address with
 * ticks (`rasti=seuraa,uni`), and the page says that it holds them. Nothing is stored.
 */
export function addCard(web: ResidentWeb): void {
  const { app, context } = web;

  app.get(routes.card.pattern, (c) => {
    const page = c.get("page");
    const { ticked } = readCard(page, new URL(c.req.url).searchParams);
    return renderPage(c, <CardPage page={page} ticked={ticked} isInAddress={ticked.length > 0} />, {
      caching: ticked.length > 0 ? "never" : "public",
    });
  });

  app.post(routes.card.pattern, refuseOtherSites, limitBody, async (c) => {
    const fields = await openSent(web, c);
    const page = c.get("page");
    const { ticked, wantsResults } = readCard(page, fields);
    const choices = readChoices(fields);
    if (!wantsResults)
      return renderPage(c, <CardPage {...{ page, ticked, choices }} isInAddress={false} />, { caching: "never" });
    const index = await context.indexes.forRegion(page.region.code);
    if (choices.votes.length > 0)
      await countVotes(context.db.forRegion(page.region.code), index, choices.votes, page.now);
    const answered = answeredNow(ticked);
    const recommendations = answered.length > 0 ? recommendForCard(index, page, answered, choices) : [];
    return renderPage(
      c,
      <ResultsPage {...{ page, ticked, answered, recommendations, choices }} version={index.version} />,
      { caching: "never" },
    );
  });

  app.get(routes.cardPrint.pattern, (c) => renderSheet(c, new URL(c.req.url).searchParams, true));

  app.post(routes.cardPrint.pattern, refuseOtherSites, limitBody, async (c) =>
    renderSheet(c, await openSent(web, c), false),
  );

  async function renderSheet(c: HonoContext<WebEnv>, fields: URLSearchParams, isAddress: boolean) {
    const page = c.get("page");
    const { ticked, isLarge } = readCard(page, fields);
    const index = await context.indexes.forRegion(page.region.code);
    const nearby = await findNearby(context, index, page);
    const isInAddress = isAddress && ticked.length > 0;
    return renderPage(c, <SheetPage {...{ page, ticked, isLarge, isInAddress, nearby }} />, {
      caching: isAddress && ticked.length === 0 ? "public" : "never",
    });
  }
}

/** Opens the page for the municipality that the form told; the rest of the form goes into no link. */
async function openSent(web: ResidentWeb, c: HonoContext<WebEnv>): Promise<URLSearchParams> {
  const { fields } = await readForm(c);
  c.set("page", await openAt(web, c, fields));
  return fields;
}
