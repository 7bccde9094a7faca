import type { Context as HonoContext } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Context } from "../../../context.ts";
import { isRefusal } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { renderPage } from "../../page/render-page.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { texts } from "../../text/texts.ts";
import { BareLayout } from "../../ui/bare-layout.tsx";
import { chooserLanguage, PRODUCT_BRAND, renderChooser } from "../chooser/chooser.tsx";
import { ErrorPage, type Failure, failureText } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

/** Nothing stands at this address: in a region its own page, elsewhere the chooser. */
export function renderNotFound(c: HonoContext<WebEnv>, context: Context, assets: Assets): Response {
  const page = c.get("page");
  if (page) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
  return renderChooser(c, context, assets, { asked: null, isUnknownRegion: true });
}

/** A page for what was thrown. What is not a refusal is a bug: it is logged here, and the reader gets its id. */
export function renderError(c: HonoContext<WebEnv>, error: Error, context: Context, assets: Assets): Response {
  const status = isRefusal(error) || error instanceof HTTPException ? error.status : 500;
  if (status === 404) return renderNotFound(c, context, assets);
  if (status < 500) return renderFailure(c, { kind: "badRequest" }, 400, assets);
  const requestId = c.get("requestId") ?? "";
  context.log.error({ requestId, err: error }, "a page failed");
  return renderFailure(c, { kind: "server", requestId }, 500, assets);
}

export function renderFailure(
  c: HonoContext<WebEnv>,
  failure: Failure,
  status: 400 | 429 | 500,
  assets: Assets,
): Response {
  const page = c.get("page");
  if (page) return renderPage(c, <ErrorPage page={page} failure={failure} />, { status, caching: "never" });
  const language = chooserLanguage(c);
  const { title, lead } = failureText(texts[language], failure);
  return renderPage(
    c,
    <BareLayout assets={assets} brand={PRODUCT_BRAND.href} language={language} title={title} isIndexed={false}>
      <div class="wrap">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {failure.kind === "server" && (
          <p>
            {texts[language].errors.requestId} <code>{failure.requestId}</code>
          </p>
        )}
        <p>
          <a class="more" href={routes.chooser.href({})}>
            {texts[language].layout.front}
          </a>
        </p>
      </div>
    </BareLayout>,
    { status, caching: "never" },
  );
}
