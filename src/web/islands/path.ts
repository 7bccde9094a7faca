/**
 * The path with the list of this device or of a link. The server makes every page of it from the fields of a form; here the
 * list is taken from where it is, sent in a body, and put back when it has changed. The `#lista=` of a link goes nowhere.
 */
import { decodeList } from "../../domain/my-path/list-code.ts";
import { type AskWords, aButton, askShelf } from "./list-ask.ts";
import {
  FORM,
  fieldsOfForm,
  fieldsOfItems,
  itemsOf,
  type MadePage,
  makePage,
  pathForm,
  swapMain,
  swapWaysOut,
} from "./list-page.ts";
import { clearList, FULL, type Kept, readList, type Shelf, writeList } from "./list-store.ts";

type Words = AskWords & Readonly<Record<string, string>>;

const LINK = "#lista=";
const WRITE_MS = 300;
const RENEW_MS = 700;

/** True when what is shown is the device's own list, and false when it came from a link or from another page. */
let isOwn = false;
let isBusy = false;
let writing: ReturnType<typeof setTimeout> | undefined;
let renewing: ReturnType<typeof setTimeout> | undefined;

const place = () => document.querySelector<HTMLElement>("#oma-polku");
const words = () => JSON.parse(place()?.dataset.words ?? "{}") as Words;
const action = () => place()?.dataset.action ?? location.pathname;

if (place()) {
  document.addEventListener("submit", sent);
  document.addEventListener("input", written);
  document.addEventListener("change", changed);
  document.addEventListener("click", pressed);
  addEventListener("hashchange", begin);
  addEventListener("storage", followDevice);
  addEventListener("pagehide", writeNow);
  addEventListener("pageshow", (event) => event.persisted && followDevice());
  begin();
}

function begin(): void {
  const form = pathForm();
  const seen = (history.state as { lista?: readonly Kept[] } | null)?.lista;
  if (location.hash.startsWith(LINK)) openLink(location.hash.slice(LINK.length));
  else if (form) {
    isOwn = itemsOf(form).map(String).join() !== "" && hasSameKeys(itemsOf(form), readList().items);
    if (!isOwn) remember(itemsOf(form));
    shown(`<!doctype html>${document.documentElement.outerHTML}`);
  } else if (seen) void open(seen, false);
  else openOwn();
}

function openOwn(): void {
  const { items, shelf, isBroken } = readList();
  if (isBroken) offer(words().broken, clearButton());
  else if (items.length > 0) void open(items, true);
  else if (shelf) offer("", clearButton());
}

function openLink(code: string): void {
  const list = decodeList(code);
  const said = words();
  if (!list.ok) return offer(list.problem === "newer" ? said.linkNewer : said.linkBroken);
  const items = list.items.map(({ kind, id, step }): Kept => [`${kind}:${id}`, "", step]);
  if (items.length === 0) return offer(said.linkEmpty);
  const look = aButton(said.look ?? "", () => {
    remember(items);
    void open(items, false, "h1");
  });
  const count = items.length === 1 ? said.linkOne : said.linkMany?.replace("{n}", String(items.length));
  document.querySelector("#alku")?.setAttribute("hidden", "");
  offer(
    count,
    look,
    addButton(() => items),
  );
}

/** What came from elsewhere is found again when the reader comes back to this page; the address holds nothing of it. */
function remember(items: readonly Kept[]): void {
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
    const made = await makePage(action(), fields);
    swapMain(made);
    isOwn = own;
    shown(made.html);
    if (focus) document.querySelector<HTMLElement>(focus)?.focus();
  } catch {
    tell(own ? words().failed : words().failedLoose);
    failed();
  }
  isBusy = false;
}

/** After every page of the path: its own buttons, what is told of the device, and the device's list as the page has it. */
function shown(html: string): void {
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
  } else
    offer(
      said.loose,
      addButton(() => itemsOf(form)),
    );
  document.dispatchEvent(new CustomEvent("polku:path-shown", { detail: { html, shelf: isOwn ? shelf : null } }));
}

function moveHere(): void {
  const { items } = readList();
  clearList();
  if (!writeList(items, "localStorage")) {
    writeList(items, "sessionStorage");
    tell(words().refused);
  } else void open(items, true, "h1");
}

function addButton(items: () => readonly Kept[]): HTMLButtonElement {
  const button = aButton(words().add ?? "", () => {
    const { items: own, shelf } = readList();
    const steps = new Map(items().map(([key, , step]) => [key, step]));
    const known = own.map(([key, name, step]): Kept => [key, name, step || (steps.get(key) ?? "")]);
    const fresh = items().filter(([key]) => !own.some(([other]) => other === key));
    const all = [...known, ...fresh];
    const add = async (chosen: Shelf) => {
      if (!writeList(all.slice(0, FULL), chosen)) return tell(words().refused);
      history.replaceState(null, "", location.pathname + location.search);
      await open(all.slice(0, FULL), true, "h1");
      if (all.length > FULL) tell(words().leftOut);
    };
    if (shelf) void add(shelf);
    else askShelf(button, words(), (chosen) => void add(chosen));
  });
  return button;
}

function clearButton(): HTMLButtonElement {
  return aButton(words().clear ?? "", () => {
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
  if (button?.name === "tyhjenna") {
    const wasOwn = isOwn;
    if (wasOwn) clearList();
    history.replaceState(null, "", location.pathname + location.search);
    void show(fields, false, "h1", () => location.assign(action())).then(() => wasOwn && tell(words().cleared));
    return;
  }
  void show(fields, isOwn, focusAfter(form, button));
}

/** Where the keyboard goes on: the same button, or the other one when there is no further to go. */
function focusAfter(form: HTMLFormElement, button: HTMLButtonElement | null): string {
  if (!button?.name) return "h1";
  if (button.name === "poista") return "button[name=palauta], h1";
  if (button.name === "palauta") return `button[name=poista][value="${button.value.split("@")[0]}"]`;
  const keys = itemsOf(form).map(([key]) => key);
  const to = keys.indexOf(button.value) + (button.name === "ylos" ? -1 : 1);
  const isEnd = to <= 0 || to >= keys.length - 1;
  const name = isEnd ? (button.name === "ylos" ? "alas" : "ylos") : button.name;
  return `button[name=${name}][value="${button.value}"]`;
}

function written({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement) || target.form?.id !== FORM) return;
  const onPaper = target.parentElement?.querySelector(".written");
  if (onPaper) onPaper.textContent = target.value;
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
  const form = pathForm();
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) || !form || target.form !== form)
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
  let made: MadePage;
  try {
    made = await makePage(action(), fieldsOfForm(form, null));
  } catch {
    return tell(isOwn ? words().failed : words().failedLoose);
  }
  // Another page has come meanwhile.
  if (form !== pathForm()) return;
  swapWaysOut(made);
  shown(made.html);
}

function pressed({ target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>("#tulosta, [data-copy]") : null;
  if (!button) return;
  const field = document.getElementById(button.dataset.copy ?? "") as HTMLInputElement | HTMLTextAreaElement | null;
  if (!field) return print();
  field.select();
  const copied = () => {
    button.textContent = words().copied ?? "";
    tell(words().copied);
  };
  // An old browser, or one that asks first and is refused, still has the text selected.
  navigator.clipboard?.writeText(field.value).then(copied, () => {});
}

/** Another tab, or a page visited in between, has changed the list. */
function followDevice(): void {
  const form = pathForm();
  if (!isOwn || !form) return;
  const { items } = readList();
  if (items.length === 0) {
    isOwn = false;
    clearTimeout(writing);
    location.assign(action());
  } else if (!hasSameKeys(items, itemsOf(form)) && !(document.activeElement instanceof HTMLTextAreaElement)) {
    void open(items, true);
  }
}

function hasSameKeys(some: readonly Kept[], others: readonly Kept[]): boolean {
  return some.map(([key]) => key).join() === others.map(([key]) => key).join();
}

/** Without a connection: at least what the device itself knows. */
function listPlainly(items: readonly Kept[]): void {
  const list = document.createElement("ol");
  for (const [, name, step] of items) {
    const row = list.appendChild(document.createElement("li"));
    row.textContent = [name, step].filter(Boolean).join(": ");
  }
  place()?.append(list);
}

/** What stays said, with what can be done about it. */
function offer(text = "", ...buttons: readonly HTMLButtonElement[]): void {
  const box = place();
  if (!box) return;
  tell("");
  for (const old of box.querySelectorAll(".offer, ol, .keep-ask")) old.remove();
  if (text === "" && buttons.length === 0) return;
  const part = document.createElement("div");
  part.className = "offer";
  const sentence = part.appendChild(document.createElement("p"));
  sentence.textContent = text;
  part.append(...buttons);
  box.append(part);
}

/** What has just happened, for ears as well. */
function tell(text = ""): void {
  const status = place()?.querySelector("[role=status]");
  if (status) status.textContent = text;
}
