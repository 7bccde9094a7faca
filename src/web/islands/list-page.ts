import type { Kept } from "./list-store.ts";

/** The path as the server makes it, and the form that it stands in. */
export const FORM = "polku-lomake";

export function pathForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(`#${FORM}`);
}

/** What the form says, in its order. */
export function itemsOf(form: HTMLFormElement): Kept[] {
  const fields = new FormData(form);
  return fields.getAll("kohde").map((value) => {
    const key = String(value);
    const text = (name: string) => String(fields.get(`${name}.${key.split(":")[1]}`) ?? "");
    return [key, text("nimi"), text("askel")];
  });
}

export function fieldsOfItems(items: readonly Kept[]): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [key, name, step] of items) {
    const id = key.split(":")[1];
    fields.append("kohde", key);
    fields.append(`nimi.${id}`, name);
    fields.append(`askel.${id}`, step);
  }
  return fields;
}

/** All that the form would send when this button sends it. */
export function fieldsOfForm(form: HTMLFormElement, button: HTMLButtonElement | null): URLSearchParams {
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  if (button?.name) fields.append(button.name, button.value);
  return fields;
}

/** Where the keyboard goes on: the same button, or the other one when there is no further to go. */
export function focusAfter(form: HTMLFormElement, button: HTMLButtonElement | null): string {
  if (!button?.name) return "h1";
  if (button.name === "poista") return "button[name=palauta], h1";
  if (button.name === "palauta") return `button[name=poista][value="${button.value.split("@")[0]}"]`;
  const keys = itemsOf(form).map(([key]) => key);
  const isUp = button.name === "ylos";
  const to = keys.indexOf(button.value) + (isUp ? -1 : 1);
  const isEnd = isUp ? to <= 0 : to >= keys.length - 1;
  return `button[name=${isEnd === isUp ? "alas" : "ylos"}][value="${button.value}"]`;
}

/** @throws when the server cannot be reached or refuses. */
export async function makePage(action: string, fields: URLSearchParams): Promise<Document> {
  const answer = await fetch(action, { method: "POST", body: fields, cache: "no-store", credentials: "omit" });
  // A refusal is a page too; only of too much text does it say more than what we say ourselves.
  if (!answer.ok && answer.status !== 413) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Puts the made page's own part in the place of this one's; what was written meanwhile stays. */
export function swapMain(made: Document): void {
  const main = made.querySelector("main");
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>(`#${FORM} textarea`)];
  const written = new Map(fields.map((field) => [field.id, field.value]));
  for (const field of main?.querySelectorAll("textarea") ?? []) field.value = written.get(field.id) ?? field.value;
  if (main) document.querySelector("main")?.replaceWith(main);
  document.dispatchEvent(new Event("page-swapped"));
}

/** On paper, and in a copy of the page, stands what the field holds. */
export function showWritten(field: HTMLTextAreaElement): void {
  const onPaper = field.parentElement?.querySelector(".written");
  if (onPaper) onPaper.textContent = field.value;
  field.defaultValue = field.value;
}

/** Renews the ways out, what would be shared and what is told of a step, and leaves the fields alone. */
export function swapWaysOut(made: Document): void {
  const old = document.querySelector("#mukaan");
  const fresh = made.querySelector("#mukaan");
  if (!old || !fresh) return;
  const at = controlsOf(old).indexOf(document.activeElement as HTMLElement);
  old.replaceWith(fresh);
  controlsOf(fresh)[at]?.focus();
  const data = "[data-share] [data-part=data]";
  document.querySelector(data)?.replaceChildren(made.querySelector(data)?.textContent ?? "");
  for (const step of document.querySelectorAll(".own-step")) {
    const field = step.querySelector("textarea");
    const told = field && made.getElementById(field.id);
    if (!told) continue;
    step.className = told.parentElement?.className ?? "";
    step.querySelector(".field-error")?.remove();
    field.before(...(told.parentElement?.querySelectorAll(".field-error") ?? []));
    for (const name of ["aria-describedby", "aria-invalid"]) {
      const value = told.getAttribute(name);
      if (value === null) field.removeAttribute(name);
      else field.setAttribute(name, value);
    }
  }
}

function controlsOf(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>("a, button, input, textarea")];
}
