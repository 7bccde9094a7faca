/**
 * A form with `data-in-place` is sent without leaving the page: `<main>` is swapped, and the browser's Back and Forward find
 * every step again, with all that stands in the fields. What was sent is remembered in this tab alone (`exit` forgets it).
 * Whatever goes wrong, the browser sends the form itself, as it would without this script.
 *
 * `data-focus` (of the form or the button): id of what is focused afterwards, else the main heading. `data-place` (form):
 * names of the fields that tell which step it is; coming back, all others keep what they are now. `data-whole` (button):
 * always sent by the browser, such as a download.
 */
interface Sent {
  readonly url: string;
  readonly body: string;
}

const KEY = "polku-lomake";
/** Of `<head>` and the frame: what follows the page that is shown. */
const SWAPPED = ["main", ".languages", ".crumbs"];
const LONGEST_WAIT_MS = 15_000;

const status = document.createElement("p");
status.className = "visually-hidden";
status.setAttribute("role", "status");
document.body.append(status);

const sent = remembered();
/** The step that is shown, and where: it is remembered by this number. */
let here: number = history.state?.form ?? 0;
let path = location.pathname;
let isBusy = false;
let isLeftToBrowser = false;

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.inPlace === undefined || isLeftToBrowser) return;
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.dataset.whole !== undefined || form.getAttribute("method") !== "post") return;
  if ([...form.querySelectorAll<HTMLInputElement>("[type=file]")].some(({ files }) => files?.length)) return;
  event.preventDefault();
  if (!isBusy) void send(form, button);
});

addEventListener("popstate", ({ state }) => {
  const target = sent[state?.form];
  if (target) {
    const left = keep();
    here = state.form;
    void comeBack(target, left);
  } else if (location.pathname !== path) location.reload();
});
addEventListener("pagehide", keep);
document.addEventListener("click", toOtherLanguage);

const before = sent[here];
if (before) void comeBack(before, null);

async function send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  const fields = fieldsOf(form);
  if (button?.name) fields.append(button.name, button.value);
  const request = { url: button?.getAttribute("formaction") ?? addressOf(form), body: fields.toString() };
  try {
    const answer = await ask(request);
    keep();
    here = Math.max(0, ...Object.keys(sent).map(Number)) + 1;
    await show(answer, button?.dataset.focus ?? form.dataset.focus, () => {
      history.pushState({ form: here }, "", answer.url);
      remember({ ...request, url: answer.url });
    });
  } catch {
    isLeftToBrowser = true;
    form.requestSubmit(button);
    isLeftToBrowser = false;
  }
}

/** Shows a step of the history as it is now: the fields that tell the step are its own, the others those of the page left. */
async function comeBack({ url, body }: Sent, left: { form: HTMLFormElement; fields: URLSearchParams } | null) {
  const own = new URLSearchParams(body);
  const place = left?.form.dataset.place?.split(" ");
  if (left && place) {
    for (const name of new Set([...own.keys()])) if (!place.includes(name)) own.delete(name);
    for (const [name, value] of left.fields) if (!place.includes(name)) own.append(name, value);
  }
  try {
    await show(await ask({ url, body: own.toString() }), undefined, () => {});
  } catch {
    sendWhole(url, own);
  }
}

/** The same step in another language, with all that has been answered. */
function toOtherLanguage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".languages a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const kept = keep();
  if (!kept?.form.dataset.place) return;
  event.preventDefault();
  sendWhole(link.href, kept.fields);
}

function sendWhole(url: string, fields: URLSearchParams): void {
  const form = Object.assign(document.createElement("form"), { method: "post", action: url, hidden: true });
  for (const [name, value] of fields)
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
}

/** @throws when the server does not answer with a page of ours */
async function ask({ url, body }: Sent): Promise<{ url: string; page: Document }> {
  isBusy = true;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LONGEST_WAIT_MS);
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
      credentials: "omit",
      signal: late.signal,
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const isFile = answer.headers.has("content-disposition");
    const isOurs = new URL(answer.url).origin === location.origin;
    if (isFile || !isOurs || !page.querySelector("main")) throw new Error();
    return { url: answer.url, page };
  } finally {
    clearTimeout(timer);
    isBusy = false;
  }
}

async function show({ page }: { page: Document }, focus: string | undefined, record: () => void): Promise<void> {
  bring(page, "script[type=module]", "src");
  bring(page, "link[rel=stylesheet]", "href");
  const swap = () => {
    for (const part of SWAPPED) {
      const now = document.querySelector(part);
      const next = page.querySelector(part);
      if (now && next) now.replaceWith(next);
    }
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    record();
    path = location.pathname;
    const named = focus && document.getElementById(focus);
    const target = named || document.querySelector<HTMLElement>("main [data-focus='']:not(form, button), main h1");
    if (!named) scrollTo(0, 0);
    target?.setAttribute("tabindex", "-1");
    target?.focus({ preventScroll: !named });
    status.textContent = page.title;
    document.dispatchEvent(new Event("page-swapped"));
  };
  const isMoving = "startViewTransition" in document && matchMedia("(prefers-reduced-motion: no-preference)").matches;
  if (isMoving) await document.startViewTransition(swap).updateCallbackDone;
  else swap();
}

/** What the new page needs and this one has not loaded. */
function bring(page: Document, selector: string, source: "src" | "href"): void {
  const loaded = [...document.querySelectorAll(selector)].map((each) => each.getAttribute(source));
  for (const each of page.querySelectorAll(selector)) {
    const file = each.getAttribute(source);
    if (!file?.startsWith("/assets/") || loaded.includes(file)) continue;
    const fresh = document.createElement(each.localName);
    for (const name of ["type", "rel", source])
      if (each.hasAttribute(name)) fresh.setAttribute(name, `${each.getAttribute(name)}`);
    document.head.append(fresh);
  }
}

/** Remembers the form of this page as it stands: one that is sent to the page's own address shows the same page again. */
function keep() {
  const form = document.querySelector<HTMLFormElement>("main form[data-in-place]");
  if (!form || new URL(addressOf(form), location.href).pathname !== path) return null;
  const fields = fieldsOf(form);
  if (!here) {
    here = Math.max(0, ...Object.keys(sent).map(Number)) + 1;
    history.replaceState({ form: here }, "");
  }
  remember({ url: addressOf(form), body: fields.toString() });
  return { form, fields };
}

function addressOf(form: HTMLFormElement): string {
  return form.getAttribute("action") ?? location.href;
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function remember(what: Sent): void {
  sent[here] = what;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(sent));
  } catch {
    // A browser that keeps nothing: this page still remembers.
  }
}

function remembered(): Record<number, Sent> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Record<number, Sent>;
  } catch {
    return {};
  }
}
