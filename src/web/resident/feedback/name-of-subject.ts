import type { Context } from "../../../context.ts";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { findOrganization } from "../../../domain/catalogue/get-organization.ts";
import { findService, isRemoved } from "../../../domain/catalogue/get-service.ts";
import type { FeedbackSubject } from "../../../domain/feedback/feedback.ts";
import type { Page } from "../../page/page.ts";
import { readCard } from "../../ui/cards/card-body.tsx";

/** What the message is about, by name; null when it is about the site or the thing is gone. */
export async function nameOfSubject(
  { db, indexes }: Context,
  page: Page,
  subject: FeedbackSubject,
): Promise<LocalizedText | null> {
  switch (subject.kind) {
    case "site":
      return null;
    case "organization":
      return (await findOrganization(db.register, subject.id))?.organization.name ?? null;
    case "service": {
      const found = await findService(db.register, subject.id);
      return found && !isRemoved(found) ? found.service.name : null;
    }
    default: {
      const index = await indexes.forRegion(page.region.code);
      const card = index.cardOf(subject.id, subject.kind);
      return card === null ? null : readCard(card).title;
    }
  }
}
