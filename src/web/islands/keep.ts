/**
 * "Save to my list" on everything that names a thing of the tray (`data-item="kind:id"`), and the number of things in the
 * header. Where the list is kept is asked at the first one.
 */
import { type AskWords, aButton, askShelf } from "./list-ask.ts";
import { FULL, LIST_CHANGED, readList, type Shelf, writeList } from "./list-store.ts";

interface Words extends AskWords {
  readonly save: string;
  readonly saved: string;
  readonly full: string;
  readonly refused: string;
}

const link = document.querySelector<HTMLElement>("#oma-lista");
if (link) start(link, JSON.parse(link.dataset.words ?? "{}") as Words);

function start(link: HTMLElement, words: Words): void {
  const count = link.querySelector("span");
  const buttons = new Map<Element, HTMLButtonElement>();

  const show = () => {
    const { items } = readList();
    if (count) count.textContent = items.length > 0 ? ` (${items.length})` : "";
    for (const box of document.querySelectorAll<HTMLElement>("[data-item]")) {
      const button = buttons.get(box) ?? offer(box);
      const isKept = items.some(([key]) => key === box.dataset.item);
      button.setAttribute("aria-pressed", String(isKept));
      button.firstChild?.replaceWith(isKept ? words.saved : words.save);
    }
  };

  const offer = (box: HTMLElement) => {
    const heading = box.querySelector("h1, h2, h3, h4");
    const name = ((heading?.querySelector("a") ?? heading)?.textContent ?? "").trim();
    const place = document.createElement("p");
    const button = aButton("-", () => press(button, place, box.dataset.item ?? "", name));
    button.classList.add("keep");
    const of = document.createElement("span");
    of.className = "visually-hidden";
    of.textContent = `: ${name}`;
    button.append(of);
    place.className = "keep-place";
    place.append(button);
    const lead = box.querySelector(":scope > .lead");
    if (lead) lead.after(place);
    else box.append(place);
    buttons.set(box, button);
    return button;
  };

  const press = (button: HTMLElement, place: HTMLElement, key: string, name: string) => {
    const { items, shelf } = readList();
    const rest = items.filter(([other]) => other !== key);
    const isNew = rest.length === items.length;
    const save = (chosen: Shelf) => {
      say(place, writeList(isNew ? [...rest, [key, name, ""]] : rest, chosen) ? "" : words.refused);
      button.focus();
    };
    if (isNew && rest.length >= FULL) say(place, words.full);
    else if (shelf) save(shelf);
    else askShelf(place, words, save);
  };

  show();
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  document.addEventListener(LIST_CHANGED, show);
  // Pages that are renewed in place bring new cards.
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(hasItems))) show();
  }).observe(document.body, { childList: true, subtree: true });
}

function hasItems(node: Node): boolean {
  return node instanceof Element && node.querySelector("[data-item]") !== null;
}

function say(place: HTMLElement, text: string): void {
  const status = place.querySelector("[role=alert]") ?? place.appendChild(document.createElement("span"));
  status.setAttribute("role", "alert");
  status.textContent = text;
}
