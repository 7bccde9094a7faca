/**
 * "Use my location": asks only when pressed, and gives the server about a hundred metres' accuracy, in a form and never in an
 * address. Links to the same search then go as forms too, and coming back finds the list as it was: the position stays with
 * this page in the tab's own memory, and the address is what it would be without it.
 */
const button = document.querySelector<HTMLButtonElement>("#sijainti");
const status = document.querySelector<HTMLElement>("#sijainti-tila");
const form = button?.form;
if (button && status && form) {
  const near = form.querySelector<HTMLInputElement>("[name=near]")?.value;
  const { near: remembered } = (history.state ?? {}) as { near?: unknown };
  if (near) keep(near, location.pathname + (button.dataset.query ?? ""));
  else if (typeof remembered === "string") send(location.href, remembered);
  if ("geolocation" in navigator) offer(button, status, form);
}

function offer(button: HTMLButtonElement, status: HTMLElement, form: HTMLFormElement): void {
  button.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = button.dataset.busy ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        for (const field of form.querySelectorAll("[name=near],[name=postinumero]")) field.removeAttribute("name");
        form.append(hidden("near", `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`));
        form.method = "post";
        form.requestSubmit();
      },
      () => {
        status.textContent = button.dataset.failed ?? "";
      },
      { maximumAge: 300_000, timeout: 15_000 },
    );
  });
}

function keep(near: string, address: string): void {
  history.replaceState({ near }, "", address);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || link.origin !== location.origin || link.dataset.away !== undefined) return;
    if (lastPart(link.pathname) !== lastPart(location.pathname) || link.hash !== "") return;
    event.preventDefault();
    send(link.href, near);
  });
}

/** The search of an address, as a form with the position. */
function send(address: string, near: string): void {
  const url = new URL(address);
  const form = Object.assign(document.createElement("form"), { method: "post", action: url.pathname, hidden: true });
  for (const [name, value] of url.searchParams) form.append(hidden(name, value));
  form.append(hidden("near", near));
  document.body.append(form);
  form.submit();
}

function hidden(name: string, value: string): HTMLInputElement {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

function lastPart(path: string): string | undefined {
  return path.split("/").at(-1);
}
