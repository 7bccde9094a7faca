import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import type { OwnService } from "../../../domain/own-content/content.ts";
import { editOwn } from "../../../domain/own-content/edit-own.ts";
import { findPlaces, readKnownPlace } from "../../../domain/own-content/known-places.ts";
import { MOST_PLACES, type OtherPlace } from "../../../domain/own-content/other-place.ts";
import type { OwnEntryRead } from "../../../domain/own-content/own-entry-queries.ts";
import { getOwnVersion } from "../../../domain/own-content/read-own.ts";
import { nextStep } from "../../../domain/own-content/steps.ts";
import type { PostalPositions } from "../../../domain/places/postal-positions.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { onTheMap } from "./on-the-map.ts";
import { PlacePage, PlacesPage } from "./places-page.tsx";
import { readStep } from "./read-step.ts";
import { aroundOf } from "./step-around.ts";
import { type FieldErrors, sentOf, type Values } from "./values.ts";
import { writeStep } from "./write-step.ts";

const FRESH: Omit<OtherPlace, "key"> = {
  channelId: "",
  venue: { fi: "", sv: "", en: "" },
  street: { fi: "", sv: "", en: "" },
  postalCode: "",
  municipality: "",
  position: null,
  entrance: { fi: "", sv: "", en: "" },
  hours: [],
};
/** What stands in the address of a place that is being written. */
const NEW = "uusi";

/** The list of a service's other places, or (`paikka`) one of them. */
export async function showPlaces(
  c: HonoContext<WorkspaceEnv>,
  { db }: Context,
  desk: Desk,
  read: OwnEntryRead,
): Promise<Response> {
  const { entry } = read;
  const content = requireService(read);
  const asked = c.req.query("paikka");
  if (asked !== undefined) {
    const place = asked === NEW ? FRESH : requirePlace(content, asked);
    const values = valuesOf(content, place);
    return renderDesk(
      c,
      <PlacePage {...{ desk, entry, content, place, asked, values }} version={entry.version} errors={{}} />,
    );
  }
  const text = (c.req.query("haku") ?? "").replaceAll("\u0000", "").trim().slice(0, 100);
  const municipalities = desk.page.region.municipalities.map(({ code }) => code);
  const found = text === "" ? [] : await findPlaces(db.register, municipalities, text);
  return renderDesk(c, <PlacesPage {...{ desk, entry, content, text, found }} />);
}

export async function savePlaces(
  c: HonoContext<WorkspaceEnv>,
  { db }: Context,
  positions: PostalPositions,
  desk: Desk,
  read: OwnEntryRead,
): Promise<Response> {
  const { actor, page, words } = desk;
  const { entry } = read;
  const regionCode = page.region.code;
  const { fields: values } = c.get("form");
  const base = await getOwnVersion(db, read, regionCode, Number(lastOf(values, "versio")));
  const content = requireService({ ...read, content: base.content });
  const save = async (otherPlaces: readonly OtherPlace[], query: Readonly<Record<string, string>>) => {
    const mine = { ...content, otherPlaces: [...otherPlaces] };
    const edit = { regionCode, id: entry.id, basedOn: base.version, content: mine };
    const edited = await editOwn(db, actor, edit, page.now);
    if (edited.ok) return c.redirect(deskLink(desk, routes.deskOwnStep, { id: entry.id, step: "paikat" }, query), 303);
    const refusal = edited.because === "archived" ? words.own.errors.archived : words.own.refused.changed;
    const current = requireService({
      ...read,
      content: edited.because === "archived" ? content : edited.current.content,
    });
    return renderDesk(c, <PlacesPage {...{ desk, entry, content: current, refusal }} text="" found={[]} />, 409);
  };
  const act = lastOf(values, "teko");
  if (act === "poista") {
    const key = lastOf(values, "paikka") ?? "";
    return save(
      content.otherPlaces.filter((place) => place.key !== key),
      { tehty: "placeRemoved" },
    );
  }
  const isFull = content.otherPlaces.length >= MOST_PLACES;
  const key = newKey(content);
  if (act === "lisaa") {
    const municipalities = page.region.municipalities.map(({ code }) => code);
    const known = await readKnownPlace(db.register, municipalities, lastOf(values, "tunnus") ?? "");
    if (!known) throw new NotFound("place-not-found", "There is no such place.");
    const isThere = content.otherPlaces.some(({ channelId }) => channelId !== "" && channelId === known.channelId);
    if (isFull || isThere) return save(content.otherPlaces, { tehty: "" });
    return save([...content.otherPlaces, { ...known, key }], { tehty: "placeAdded", paikka: key });
  }
  const asked = c.req.query("paikka");
  if (asked === undefined) {
    const step = nextStep(entry.kind, "paikat") ?? "paikat";
    return c.redirect(deskLink(desk, routes.deskOwnStep, { id: entry.id, step }), 303);
  }
  const before = asked === NEW ? { ...FRESH, key } : requirePlace(content, asked);
  const { place, errors } = await readPlace(positions, desk, content, before, values);
  if (asked === NEW && isFull) errors["paikka-fi"] = "tooMany";
  if (Object.keys(errors).length > 0) {
    const props = { desk, entry, content, place: before, asked, values, errors, version: base.version };
    return renderDesk(c, <PlacePage {...props} />, 400);
  }
  const others = content.otherPlaces.map((each) => (each.key === place.key ? place : each));
  return save(asked === NEW ? [...others, place] : others, { tehty: "placeSaved" });
}

/** The steps that ask where and when something is ask it of a further place too. */
function valuesOf(content: OwnService, place: Omit<OtherPlace, "key">): Values {
  const there: OwnService = { ...content, ...withoutKnown(place) };
  return new URLSearchParams([...writeStep(there, "missa"), ...writeStep(there, "auki")]);
}

async function readPlace(
  positions: PostalPositions,
  desk: Desk,
  content: OwnService,
  before: OtherPlace,
  values: Values,
): Promise<{ readonly place: OtherPlace; readonly errors: FieldErrors }> {
  const around = aroundOf(desk);
  const there: OwnService = { ...content, ...withoutKnown(before) };
  const open = readStep(there, "auki", values, around);
  const hours = (open.content as OwnService).hours;
  if (before.channelId !== "") return { place: { ...before, hours }, errors: open.errors };
  const where = readStep(there, "missa", values, around);
  const errors = { ...where.errors, ...open.errors };
  if (["paikka-fi", "paikka-sv", "osoite-fi", "osoite-sv"].every((name) => sentOf(values, name) === ""))
    errors["paikka-fi"] ??= "required";
  const placed = (await onTheMap(positions, desk, there, where.content)) as OwnService;
  if (placed.municipality === "") errors.kunta ??= "required";
  const { venue, street, postalCode, municipality, position, entrance } = placed;
  return { place: { ...before, venue, street, postalCode, municipality, position, entrance, hours }, errors };
}

function withoutKnown({ venue, street, postalCode, municipality, position, entrance, hours }: Omit<OtherPlace, "key">) {
  return { venue, street, postalCode, municipality, position, entrance, hours };
}

function newKey({ otherPlaces }: OwnService): string {
  const numbers = otherPlaces.map(({ key }) => Number(key)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

function requireService({ content }: Pick<OwnEntryRead, "content">): OwnService {
  if (content.kind !== "service") throw new NotFound("step-not-found", "There is no such step.");
  return content;
}

function requirePlace({ otherPlaces }: OwnService, key: string): OtherPlace {
  const place = otherPlaces.find((each) => each.key === key);
  if (!place) throw new NotFound("place-not-found", "There is no such place.");
  return place;
}
