import type { ComponentChildren } from "preact";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { JsonData, LOCALES } from "../../ui/share-section.tsx";

/** What the script needs besides what stands on the page. */
export interface SharedData {
  readonly region: string;
  /** Where a share is opened. */
  readonly api: string;
  readonly locale: string;
  /** Page addresses by kind, with `{id}` where the id is to stand. */
  readonly links: Readonly<Record<"service" | "event" | "place" | "tool", string>>;
  /** With `{time}` and `{minutes}` where those are to stand. */
  readonly words: Readonly<Record<SharedWord, string>>;
}

export type SharedWord =
  | "insecure"
  | "working"
  | "nothing"
  | "tooMany"
  | "failed"
  | "unreadable"
  | "sharedAt"
  | "once"
  | "many"
  | "step";

export function SharedPage({ page }: { page: Page }) {
  const words = page.text.sharing.open;
  return (
    <Layout page={page} title={words.title} isIndexed={false} isJourney scripts={["shared"]} trail={[]}>
      <div class="wrap" data-shared>
        <h1>{words.title}</h1>
        <div data-part="ask">
          <p class="lead">{words.lead}</p>
          <p class="notice" data-part="unable">
            {words.withoutScript}
          </p>
          <form hidden data-part="form" novalidate autocomplete="off">
            <CheckedField name="koodi" label={words.code} hint={words.codeHint} error={words.codeWrong}>
              <input
                id="koodi"
                type="text"
                class="share-code-field"
                maxLength={60}
                autocapitalize="characters"
                autocorrect="off"
                spellcheck={false}
                translate={false}
                aria-describedby="koodi-ohje"
              />
            </CheckedField>
            <CheckedField
              name="avaaja"
              label={words.organization}
              hint={words.organizationHint}
              error={words.organizationWrong}
            >
              <input
                id="avaaja"
                type="text"
                maxLength={200}
                autocomplete="organization"
                aria-describedby="avaaja-ohje"
              />
            </CheckedField>
            <button type="submit" class="button main">
              {words.submit}
            </button>
          </form>
        </div>
        <p role="status" data-part="busy" />
        <div role="alert" data-part="said" />
        <article hidden data-part="shared">
          <h2 tabIndex={-1} data-part="heading">
            {words.heading}
          </h2>
          <p data-part="when" />
          <div class="notice">
            <p>{words.onlyHere}</p>
            <p class="strong" data-part="again" />
          </div>
          <div data-part="sections" />
          <section hidden data-part="items">
            <h3>{words.items}</h3>
            <p class="small share-new-tab">{words.newTab}</p>
            <ol data-part="list" />
          </section>
          <p class="share-actions">
            <button type="button" class="button" data-part="print">
              {words.print}
            </button>
            <button type="button" class="button" data-part="close">
              {words.close}
            </button>
          </p>
        </article>
        <JsonData data={dataFor(page)} />
      </div>
    </Layout>
  );
}

/** A field whose error the script shows: it knows before anything is sent. */
function CheckedField(props: {
  name: string;
  label: string;
  hint: string;
  error: string;
  children: ComponentChildren;
}) {
  const { name, label, hint, error, children } = props;
  return (
    <div class="field">
      <label class="field-label" for={name}>
        {label}
      </label>
      <p class="hint" id={`${name}-ohje`}>
        {hint}
      </p>
      <p class="field-error" id={`${name}-virhe`} hidden>
        {error}
      </p>
      {children}
    </div>
  );
}

function dataFor(page: Page): SharedData {
  const { insecure, working, nothing, tooMany, failed, unreadable, sharedAt, once, many, step } =
    page.text.sharing.open;
  const there = { region: page.region.slug, language: page.language };
  const linkOf = (route: typeof routes.service | typeof routes.event | typeof routes.place | typeof routes.tool) =>
    route.href({ ...there, id: "{id}" }).replace(encodeURIComponent("{id}"), "{id}");
  return {
    region: page.region.slug,
    api: `/api/v1/regions/${page.region.code}/shares/open`,
    locale: LOCALES[page.language],
    links: {
      service: linkOf(routes.service),
      event: linkOf(routes.event),
      place: linkOf(routes.place),
      tool: linkOf(routes.tool),
    },
    words: {
      insecure,
      working,
      nothing,
      failed,
      unreadable,
      once,
      step,
      tooMany: tooMany("{minutes}"),
      sharedAt: sharedAt("{time}"),
      many: many("{time}"),
    },
  };
}
