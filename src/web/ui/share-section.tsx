import type { SharePayload } from "../../domain/sharing/share-payload.ts";
import { routes } from "../../routes.ts";
import type { Page } from "../page/page.ts";
import { RadioGroup } from "./fields.tsx";

/** Hours that are offered where the region allows them: until this afternoon, until tomorrow, over a weekend, a week, two. */
const OFFERED_HOURS = [2, 24, 72, 168, 336];
const USUAL_HOURS = 24;
const TIME = "{time}";
const WHO = "{who}";

/** What the script needs besides what stands on the page. */
export interface ShareData {
  readonly payload: SharePayload;
  readonly region: string;
  /** The API's address of the region's shares. */
  readonly api: string;
  /** The page that opens a code. */
  readonly address: string;
  /** `fi-FI`: how times are written. */
  readonly locale: string;
  /** With `{time}` and `{who}` where those are to stand. */
  readonly words: Readonly<Record<ShareWord, string>>;
}

export type ShareWord =
  | "insecure"
  | "working"
  | "failed"
  | "tooMany"
  | "tooLarge"
  | "copied"
  | "copyFailed"
  | "waiting"
  | "opened"
  | "openedVerified"
  | "stillOpen"
  | "closed"
  | "revoked"
  | "expired"
  | "unknown"
  | "revokeFailed"
  | "noCode";

/** How the browser writes times in each language of pages. */
export const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB", selko: "fi-FI" } as const;

/**
 * "Share with a professional": stands outside other forms, on a page with the script `share` that is kept in no cache
 * (`caching: "never"`), for it carries what a person wrote. Without JavaScript it says what to do instead.
 */
export function ShareSection({ page, payload }: { page: Page; payload: SharePayload }) {
  const words = page.text.sharing;
  const hours = hoursWithin(page.region.shareHours);
  return (
    <section class="share" aria-labelledby="jaa" data-share>
      <h2 id="jaa" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="share-lead">{words.lead}</p>
      <p class="notice" data-part="unable">
        {words.withoutScript}
      </p>
      <form hidden data-part="form" autocomplete="off">
        <WhatIsShared page={page} payload={payload} />
        <RadioGroup
          name="avaukset"
          legend={words.openings}
          value="once"
          choices={[
            { value: "once", label: words.once },
            { value: "until-revoked", label: words.untilRevoked },
          ]}
          error={undefined}
        />
        <RadioGroup
          name="tunnit"
          legend={words.hours}
          value={String(hours.includes(USUAL_HOURS) ? USUAL_HOURS : hours.at(-1))}
          choices={hours.map((each) => ({ value: String(each), label: words.duration(each) }))}
          error={undefined}
        />
        <button type="submit" class="button main">
          {words.submit}
        </button>
      </form>
      <p role="status" class="share-said" data-part="said" />
      <SharedPart page={page} />
      <details class="share-privacy">
        <summary>{words.privacy}</summary>
        <ul>
          {words.privacyPoints.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </details>
      <JsonData data={dataFor(page, payload)} />
    </section>
  );
}

function WhatIsShared({ page, payload }: { page: Page; payload: SharePayload }) {
  const words = page.text.sharing;
  return (
    <>
      <h3>{words.what}</h3>
      <ul>
        {payload.sections.map(({ heading }) => (
          <li>{heading}</li>
        ))}
        {payload.items.length > 0 && <li>{words.items(payload.items.length)}</li>}
      </ul>
      <p>{words.onlyThis}</p>
    </>
  );
}

/** What is shown once it has been shared. */
function SharedPart({ page }: { page: Page }) {
  const words = page.text.sharing;
  return (
    <div hidden data-part="shared">
      <div data-part="keys">
        <h3 tabIndex={-1} data-part="heading">
          {words.code}
        </h3>
        <p class="share-code" data-part="code" translate={false} />
        <p>
          {words.where("")}
          <span class="share-address" data-part="address" translate={false} />
        </p>
        <p class="notice">{words.careful}</p>
        <div class="share-qr" data-part="qr" role="img" aria-label={words.qr} />
        <p class="small">{words.qrHint}</p>
        <div class="field share-link">
          <label class="field-label" for="jaa-linkki">
            {words.link}
          </label>
          <input id="jaa-linkki" type="text" readOnly data-part="link" translate={false} />
          <button type="button" class="button" data-part="copy">
            {words.copy}
          </button>
          <p role="status" class="small" data-part="copied" />
        </div>
      </div>
      <h3 tabIndex={-1} data-part="state-heading">
        {words.state}
      </h3>
      <div role="status" data-part="state" />
      <div class="share-actions">
        <button type="button" class="button" data-part="revoke">
          {words.revoke}
        </button>
        <button type="button" class="button" hidden data-part="again">
          {words.again}
        </button>
      </div>
      <div data-part="remembering">
        <label class="choice">
          <input type="checkbox" data-part="remember" aria-describedby="jaa-muista-ohje" />
          <span>{words.remember}</span>
        </label>
        <p class="hint" id="jaa-muista-ohje">
          {words.rememberHint}
        </p>
      </div>
    </div>
  );
}

function hoursWithin(most: number): readonly number[] {
  const offered = OFFERED_HOURS.filter((hours) => hours <= most);
  return offered.includes(most) ? offered : [...offered, most];
}

function dataFor(page: Page, payload: SharePayload): ShareData {
  const { sharing } = page.text;
  const { insecure, working, failed, tooMany, tooLarge, copied, copyFailed, closed, revoked, expired } = sharing;
  return {
    payload,
    region: page.region.slug,
    api: `/api/v1/regions/${page.region.code}/shares`,
    address: routes.shared.href({ region: page.region.slug, language: page.language }),
    locale: LOCALES[page.language],
    words: {
      insecure,
      working,
      failed,
      tooMany,
      tooLarge,
      copied,
      copyFailed,
      closed,
      revoked,
      expired,
      unknown: sharing.unknown,
      revokeFailed: sharing.revokeFailed,
      noCode: sharing.noCode,
      waiting: sharing.waiting(TIME),
      opened: sharing.opened(TIME, WHO),
      openedVerified: sharing.openedVerified(TIME, WHO),
      stillOpen: sharing.stillOpen(TIME),
    },
  };
}

/** Data, not a program: browsers do not run it. `<` is escaped so that no text can end the element. */
export function JsonData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/json" data-part="data" dangerouslySetInnerHTML={{ __html: json }} />;
}
