import type { Shelf } from "./list-store.ts";

export interface AskWords {
  readonly ask: string;
  readonly here: string;
  readonly visit: string;
}

/** Asks once, in the flow of the page, how long a device may keep the list. */
export function askShelf(after: Element, words: AskWords, onChosen: (shelf: Shelf) => void): void {
  document.querySelector(".keep-ask")?.remove();
  const note = document.createElement("div");
  note.className = "notice keep-ask";
  note.setAttribute("role", "group");
  note.setAttribute("aria-label", words.ask);
  const choose = (text: string, shelf: Shelf) =>
    aButton(text, () => {
      note.remove();
      onChosen(shelf);
    });
  const question = document.createElement("p");
  question.textContent = words.ask;
  note.append(question, choose(words.here, "localStorage"), choose(words.visit, "sessionStorage"));
  after.after(note);
  note.querySelector("button")?.focus();
}

export function aButton(text = "", onPressed: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  button.addEventListener("click", onPressed);
  return button;
}
