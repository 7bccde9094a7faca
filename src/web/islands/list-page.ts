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
  return new URLSearchParams(
    items.flatMap(([key, name, step]) => {
      const id = key.split(":")[1];
      return [
        ["kohde", key],
        [`nimi.${id}`, name],
        [`askel.${id}`, step],
      ];
    }),
  );
}

/** All that the form would send when this button sends it. */
export function fieldsOfForm(form: HTMLFormElement, button: HTMLButtonElement | null): URLSearchParams {
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  if (button?.name) fields.append(button.name, button.value);
  return fields;
}

export interface MadePage {
  readonly html: string;
  readonly document: Document;
}

/** @throws when the server cannot be reached or refuses. */
export async function makePage(action: string, fields: URLSearchParams): Promise<MadePage> {
  const answer = await fetch(action, { method: "POST", body: fields, cache: "no-store" });
  // Refusals are pages too, but say nothing of the path.
  if (!answer.ok && answer.status !== 413) throw new Error(String(answer.status));
  const html = await answer.text();
  return { html, document: new DOMParser().parseFromString(html, "text/html") };
}

/** Puts the made page's own part in the place of this one's; what was written meanwhile stays. */
export function swapMain(made: MadePage): void {
  const main = made.document.querySelector("main");
  const written = new Map(
    [...document.querySelectorAll<HTMLTextAreaElement>(`#${FORM} textarea`)].map((f) => [f.id, f]),
  );
  for (const field of main?.querySelectorAll("textarea") ?? []) {
    const before = written.get(field.id);
    if (before) field.value = before.value;
  }
  if (main) document.querySelector("main")?.replaceWith(main);
}

/** Renews the ways out and what is told of a step, and leaves the fields alone. */
export function swapWaysOut(made: MadePage): void {
  const old = document.querySelector("#mukaan");
  const fresh = made.document.querySelector("#mukaan");
  if (!old || !fresh) return;
  const place = controlsOf(old).indexOf(document.activeElement as HTMLElement);
  old.replaceWith(fresh);
  controlsOf(fresh)[place]?.focus();
  for (const step of document.querySelectorAll(".own-step")) {
    const field = step.querySelector("textarea");
    const told = field && made.document.getElementById(field.id);
    if (!told) continue;
    step.className = told.parentElement?.className ?? "";
    step.querySelector(".field-error")?.remove();
    const error = told.parentElement?.querySelector(".field-error");
    if (error) field.before(error);
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
