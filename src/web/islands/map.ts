/** "Show the map": the map and its looks are loaded only when the button is pressed, and the drawn map stays if they fail. */
interface OpenedMap {
  close(): void;
}
interface MapView {
  /** @param onGone called when the map has taken itself away, with what to tell the reader. */
  openMap(place: HTMLElement, after: Element, onGone: (message: string) => void): OpenedMap;
}

for (const place of document.querySelectorAll<HTMLElement>(".places-map")) offer(place);

function offer(place: HTMLElement): void {
  const button = place.querySelector("button");
  const status = place.querySelector("[role=status]");
  const { script, style, map } = place.dataset;
  if (!button || !status || !script || !style || !map) return;
  const show = button.textContent;
  let opened: OpenedMap | null = null;
  let isBusy = false;

  const say = (isOpen: boolean, message: string) => {
    button.textContent = isOpen ? (button.dataset.hide ?? "") : show;
    button.setAttribute("aria-expanded", String(isOpen));
    status.textContent = message;
  };
  const closed = (message: string) => {
    if (place.contains(document.activeElement)) button.focus();
    opened?.close();
    opened = null;
    say(false, message);
  };

  button.addEventListener("click", async () => {
    if (isBusy) return;
    if (opened) return closed("");
    isBusy = true;
    status.textContent = button.dataset.loading ?? "";
    try {
      const [view] = await Promise.all([import(script) as Promise<MapView>, load(style)]);
      opened = view.openMap(place, button.parentElement ?? button, closed);
      say(true, "");
    } catch {
      closed((JSON.parse(map) as { words: { failed: string } }).words.failed);
    }
    isBusy = false;
  });
  button.hidden = false;
}

function load(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (document.querySelector(`link[href="${href}"]`)) return resolve();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error("no style"));
    };
    document.head.append(link);
  });
}
