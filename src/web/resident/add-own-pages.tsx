import { routes } from "../../routes.ts";
import { renderPage } from "../page/render-page.ts";
import type { ResidentWeb } from "../page/web-env.ts";
import { AccessibilityPage } from "./accessibility/accessibility-page.tsx";
import { HelpPage } from "./help/help-page.tsx";
import { listDigitalSupport } from "./help/list-digital-support.ts";
import { PrivacyPage } from "./privacy/privacy-page.tsx";

/** The pages that are our own words. */
export function addOwnPages({ app, context }: ResidentWeb): void {
  app.get(routes.help.pattern, async (c) => {
    const page = c.get("page");
    const index = await context.indexes.forRegion(page.region.code);
    return renderPage(c, <HelpPage page={page} digitalSupport={listDigitalSupport(index, page)} />);
  });
  app.get(routes.privacy.pattern, (c) => renderPage(c, <PrivacyPage page={c.get("page")} />));
  app.get(routes.accessibility.pattern, (c) => renderPage(c, <AccessibilityPage page={c.get("page")} />));
}
