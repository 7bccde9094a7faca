/**
 * Opens what a resident has shared: the code comes from behind `#` or from fingers, and is checked before anything is sent.
 * What comes out of the lock was written by who knows whom, so it is only ever shown as text.
 */
import { readSharePayload } from "../../domain/sharing/read-share-payload.ts";
import { readShareCode } from "../../domain/sharing/share-code.ts";
import type { SharedData } from "../resident/sharing/shared-page.tsx";
import { canLock, keysOf, unlock } from "./share-crypto.ts";
import { postJson, timeWriter } from "./share-requests.ts";
import { showShared } from "./shared-view.ts";

const NOTHING = 404;
const TOO_MANY = 429;
const LONGEST_NAME = 120;

interface Opened {
  readonly ciphertext: string;
  readonly iv: string;
  readonly openings: "once" | "until-revoked";
  readonly expiresAt: string;
}

const frame = document.querySelector<HTMLElement>("[data-shared]");
if (frame) offer(frame);

function offer(frame: HTMLElement): void {
  const part = <Element extends HTMLElement = HTMLElement>(name: string): Element => {
    const found = frame.querySelector<Element>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page has no ${name}`);
    return found;
  };
  const { region, api, locale, links, words } = JSON.parse(part("data").textContent ?? "") as SharedData;
  const code = inputOf(frame, "koodi");
  const opener = inputOf(frame, "avaaja");
  const writeTime = timeWriter(locale);
  let isBusy = false;

  takeCodeFromAddress();
  addEventListener("hashchange", takeCodeFromAddress);
  if (!canLock()) {
    part("unable").textContent = words.insecure;
    return;
  }
  part("unable").hidden = true;
  part("form").hidden = false;
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isBusy) void open();
  });
  part("print").addEventListener("click", () => print());
  part("close").addEventListener("click", () => {
    removeEventListener("beforeunload", askBeforeLeaving);
    location.replace(location.pathname);
  });

  /** The code leaves the address at once: nobody who looks at the screen or goes back finds it there. */
  function takeCodeFromAddress(): void {
    const behind = location.hash.slice(1);
    if (behind === "" || document.getElementById(behind)) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    code.value = behind.slice(0, 60);
    mark(code, readShareCode(behind) === null);
  }

  async function open(): Promise<void> {
    const known = readShareCode(code.value);
    const organization = opener.value.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
    const isNamed = organization !== "" && organization.length <= LONGEST_NAME;
    mark(code, known === null);
    mark(opener, !isNamed);
    say("");
    if (known === null || !isNamed) {
      (known === null ? code : opener).focus();
      return;
    }
    isBusy = true;
    part("busy").textContent = words.working;
    const problem = await openWith(known, organization).catch(() => words.failed);
    part("busy").textContent = "";
    isBusy = false;
    say(problem);
  }

  /** @returns what went wrong, else an empty text */
  async function openWith(known: string, organization: string): Promise<string> {
    const { key, lookupId } = await keysOf(known, region);
    const { status, body, retryAfterSeconds } = await postJson<Opened>(api, { lookupId, organization });
    if (status === NOTHING) return words.nothing;
    if (status === TOO_MANY) return words.tooMany.replace("{minutes}", String(Math.ceil(retryAfterSeconds / 60) || 1));
    if (!body) return words.failed;
    const text = await unlock(body, key).catch(() => "");
    const share = readSharePayload(text, region);
    if (!share) return words.unreadable;
    const isOnce = body.openings === "once";
    showShared(part, share, { links, words, writeTime });
    part("again").textContent = isOnce ? words.once : words.many.replace("{time}", writeTime(body.expiresAt));
    code.value = "";
    part("ask").hidden = true;
    part("shared").hidden = false;
    part("heading").focus();
    // What opens only once would be lost by a slip of the hand.
    if (isOnce) addEventListener("beforeunload", askBeforeLeaving);
    return "";
  }

  function say(problem: string): void {
    const notice = Object.assign(document.createElement("p"), { className: "notice problem", textContent: problem });
    part("said").replaceChildren(...(problem ? [notice] : []));
  }
}

function askBeforeLeaving(event: Event): void {
  event.preventDefault();
}

/** Shows or hides a field's error, and tells assistive technology the same. */
function mark(field: HTMLInputElement, isWrong: boolean): void {
  const error = document.getElementById(`${field.id}-virhe`);
  if (error) error.hidden = !isWrong;
  field.closest(".field")?.classList.toggle("has-error", isWrong);
  field.setAttribute("aria-describedby", `${isWrong ? `${field.id}-virhe ` : ""}${field.id}-ohje`);
  if (isWrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

function inputOf(frame: HTMLElement, id: string): HTMLInputElement {
  const found = frame.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(`the page has no field ${id}`);
  return found;
}
