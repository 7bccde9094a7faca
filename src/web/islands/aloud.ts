/**
 * "Kuuntele": the browser's own voice reads what is seen of each part marked `data-aloud`, where it has a voice of the page's
 * language. Nothing leaves the device for it that the browser's own voices do not send. A second press, Escape, leaving the
 * page or a new content in its place ends it.
 */
const { speechSynthesis: voice } = window;
/** Browsers fall silent after about a quarter of a minute of one text. */
const LONGEST = 160;
const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,td,th,summary,legend,label,div";
const UNREAD = "script,style,svg,button,input,select,textarea,.visually-hidden,[hidden],[aria-hidden=true]";

let pressed: HTMLElement | null = null;
let held: SpeechSynthesisUtterance[] = [];

const voiceOf = (lang: string) =>
  voice.getVoices().find((each) => each.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2));

const press = (button: HTMLElement, isOn: boolean) => button.setAttribute("aria-pressed", `${isOn}`);

function stop(): void {
  if (!pressed) return;
  press(pressed, false);
  pressed = null;
  voice.cancel();
}

function offer(): void {
  if (pressed && !pressed.isConnected) stop();
  if (!voiceOf(document.documentElement.lang)) return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-aloud]")) {
    if (part.querySelector(".aloud")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button aloud";
    button.textContent = part.closest<HTMLElement>("[data-listen]")?.dataset.listen ?? "";
    press(button, false);
    button.onclick = () => {
      const isOn = pressed === button;
      stop();
      if (!isOn) read(part, button);
    };
    const lead = part.querySelector(".lead") ?? part.querySelector("h1");
    if (lead) lead.after(button);
    else part.prepend(button);
  }
}

function read(part: HTMLElement, button: HTMLElement): void {
  // A browser may forget what nobody holds, and its end with it.
  held = piecesOf(part).map(({ text, lang }) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = lang;
    said.voice = voiceOf(lang) ?? null;
    said.onend = said.onerror = () => {
      if (said === held.at(-1)) stop();
    };
    return said;
  });
  if (!held.length) return;
  pressed = button;
  press(button, true);
  for (const said of held) voice.speak(said);
}

/** What is seen, in short pieces that end where a sentence or a block does. */
function piecesOf(part: HTMLElement): { text: string; lang: string }[] {
  const pieces: { text: string; lang: string }[] = [];
  const walker = document.createTreeWalker(part, 4 /* text */);
  let block: Element | null = null;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || !isSeen(element)) continue;
    const lang = element.closest<HTMLElement>("[lang]")?.lang ?? "";
    const own = element.closest(BLOCKS);
    for (const word of (walker.currentNode.nodeValue ?? "").match(/\S+/g) ?? []) {
      const last = pieces.at(-1);
      const isFull =
        last && (last.text.length + word.length > LONGEST || (last.text.length > 60 && /[.!?]$/.test(last.text)));
      if (last && own === block && last.lang === lang && !isFull) last.text += ` ${word}`;
      else pieces.push({ text: word, lang });
      block = own;
    }
  }
  return pieces;
}

function isSeen(element: Element): boolean {
  return (
    !element.closest(UNREAD) &&
    !element.closest("details:not([open]) > :not(summary)") &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === "visible"
  );
}

if (voice) {
  offer();
  // Safari has the property only.
  voice.onvoiceschanged = offer;
  // A form that is sent in place swaps the whole `<main>`.
  new MutationObserver(offer).observe(document.body, { childList: true });
  addEventListener("pagehide", stop);
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") stop();
  });
}
