import { changeLanguage } from "../../../domain/accounts/account-queries.ts";
import { canManageOneself } from "../../../domain/accounts/accounts-policy.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { deskLink, type Workspace } from "../desk.ts";
import { returnPath } from "../return-path.ts";

/** One's own account. */
export function addMe({ context, post }: Workspace): void {
  post(routes.deskLanguage, canManageOneself, async (c, desk) => {
    const { fields } = c.get("form");
    const language = lastOf(fields, "kieli") === "sv" ? "sv" : "fi";
    await changeLanguage(context.db.forAccounts(), desk.actor.accountId, language);
    return c.redirect(returnPath(lastOf(fields, "takaisin")) ?? deskLink(desk, routes.desk, {}), 303);
  });
}
