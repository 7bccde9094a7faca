/**
 * The path with the list of this device or of a link. The server makes every page of it from the fields of a form; here the
 * list is taken from where it is, sent in a body, and put back when it has changed. The `#lista=` of a link goes nowhere.
 */
import { decodeList } from "../../domain/my-path/list-code.ts";
import { aButton, askShelf } from "./list-ask.ts";
import { copyField } from "./list-copy.ts";
import {
  FORM,
  fieldsOfForm,
  fieldsOfItems,
  focusAfter,
  itemsOf,
  makePage,
  pathForm,
  showWritten,
  swapMain,
  swapWaysOut,
} from "./list-page.ts";
import { action, listPlainly, offer, place, tell, warn, words } from "./list-say.ts";
import { clearList, FULL, isSameOrder, type Kept, mergeLists, readList, type Shelf, writeList } from "./list-store.ts";

const LINK = "#lista=";
const WRITE_MS = 300;
const RENEW_MS = 700;

/** True when what is shown is the device's own list, and false when it came from a link or from another page. */
let isOwn = false;
let isBusy = false;
let writing: ReturnType<typeof setTimeout> | undefined;
let renewing: ReturnType<typeof setTimeout> | undefined;

document.addEventListener("submit", sent);
document.addEventListener("input", written);
document.addEventListener("change", changed);
document.addEventListener("click", pressed);
document.addEventListener("page-swapped", () => isBusy || begin());
addEventListener("hashchange", begin);
addEventListener("storage", followDevice);
addEventListener("pagehide", writeNow);
addEventListener("pageshow", (event) => event.persisted && followDevice());
begin();

function begin(): void {
  if (!place()) return;
  const form = pathForm();
  const seen = (history.state as { lista?: readonly Kept[] } | null)?.lista;
  if (location.hash.startsWith(LINK)) openLink(location.hash.slice(LINK.length));
  else if (form) openSent(itemsOf(form));
  else if (seen) void open(seen, false);
  else openOwn();
}

function openOwn(): void {
  const { items, shelf, isBroken } = readList();
  if (isBroken) warn(words().broken, clearButton());
  else if (items.length > 0) void open(items, true);
  else if (shelf) offer("", clearButton());
}

/** What another page has sent here, or the page that was kept for reading without a network. */
function openSent(items: readonly Kept[]): void {
  const { items: own } = readList();
  isOwn = isSameOrder(items, own);
  if (!isOwn && items.every(([key]) => own.some(([other]) => other === key))) void open(own, true);
  else {
    if (!isOwn) remember(items);
    shown();
  }
}

function openLink(code: string): void {
  const list = decodeList(code);
  const said = words();
  if (!list.ok || list.items.length === 0) {
    warn(list.ok ? said.linkEmpty : list.problem === "newer" ? said.linkNewer : said.linkBroken);
    return;
  }
  const items = list.items.map(({ kind, id, step }): Kept => [`${kind}:${id}`, "", step]);
  const look = aButton(said.look, () => {
    remember(items);
    void open(items, false, "h1");
  });
  const count = items.length === 1 ? said.linkOne : said.linkMany?.replace("{n}", String(items.length));
  document.querySelector("#alku")?.setAttribute("hidden", "");
  offer(count, look, addButton(items));
}

/** What came from elsewhere is found again when the reader comes back to this page; the address holds nothing of it. */
function remember(items?: readonly Kept[]): void {
  history.replaceState({ ...history.state, lista: items }, "", location.pathname + location.search);
}

async function open(items: readonly Kept[], own: boolean, focus?: string): Promise<void> {
  const start = document.querySelector<HTMLElement>("#alku");
  if (start) start.hidden = true;
  tell(words().opening);
  await show(fieldsOfItems(items), own, focus, () => {
    if (start) start.hidden = false;
    if (own && !pathForm()) listPlainly(items);
  });
}

/** Sends the fields and shows the page that comes back. */
async function show(fields: URLSearchParams, own: boolean, focus = "", failed = () => {}): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  clearTimeout(renewing);
  try {
    swapMain(await makePage(action(), fields));
    isOwn = own;
    shown();
    if (focus) document.querySelector<HTMLElement>(focus)?.focus();
  } catch {
    tell(own ? words().failed : words().failedLoose);
    failed();
  }
  isBusy = false;
}

/** After every page of the path: its own buttons, what is told of the device, and the device's list as the page has it. */
function shown(): void {
  const form = pathForm();
  for (const button of document.querySelectorAll<HTMLElement>("#tulosta, [data-copy]")) button.hidden = false;
  if (!form) return;
  const said = words();
  const { shelf } = readList();
  document.querySelector(".path-update")?.setAttribute("hidden", "");
  if (isOwn && shelf) {
    keep(itemsOf(form));
    const clear = document.querySelector("button[name=tyhjenna]");
    if (clear) clear.textContent = said.clear ?? "";
    if (shelf === "localStorage") offer(said.keptHere);
    else offer(said.keptVisit, aButton(said.here, moveHere));
  } else offer(said.loose, addButton(itemsOf(form)));
  document.dispatchEvent(new Event("polku:path-shown"));
}

function moveHere(): void {
  const { items } = readList();
  if (writeList(items, "localStorage")) {
    clearList(["sessionStorage"]);
    shown();
  } else tell(words().refused);
  document.querySelector("h1")?.focus();
}

function addButton(items: readonly Kept[]): HTMLButtonElement {
  const button = aButton(words().add, () => {
    const form = pathForm();
    const looked = form && !isOwn ? itemsOf(form) : items;
    const { items: own, shelf } = readList();
    const all = mergeLists(own, looked);
    const add = async (chosen: Shelf) => {
      if (!writeList(all.slice(0, FULL), chosen)) return tell(words().refused);
      remember();
      await open(all.slice(0, FULL), true, "h1");
      if (all.length > FULL) tell(words().leftOut);
    };
    if (shelf) void add(shelf);
    else askShelf(button, words(), (chosen) => void add(chosen));
  });
  return button;
}

function clearButton(): HTMLButtonElement {
  return aButton(words().clear, () => {
    clearList();
    offer("");
    tell(words().cleared);
  });
}

function sent(event: SubmitEvent): void {
  const form = pathForm();
  if (!form || event.target !== form) return;
  event.preventDefault();
  const button = event.submitter as HTMLButtonElement | null;
  const fields = fieldsOfForm(form, button);
  clearTimeout(writing);
  if (button?.name !== "tyhjenna") {
    void show(fields, isOwn, focusAfter(form, button));
    return;
  }
  const wasOwn = isOwn;
  isOwn = false;
  if (wasOwn) clearList();
  remember();
  void show(fields, false, "h1", () => location.assign(action())).then(() => wasOwn && tell(words().cleared));
}

function written({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement) || target.form?.id !== FORM) return;
  showWritten(target);
  clearTimeout(writing);
  writing = setTimeout(writeNow, WRITE_MS);
}

function writeNow(): void {
  clearTimeout(writing);
  const form = pathForm();
  if (form && isOwn) keep(itemsOf(form));
}

function keep(items: readonly Kept[]): void {
  const { items: before, shelf } = readList();
  if (!shelf || JSON.stringify(before) === JSON.stringify(items)) return;
  if (!writeList(items, shelf)) tell(words().refused);
}

function changed({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) || target.form?.id !== FORM)
    return;
  if (target.name === "iso") document.querySelector(".path")?.classList.toggle("is-large");
  writeNow();
  clearTimeout(renewing);
  renewing = setTimeout(renew, RENEW_MS);
}

/** The link, the code and the message follow what was written. */
async function renew(): Promise<void> {
  const form = pathForm();
  if (!form || isBusy) return;
  try {
    const made = await makePage(action(), fieldsOfForm(form, null));
    // Another page may have come meanwhile.
    if (form !== pathForm()) return;
    swapWaysOut(made);
    shown();
  } catch {
    tell(isOwn ? words().failed : words().failedLoose);
  }
}

function pressed({ target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>("#tulosta, [data-copy]") : null;
  if (button?.id === "tulosta") print();
  else if (button) copyField(button);
}

/** Another tab, or a page visited in between, has changed the list. */
function followDevice(): void {
  const form = pathForm();
  if (!isOwn || !form) return;
  const { items } = readList();
  if (items.length === 0) {
    isOwn = false;
    location.assign(action());
  } else if (!isSameOrder(items, itemsOf(form)) && !(document.activeElement instanceof HTMLTextAreaElement)) {
    void open(items, true);
  }
}
