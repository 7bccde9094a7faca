/**
 * Suggestions under the search field while a person writes. A combobox in the older of its two shapes, a frame that owns a
 * textbox and a listbox: HTML lets no textarea be the combobox itself, and one line is too little for a sentence.
 *
 * What is asked stands in no log and no cache. A slow or failing server is met with silence: the field works without it.
 */
interface Suggestion {
  readonly text: string;
  readonly kind: string;
}

const PAUSE_MS = 150;
const LONGEST_WAIT_MS = 3000;
const REST_MS = 20_000;
/** Only the end of a long text is asked about. */
const ASKED = 60;
const REMEMBERED = 50;

const frame = document.querySelector<HTMLElement>("[data-suggest]");
const field = frame?.querySelector("textarea");
if (frame && field) suggestFor(frame, field);

function suggestFor(frame: HTMLElement, field: HTMLTextAreaElement): void {
  const said = frame.dataset;
  const kinds = JSON.parse(said.kinds ?? "{}") as Record<string, string>;
  const list = element("ul", { id: "ehdotukset", class: "suggestions", role: "listbox", "aria-label": said.list });
  const status = element("p", { class: "visually-hidden", role: "status" });
  const known = new Map<string, readonly Suggestion[]>();
  let shown: readonly Suggestion[] = [];
  let active = -1;
  let before = "";
  let fruitless = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | null = null;
  let isResting = false;

  list.hidden = true;
  frame.append(list, status);
  set(frame, { role: "combobox", "aria-label": said.name, "aria-haspopup": "listbox", "aria-controls": list.id });
  set(frame, { "aria-expanded": "false" });
  set(field, { "aria-autocomplete": "list", "aria-controls": list.id });

  function follow(): void {
    stop();
    mark(-1);
    const { head, end } = endOf(field.value);
    const isAtEnd = field.value.slice(field.selectionEnd).trim() === "";
    const answer = known.get(end);
    before = head;
    if (!isAtEnd || !/[\p{L}\p{N}]{2}\s*$/u.test(end)) close();
    else if (answer) show(answer);
    else if (isResting || goesOnFrom(fruitless, end)) close();
    else timer = setTimeout(ask, PAUSE_MS, end);
  }

  async function ask(end: string): Promise<void> {
    const own = new AbortController();
    asking = own;
    const late = setTimeout(() => own.abort(), LONGEST_WAIT_MS);
    try {
      const answer = await fetch(`${said.suggest}&q=${encodeURIComponent(end)}`, {
        cache: "no-store",
        credentials: "omit",
        signal: own.signal,
      });
      if (!answer.ok) throw new Error();
      const found = (await answer.json()) as readonly Suggestion[];
      if (known.size === REMEMBERED) known.clear();
      known.set(end, found);
      if (found.length === 0) fruitless = end;
      if (asking === own) show(found);
    } catch {
      // Whoever went on writing has asked anew; else the server is in trouble and is left in peace.
      if (asking !== own) return;
      close();
      isResting = true;
      setTimeout(() => {
        isResting = false;
      }, REST_MS);
    } finally {
      clearTimeout(late);
    }
  }

  function show(found: readonly Suggestion[]): void {
    if (found.length === 0 || document.activeElement !== field) {
      close();
      return;
    }
    shown = found;
    mark(-1);
    list.replaceChildren(
      ...found.map(({ text, kind }, place) => {
        const option = element("li", { id: `ehdotus-${place}`, role: "option", "aria-selected": "false" });
        const words = element("span", {});
        words.textContent = text;
        const name = element("span", { class: "kind" });
        name.textContent = kinds[kind] ?? "";
        option.append(words, " ", name);
        return option;
      }),
    );
    list.hidden = false;
    set(frame, { "aria-expanded": "true" });
    status.textContent = `${said.count} ${found.length}. ${said.keys}`;
  }

  function stop(): void {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  function close(): void {
    stop();
    mark(-1);
    list.hidden = true;
    set(frame, { "aria-expanded": "false" });
    status.textContent = "";
  }

  function mark(place: number): void {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) set(field, { "aria-activedescendant": option.id });
    else field.removeAttribute("aria-activedescendant");
  }

  function take(place: number): void {
    const chosen = shown[place];
    if (!chosen) return;
    field.value = before + chosen.text;
    close();
    field.form?.requestSubmit();
  }

  field.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) follow();
  });
  field.addEventListener("compositionend", follow);
  // Before the field's own keys, so that Enter takes the suggestion instead of sending what was typed.
  frame.addEventListener(
    "keydown",
    (event) => {
      const { key } = event;
      if (key === "Enter" && active < 0) stop();
      if (list.hidden || event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      // One place more than there are options: the last is the person's own text.
      const places = shown.length + 1;
      if (key === "ArrowDown") mark(((active + 2) % places) - 1);
      else if (key === "ArrowUp") mark(((active + places) % places) - 1);
      else if (key === "Escape") close();
      else if (key === "Enter" && active >= 0) take(active);
      else {
        if (/^(?:Arrow|Home|End)/.test(key)) mark(-1);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  field.addEventListener("blur", close);
  // The field keeps the focus while an option is pressed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest("li");
    if (option) take([...list.children].indexOf(option));
  });
}

/** The end of a text from a whole word on, and what stands before it. */
function endOf(value: string): { head: string; end: string } {
  const text = value.replace(/\s+/g, " ").trimStart();
  if (text.length <= ASKED) return { head: "", end: text };
  const cut = text.indexOf(" ", text.length - ASKED) + 1;
  return cut === 0 ? { head: text, end: "" } : { head: text.slice(0, cut), end: text.slice(cut) };
}

/** What began with nothing goes on with nothing, until another word or a shorter one. */
function goesOnFrom(fruitless: string, end: string): boolean {
  return /\S{5}$/.test(fruitless) && end.startsWith(fruitless) && !/\s/.test(end.slice(fruitless.length));
}

function element(name: string, attributes: Record<string, string | undefined>): HTMLElement {
  const made = document.createElement(name);
  set(made, attributes);
  return made;
}

function set(target: Element, attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value ?? "");
}
