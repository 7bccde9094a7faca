import { routes } from "../../../routes.ts";
import { Field } from "../../ui/fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { hasDraft } from "./page-words.ts";
import type { ReadPageProps } from "./read-page.tsx";

/** What its writers do with a page: publish, hide, mark as read through, look at what the national text has become. */
export function PageCare({ desk, page, isDraft, owner, problem }: ReadPageProps) {
  const words = desk.words.handbook;
  const params = { page: page.slug };
  const action = deskLink(desk, routes.deskHandbookPage, params);
  const seen = page.changedAt?.getTime() ?? "";
  const canPublish = hasDraft(page) || page.state !== "published";
  return (
    <section aria-labelledby="hoito" class="guide-tools">
      <h2 id="hoito">{words.care}</h2>
      <p>{owner ? words.owner(owner) : words.noOwner}</p>
      {page.state !== "published" && <p>{words.notShown}</p>}
      {page.isNationalChanged && page.origin === "adopted" && (
        <Notice>
          <p>
            {words.nationalNotice}{" "}
            <a href={deskLink(desk, routes.deskHandbookHistory, params, { kansallinen: "1" })}>{words.nationalLook}</a>
          </p>
        </Notice>
      )}
      {hasDraft(page) && (
        <Notice>
          <p>
            {words.draftWaits}{" "}
            <a href={deskLink(desk, routes.deskHandbookPage, params, isDraft ? {} : { luonnos: "1" })}>
              {isDraft ? words.showPublished : words.showDraft}
            </a>
          </p>
        </Notice>
      )}
      <div class="actions">
        {canPublish && (
          <DeskForm desk={desk} action={action} fields={{ toimi: "julkaise", nahty: seen }}>
            <button type="submit" class="button main">
              {hasDraft(page) || page.state === "draft" ? words.publish : words.publishAgain}
            </button>
          </DeskForm>
        )}
        {page.state !== "archived" && (
          <DeskForm desk={desk} action={action} fields={{ toimi: "piilota", nahty: seen }}>
            <button type="submit" class="button">
              {words.archive}
            </button>
          </DeskForm>
        )}
      </div>
      <DeskForm desk={desk} action={action} fields={{ toimi: "tarkistettu", nahty: seen }} label={words.reviewDone}>
        <h3>{words.reviewTitle}</h3>
        <Field
          name="tarkistus"
          label={words.reviewNext}
          hint={words.reviewHint}
          error={problem === "date" ? words.problems.date : undefined}
        >
          {(attributes) => <input type="date" {...attributes} />}
        </Field>
        <button type="submit" class="button">
          {words.reviewDone}
        </button>
      </DeskForm>
    </section>
  );
}
