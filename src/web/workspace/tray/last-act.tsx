import { type CuratedEntry, curationKey } from "../../../domain/curation/curation.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { Done } from "../ui/done.tsx";
import { readEntryKey, readVersion } from "./entry-key.ts";

/**
 * What was done, as the address after it tells: to one entry (`kohde`, `versio`), to many (`era`, `maara`, and `jai` how many
 * stayed as they were) or to a view (`nakyma`); of an undoing also what was undone (`mita`).
 */
export function actQuery(
  act: string,
  { entry, version }: { readonly entry: CuratedEntry; readonly version: number },
): Readonly<Record<string, string | number>> {
  return { tehty: act, kohde: curationKey(entry), versio: version };
}

export function batchQuery(
  act: string,
  { mark, what, count }: { readonly mark: string; readonly what: string; readonly count: number },
): Readonly<Record<string, string | number>> {
  return { tehty: act, era: mark, mita: what, maara: count };
}

/** Says what was just done in the tray, with the button that takes it back or does it again. */
export function LastAct({ desk }: { desk: Desk }) {
  const { done, soon } = desk.words.tray;
  const texts: Readonly<Record<string, string>> = done;
  const act = desk.done ?? "";
  const said =
    act === "undo" || act === "redo" ? undoneInWords(desk, act) : Object.hasOwn(texts, act) ? texts[act] : "";
  const isSeen = act !== "keep-texts" && (queryOf(desk).has("kohde") || queryOf(desk).has("era"));
  return <Done desk={desk} texts={{ [act]: isSeen ? `${said} ${soon}` : (said ?? "") }} undo={undoOf(desk)} />;
}

const queryOf = ({ here }: Pick<Desk, "here">) => new URLSearchParams(here.split("?")[1] ?? "");
const countOf = (text: string | null) => (text && /^\d{1,3}$/.test(text) ? text : null);

/** "Kumosit piilottamisen 3 riviltä." An address may have been cut: then less is told. */
function undoneInWords(desk: Desk, act: "undo" | "redo"): string {
  const { undone, done } = desk.words.tray;
  const query = queryOf(desk);
  const asked = query.get("mita") ?? "";
  const what = Object.hasOwn(undone.acts, asked) ? undone.acts[asked] : undefined;
  const [count, left] = [countOf(query.get("maara")), countOf(query.get("jai"))];
  const told = what ? undone[act](what, count ? undone.rows(count) : "") : done[act];
  return left ? `${told} ${undone.left(left)}` : told;
}

function undoOf(desk: Desk) {
  const query = queryOf(desk);
  const entry = readEntryKey(query.get("kohde") ?? "");
  const version = readVersion(query.get("versio"));
  const [mark, view] = [query.get("era"), query.get("nakyma")];
  const action = deskLink(desk, routes.deskTray, {});
  const back = { takaisin: backTo(desk) };
  if (desk.done === "not-undone") return null;
  const label = desk.done === "undo" ? desk.words.common.redo : undefined;
  const mita = query.get("mita") ?? desk.done ?? "";
  if (entry && version)
    return { action, label, fields: { ...back, toimi: "kumoa", kohde: curationKey(entry), versio: version, mita } };
  if (mark) return { action, label, fields: { ...back, toimi: "kumoa-monta", era: mark, mita } };
  if (view) {
    const isSaved = desk.done === "view-saved";
    return { action, fields: { ...back, toimi: isSaved ? "poista-nakyma" : "palauta-nakyma", nakyma: view } };
  }
  return null;
}

const OF_ACT = ["tehty", "kohde", "versio", "era", "nakyma", "mita", "maara", "jai"];

/** This address without what was done. */
export function backTo({ here }: Pick<Desk, "here">): string {
  return withoutAct(here);
}

export function withoutAct(address: string): string {
  const [path = "", query = ""] = address.split("?");
  const kept = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !OF_ACT.includes(name)));
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/** The address with what was done. */
export function withAct(address: string, act: Readonly<Record<string, string | number>>): string {
  const [path = "", query = ""] = withoutAct(address).split("?");
  const whole = new URLSearchParams(query);
  for (const [name, value] of Object.entries(act)) whole.set(name, String(value));
  return `${path}?${whole}`;
}
