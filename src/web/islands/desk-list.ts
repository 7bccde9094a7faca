/**
 * Keys of the work list. They act only while the focus is in the list, and never in a field: whoever speaks or writes to the
 * browser elsewhere sets nothing off. Without this the list is links and buttons all the same.
 */
const list = document.querySelector<HTMLElement>("[data-list]");
if (list) {
  list.addEventListener("keydown", onKey);
  returnTo(list);
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const row = (event.target as HTMLElement).closest("tr");
  if (!row) return;
  const acts: Readonly<Record<string, () => boolean>> = {
    j: () => focusRow(row.nextElementSibling),
    ArrowDown: () => focusRow(row.nextElementSibling),
    k: () => focusRow(row.previousElementSibling),
    ArrowUp: () => focusRow(row.previousElementSibling),
    o: () => press(row, "[data-open]"),
    h: () => press(row, "[data-hide]"),
    u: () => press(document, ".done button"),
    "/": () => focus(document.querySelector<HTMLElement>("#haku")),
    "?": showKeys,
  };
  if (acts[event.key]?.()) event.preventDefault();
}

function focusRow(row: Element | null): boolean {
  return focus(row?.querySelector<HTMLElement>("[data-open]") ?? null);
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
  return element !== null;
}

function press(within: ParentNode, selector: string): boolean {
  const element = within.querySelector<HTMLElement>(selector);
  element?.click();
  return element !== null;
}

function showKeys(): boolean {
  const keys = document.querySelector<HTMLDetailsElement>("[data-keys]");
  if (keys) keys.open = true;
  return focus(keys?.querySelector("summary") ?? null);
}

/** After an act the page opens anew at the row it was on; when the list has become shorter than that, at its last row. */
function returnTo(list: HTMLElement): void {
  if (!/^#rivi-\d+$/.test(location.hash) || document.getElementById(location.hash.slice(1))) return;
  focusRow(list.lastElementChild);
}
