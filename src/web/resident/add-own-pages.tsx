import { routes } from "../../routes.ts";
import { renderPage } from "../page/render-page.ts";
import type { ResidentWeb } from "../page/web-env.ts";
import { AccessibilityPage } from "./accessibility/accessibility-page.tsx";
import { HelpPage } from "./help/help-page.tsx";
import { PrivacyPage } from "./privacy/privacy-page.tsx";

/** The pages that are only our own words. */
export function addOwnPages({ app }: ResidentWeb): void {
  app.get(routes.help.pattern, (c) => renderPage(c, <HelpPage page={c.get("page")} />));
  app.get(routes.privacy.pattern, (c) => renderPage(c, <PrivacyPage page={c.get("page")} />));
  app.get(routes.accessibility.pattern, (c) => renderPage(c, <AccessibilityPage page={c.get("page")} />));
}
