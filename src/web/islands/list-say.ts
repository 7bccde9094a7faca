import type { AskWords } from "./list-ask.ts";
import type { Kept } from "./list-store.ts";

/** The place on the path's page where the browser says what it does with the list. Each made page brings a new one. */
type Words = AskWords & { readonly [name: string]: string | undefined };

export const place = () => document.querySelector<HTMLElement>("#oma-polku");
export const words = () => JSON.parse(place()?.dataset.words ?? "{}") as Words;
/** Where the path's form is sent. */
export const action = () => place()?.dataset.action ?? location.pathname;

/** Without a connection: at least what the device itself knows. */
export function listPlainly(items: readonly Kept[]): void {
  const list = document.createElement("ol");
  for (const [, name, step] of items) {
    const row = list.appendChild(document.createElement("li"));
    row.textContent = [name, step].filter(Boolean).join(": ");
  }
  place()?.append(list);
}

/** What stays said, with what can be done about it. */
export function offer(text = "", ...buttons: readonly HTMLButtonElement[]): void {
  put("offer", text, buttons);
}

/** The same of what is wrong. */
export function warn(text = "", ...buttons: readonly HTMLButtonElement[]): void {
  put("offer notice problem", text, buttons);
}

function put(className: string, text: string, buttons: readonly HTMLButtonElement[]): void {
  const box = place();
  if (!box) return;
  tell("");
  for (const old of box.querySelectorAll(".offer, ol, .keep-ask")) old.remove();
  if (text === "" && buttons.length === 0) return;
  const part = document.createElement("div");
  part.className = className;
  const sentence = part.appendChild(document.createElement("p"));
  sentence.textContent = text;
  part.append(...buttons);
  box.append(part);
}

/** What has just happened, for ears as well. */
export function tell(text = ""): void {
  const status = place()?.querySelector("[role=status]");
  if (status) status.textContent = text;
}
