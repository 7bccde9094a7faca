import { setTimeout as sleep } from "node:timers/promises";
import type { Progress } from "./import-run.ts";

/** Who hears of a run while it goes on, and what may stop it. */
export interface ImportListeners {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once when another run of the source has to end first. */
  readonly onWait?: () => void;
  /** How to wait between attempts. Tests are less patient than the real thing. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The listeners, with nobody in the places that are empty. */
export function withDefaults({
  signal = new AbortController().signal,
  onProgress = () => {},
  onWait = () => {},
  wait = waitFor,
}: ImportListeners): Required<ImportListeners> {
  return { signal, onProgress, onWait, wait };
}

async function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {});
}
