import { randomUUID } from "node:crypto";
import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { ANSWERED_WITHIN_DAYS } from "../../../domain/feedback/feedback.ts";
import { saveFeedback } from "../../../domain/feedback/feedback-queries.ts";
import { canProvide } from "../../../domain/providers/provider-policy.ts";
import { routes } from "../../../routes.ts";
import { readCard } from "../../ui/cards/card-body.tsx";
import type { Desk, Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { type CorrectionFields, correctionText, readCorrection } from "./correction-form.ts";
import { CorrectionPage, ReadyTextPage } from "./correction-page.tsx";
import { getProvided } from "./get-provided.ts";

/** A correction of what comes from elsewhere: a text ready to be taken to where the facts live. */
export function addCorrection({ context, get, post }: Workspace): void {
  const { db, indexes } = context;

  async function shownNow(
    desk: Desk,
    entry: { readonly kind: "service" | "event" | "place" | "tool"; readonly id: string },
  ) {
    const index = await indexes.forRegion(desk.page.region.code);
    const card = index.cardOf(entry.id, entry.kind);
    return card === null ? null : readCard(card);
  }

  get(routes.deskProviderText, canProvide, async (c, desk) => {
    const provided = await getProvided(db, c, desk);
    const now = await shownNow(desk, provided.entry);
    const fields: CorrectionFields = { nameFi: "", nameSv: "", summaryFi: "", summarySv: "", other: "", tell: true };
    return renderDesk(c, <CorrectionPage {...{ desk, provided, now, fields }} errors={{}} />);
  });

  post(routes.deskProviderText, canProvide, async (c, desk) => {
    const provided = await getProvided(db, c, desk);
    const read = readCorrection(c.get("form").fields, desk);
    const now = await shownNow(desk, provided.entry);
    const isBack = c.get("form").fields.has("takaisin");
    if (!read.ok || isBack)
      return renderDesk(
        c,
        <CorrectionPage
          {...{ desk, provided, now, fields: read.fields }}
          errors={read.ok || isBack ? {} : read.errors}
        />,
        read.ok || isBack ? 200 : 400,
      );
    const text = correctionText(desk, provided, read.fields);
    if (read.fields.tell) {
      await saveFeedback(db.forRegion(desk.page.region.code), {
        id: messageId(c.get("form").fields.get("viesti")),
        kind: "wrong-fact",
        message: `${desk.words.provider.text.from(providersOf(desk))}\n\n${text}`.slice(0, 4000),
        replyTo: null,
        subject: provided.entry,
        needId: null,
        language: desk.actor.language,
        receivedAt: desk.page.now,
        dueOn: addDays(helsinkiTime(desk.page.now).date, ANSWERED_WITHIN_DAYS),
      });
    }
    return renderDesk(c, <ReadyTextPage {...{ desk, provided, text, fields: read.fields }} />);
  });
}

/** The same form sent twice is one message; what is no id of ours is another message. */
function messageId(sent: string | undefined | null): string {
  return sent && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sent) ? sent : randomUUID();
}

/** Whose correction it is: the organizations that the writer acts for. */
function providersOf(desk: Desk): string {
  const names = desk.actor.grants.flatMap(({ regionCode, role, organizationName: name }) =>
    regionCode === desk.page.region.code && role === "provider" && name
      ? [name[desk.page.content] ?? name.fi ?? name.sv ?? ""]
      : [],
  );
  return [...new Set(names)].join(", ");
}
