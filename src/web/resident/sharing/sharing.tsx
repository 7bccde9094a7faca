import { routes } from "../../../routes.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { SharedPage } from "./shared-page.tsx";

/** The page is the same for everyone: what it opens, it opens in the reader's browser. */
export function addSharing({ app }: ResidentWeb): void {
  app.get(routes.shared.pattern, (c) => renderPage(c, <SharedPage page={c.get("page")} />));
}
