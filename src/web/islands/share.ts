/**
 * "Share with a professional": locks what the page carries, hands the lock to the server and the code to the resident, and
 * tells how it goes. Starts on every page that brings a share section, also when it was swapped in.
 */
import { readShareCode, shareCodeFrom } from "../../domain/sharing/share-code.ts";
import type { ShareData } from "../ui/share-section.tsx";
import { canLock, keysOf, lock, manageTokenPair } from "./share-crypto.ts";
import { showKeys } from "./share-keys.ts";
import { postJson, timeWriter } from "./share-requests.ts";
import { linesOf, type ShareStatus } from "./share-status.ts";
import { findOwnShare, forgetOwnShare, isRememberedOnDevice, keepOwnShare, type OwnShare } from "./share-store.ts";

const ASK_EVERY_MS = 30_000;
const GONE = 404;
const TAKEN = 409;

document.addEventListener("page-swapped", start);
start();

function start(): void {
  const section = document.querySelector<HTMLElement>("[data-share]:not([data-started])");
  if (!section) return;
  section.dataset.started = "";
  const data = JSON.parse(part(section, "data").textContent ?? "") as ShareData;
  if (canLock()) follow(section, data);
  else part(section, "unable").textContent = data.words.insecure;
}

function follow(section: HTMLElement, { region, api, address, locale, words }: ShareData): void {
  const form = part<HTMLFormElement>(section, "form");
  const said = part(section, "said");
  const state = part(section, "state");
  const revoke = part<HTMLButtonElement>(section, "revoke");
  const again = part(section, "again");
  const remember = part<HTMLInputElement>(section, "remember");
  const writeTime = timeWriter(locale);
  let own = findOwnShare(region);
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  remember.checked = isRememberedOnDevice(region);
  part(section, "unable").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void share();
  });
  revoke.addEventListener("click", stopSharing);
  again.addEventListener("click", () => {
    forgetOwnShare(region);
    own = null;
    remember.checked = false;
    showForm();
    document.getElementById("jaa")?.focus();
  });
  remember.addEventListener("change", () => own && keepOwnShare(region, own, remember.checked));
  document.addEventListener("visibilitychange", () => {
    if (own && document.visibilityState === "visible") void ask();
  });
  if (own) {
    showShared(own);
    void ask();
  } else showForm();

  async function share(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    say(words.working);
    const answer = await send().catch(() => "failed" as const);
    isBusy = false;
    if (typeof answer === "string") {
      say(words[answer]);
      return;
    }
    own = answer.own;
    keepOwnShare(region, own, false);
    say("");
    showShared(own);
    show({ state: "waiting", isOpenable: true, opened: [], expiresAt: answer.expiresAt });
    part(section, "heading").focus();
  }

  async function send(): Promise<{ own: OwnShare; expiresAt: string } | "failed" | "tooMany" | "tooLarge"> {
    const fields = new FormData(form);
    // What is on the page now: a path's steps may have been written since it was opened.
    const { payload } = JSON.parse(part(section, "data").textContent ?? "") as ShareData;
    const code = shareCodeFrom(crypto.getRandomValues(new Uint8Array(12)));
    const { key, lookupId } = await keysOf(code, region);
    // The readable part matters most: the answers as data go along when there is room.
    const locked =
      (await lock(JSON.stringify(payload), key)) ??
      (await lock(JSON.stringify({ ...payload, questionnaireResponse: null }), key));
    if (!locked) return "tooLarge";
    const { manageToken, manageHash } = await manageTokenPair();
    const { status, body } = await postJson<{ expiresAt: string }>(api, {
      ...locked,
      lookupId,
      manageHash,
      hours: Number(fields.get("tunnit")),
      openings: fields.get("avaukset"),
    });
    if (status === TAKEN) return send();
    if (status === 429) return "tooMany";
    return body ? { own: { lookupId, manageToken, code }, expiresAt: body.expiresAt } : "failed";
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    const asked = own;
    if (!asked || !section.isConnected) return;
    const { lookupId, manageToken } = asked;
    const { status, body } = await postJson<ShareStatus>(`${api}/status`, { lookupId, manageToken });
    if (own !== asked) return;
    if (body) show(body);
    else if (status === GONE) forgotten();
    else {
      say(words.unknown);
      askLater();
    }
  }

  function askLater(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.visibilityState === "visible") void ask();
    }, ASK_EVERY_MS);
  }

  async function stopSharing(): Promise<void> {
    if (!own || isBusy) return;
    isBusy = true;
    const { lookupId, manageToken } = own;
    const { status, body } = await postJson<ShareStatus>(`${api}/revoke`, { lookupId, manageToken });
    isBusy = false;
    if (body) show(body);
    else if (status === GONE) forgotten();
    else {
      say(words.revokeFailed);
      return;
    }
    part(section, "state-heading").focus();
  }

  function show(status: ShareStatus): void {
    say(own?.code || !status.isOpenable ? "" : words.noCode);
    const lines = linesOf(status, words, writeTime);
    if (lines.join() !== [...state.children].map(({ textContent }) => textContent).join())
      state.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    close(!status.isOpenable);
    if (status.isOpenable) askLater();
  }

  /** The server has forgotten it, for its time is over. */
  function forgotten(): void {
    forgetOwnShare(region);
    show({ state: "expired", isOpenable: false, opened: [], expiresAt: "" });
  }

  function close(isClosed: boolean): void {
    part(section, "keys").hidden = isClosed || !own?.code;
    part(section, "remembering").hidden = isClosed;
    revoke.hidden = isClosed;
    again.hidden = !isClosed;
  }

  function showShared({ code }: OwnShare): void {
    form.hidden = true;
    part(section, "shared").hidden = false;
    const known = code && readShareCode(code);
    if (known) showKeys((name) => part(section, name), known, location.origin + address, words);
    close(false);
  }

  function showForm(): void {
    form.hidden = false;
    part(section, "shared").hidden = true;
    state.replaceChildren();
    say("");
  }

  function say(text: string): void {
    if (said.textContent !== text) said.textContent = text;
  }
}

function part<Element extends HTMLElement = HTMLElement>(section: HTMLElement, name: string): Element {
  const found = section.querySelector<Element>(`[data-part="${name}"]`);
  if (!found) throw new Error(`the share section has no ${name}`);
  return found;
}
