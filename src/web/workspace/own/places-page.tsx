import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { OwnService } from "../../../domain/own-content/content.ts";
import type { Named } from "../../../domain/own-content/likeness-queries.ts";
import { MOST_PLACES, type OtherPlace } from "../../../domain/own-content/other-place.ts";
import type { OwnEntry } from "../../../domain/own-content/own-entry.ts";
import { nextStep, stepsOf } from "../../../domain/own-content/steps.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { sourceName } from "../../ui/source-line.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { HoursFields } from "./hours-fields.tsx";
import { errorOf } from "./inputs.tsx";
import { titleOf, trailOf } from "./step-page.tsx";
import { tellPlace } from "./tell-value.ts";
import type { FieldErrors, Values } from "./values.ts";
import { WhereFields } from "./where-fields.tsx";

export interface PlacesPageProps {
  readonly desk: Desk;
  readonly entry: OwnEntry;
  readonly content: OwnService;
  /** What was searched for; empty when nothing. */
  readonly text: string;
  readonly found: readonly Named[];
  readonly refusal?: string | null;
}

const placesLink = (desk: Desk, { id }: Pick<OwnEntry, "id">, query: Readonly<Record<string, string>> = {}) =>
  deskLink(desk, routes.deskOwnStep, { id, step: "paikat" }, query);

/** The service's other places, and the ways to add one: found by its name, or written. */
export function PlacesPage(props: PlacesPageProps) {
  const { desk, entry, content, refusal = null } = props;
  const { own } = desk.words;
  const words = own.places;
  const steps = stepsOf(entry.kind);
  const next = nextStep(entry.kind, "paikat") ?? "paikat";
  const undo = {
    action: deskLink(desk, routes.deskOwnEntry, { id: entry.id }),
    fields: { teko: "restore", palautus: entry.version - 1, versio: entry.version },
  };
  return (
    <DeskLayout desk={desk} title={own.questions.paikat} trail={trailOf(desk, entry, content)}>
      <div class="own-form">
        <p class="hint">{own.progress(String(steps.indexOf("paikat") + 1), String(steps.length))}</p>
        <Done desk={desk} texts={words.done} undo={desk.done === "placeRemoved" ? undo : null} />
        {refusal && <Notice kind="problem">{refusal}</Notice>}
        <p class="lead">{own.leads.paikat}</p>
        {content.otherPlaces.length === 0 ? <p>{words.none}</p> : <List {...props} />}
        {content.otherPlaces.length < MOST_PLACES ? <Add {...props} /> : <p>{words.full(String(MOST_PLACES))}</p>}
        <div class="actions">
          <a class="button main" href={deskLink(desk, routes.deskOwnStep, { id: entry.id, step: next })}>
            {words.next}
          </a>
          <a class="button" href={deskLink(desk, routes.deskOwnEntry, { id: entry.id })}>
            {own.toEntry}
          </a>
        </div>
      </div>
    </DeskLayout>
  );
}

function List({ desk, entry, content }: PlacesPageProps) {
  const words = desk.words.own.places;
  return (
    <section aria-labelledby="muut">
      <h2 id="muut">{words.list}</h2>
      <ul class="plain own-places">
        {content.otherPlaces.map((place) => (
          <li>
            <p>{tellPlace(desk, place)}</p>
            <div class="actions">
              <a href={placesLink(desk, entry, { paikka: place.key })}>
                {words.change}
                <span class="visually-hidden">: {titleOf(desk, place.venue)}</span>
              </a>
              <DeskForm
                desk={desk}
                action={placesLink(desk, entry)}
                fields={{ teko: "poista", paikka: place.key, versio: entry.version }}
              >
                <button type="submit" class="linkish">
                  {words.remove}
                  <span class="visually-hidden">: {titleOf(desk, place.venue)}</span>
                </button>
              </DeskForm>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Add({ desk, entry, text, found }: PlacesPageProps) {
  const { own } = desk.words;
  const words = own.places;
  return (
    <section class="own-part" aria-labelledby="etsi">
      <h2 id="etsi">{words.search}</h2>
      <form method="get" action={placesLink(desk, entry)} aria-labelledby="etsi">
        <p class="hint" id="haku-ohje">
          {words.searchHint}
        </p>
        <div class="actions">
          <input
            name="haku"
            value={text}
            maxLength={100}
            autoComplete="off"
            aria-labelledby="etsi"
            aria-describedby="haku-ohje"
          />
          <button type="submit" class="button">
            {words.searchButton}
          </button>
        </div>
      </form>
      {text !== "" && <p role="status">{found.length === 0 ? words.notFound(text) : words.found(text)}</p>}
      {found.length > 0 && (
        <ul class="plain own-places">
          {found.map(({ id, title, source }) => {
            const name = plainText(title, desk.page.content);
            return (
              <li>
                <DeskForm
                  desk={desk}
                  action={placesLink(desk, entry)}
                  fields={{ teko: "lisaa", tunnus: id, versio: entry.version }}
                >
                  {name}, {sourceName(desk.page, source)}{" "}
                  <button type="submit" class="button">
                    {words.add}
                    <span class="visually-hidden">: {name}</span>
                  </button>
                </DeskForm>
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <a href={placesLink(desk, entry, { paikka: "uusi" })}>{words.write}</a>
      </p>
    </section>
  );
}

export interface PlacePageProps extends Pick<PlacesPageProps, "desk" | "entry" | "content"> {
  readonly place: Omit<OtherPlace, "key">;
  /** As the address names it. */
  readonly asked: string;
  readonly values: Values;
  readonly errors: FieldErrors;
  readonly version: number;
}

/** One further place: where it is, when the register does not know, and when the service is open there. */
export function PlacePage({ desk, entry, content, place, asked, values, errors, version }: PlacePageProps) {
  const { own } = desk.words;
  const words = own.places;
  const view = { desk, values, errors };
  const messages = Object.fromEntries(Object.keys(errors).map((name) => [name, errorOf(view, name)]));
  const title = asked === "uusi" ? words.newTitle : titleOf(desk, place.venue);
  const trail = [...trailOf(desk, entry, content), { label: own.questions.paikat, href: placesLink(desk, entry) }];
  return (
    <DeskLayout desk={desk} title={title} trail={trail}>
      <div class="own-form">
        <Done desk={desk} texts={words.done} />
        <ErrorSummary desk={desk} errors={messages} />
        <DeskForm desk={desk} action={placesLink(desk, entry, { paikka: asked })} fields={{ versio: version }}>
          {place.channelId === "" ? <WhereFields view={view} kind="service" /> : <p class="lead">{words.known}</p>}
          {place.channelId !== "" && <p class="hint">{words.hoursHint}</p>}
          <HoursFields view={view} />
          <button type="submit" class="button main">
            {words.save}
          </button>
        </DeskForm>
        <p>
          <a href={placesLink(desk, entry)}>{words.backToList}</a>
        </p>
      </div>
    </DeskLayout>
  );
}
