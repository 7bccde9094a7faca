import { type CuratedEntry, curationKey } from "../../../domain/curation/curation.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { Done } from "../ui/done.tsx";
import { readEntryKey, readVersion } from "./entry-key.ts";

/** What was done, as the address after it tells: to one entry (`kohde`, `versio`), to many (`era`) or to a view (`nakyma`). */
export function actQuery(
  act: string,
  { entry, version }: { readonly entry: CuratedEntry; readonly version: number },
): Readonly<Record<string, string | number>> {
  return { tehty: act, kohde: curationKey(entry), versio: version };
}

/** Says what was just done in the tray, with the button that takes it back. */
export function LastAct({ desk }: { desk: Desk }) {
  return <Done desk={desk} texts={desk.words.tray.done} undo={undoOf(desk)} />;
}

function undoOf(desk: Desk) {
  const query = new URLSearchParams(desk.here.split("?")[1] ?? "");
  const entry = readEntryKey(query.get("kohde") ?? "");
  const version = readVersion(query.get("versio"));
  const [mark, view] = [query.get("era"), query.get("nakyma")];
  const action = deskLink(desk, routes.deskTray, {});
  const back = { takaisin: backTo(desk) };
  if (desk.done === "not-undone") return null;
  if (entry && version)
    return { action, fields: { ...back, toimi: "kumoa", kohde: curationKey(entry), versio: version } };
  if (mark) return { action, fields: { ...back, toimi: "kumoa-monta", era: mark } };
  if (view) {
    const isSaved = desk.done === "view-saved";
    return { action, fields: { ...back, toimi: isSaved ? "poista-nakyma" : "palauta-nakyma", nakyma: view } };
  }
  return null;
}

const OF_ACT = ["tehty", "kohde", "versio", "era", "nakyma"];

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
