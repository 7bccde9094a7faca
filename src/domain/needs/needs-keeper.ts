import { Worker } from "node:worker_threads";
import type { Language } from "../catalogue/catalogue.ts";
import type { CrisisCategory } from "../crisis/crisis-words.ts";
import type { NeedRecogniser, RecognisedNeed } from "./recognise-needs.ts";

/** Recognises needs beside everything else. Nothing here ever rejects. */
export interface NeedsKeeper {
  /** The needs a text tells of, the surest first; none while the vocabulary is still being learned. */
  recognise(text: string, pageLanguage: Language): Promise<readonly RecognisedNeed[]>;
  /** The crisis that a text tells of by its likeness to others; null also while the vocabulary is still being learned. */
  feelCrisis(text: string, pageLanguage: Language): Promise<CrisisCategory | null>;
  start(): void;
  stop(): Promise<void>;
}

/** What the thread is asked and answers: a method of the recogniser, and what it returned. */
export interface NeedsOrder {
  readonly id: number;
  readonly ask: "recognise" | "feelCrisis";
  readonly text: string;
  readonly pageLanguage: Language;
}
export type NeedsAnswer =
  | { readonly isReady: true }
  | {
      readonly id: number;
      readonly answer: unknown;
      /** Where in the program it went wrong. Never the error's message, which may hold the text. */
      readonly trouble?: string;
    };

/** A search is answered without needs rather than late; help in a crisis is worth waiting for. */
const LONGEST_WAIT_MS: { readonly [ask in NeedsOrder["ask"]]: number } = { recognise: 300, feelCrisis: 1000 };
/** Right after the start searches wait for what was learned before to be opened; when it has to be learned anew, no longer. */
const OPENING_MS = 4000;
/** How long after the thread has died a new one is started. */
const RESTART_MS = 15_000;

/**
 * Opening the vocabulary takes a second and recognising half a millisecond, so both happen in a thread of their own:
 * nobody waits for the first, and searches ask for the second.
 */
export function createNeedsKeeper(
  workerUrl: URL,
  onTrouble: (error: Error) => void,
  restartMs = RESTART_MS,
): NeedsKeeper {
  const waiting = new Map<number, (answer: unknown) => void>();
  let isReady = false;
  /** Settles when the thread is ready or will not be soon. */
  let opening: Promise<void> = Promise.resolve();
  let opened = (): void => {};
  let lastId = 0;
  let worker: Worker | null = null;
  let restart: NodeJS.Timeout | undefined;

  function settle(id: number, answer: unknown): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  async function order<Ask extends NeedsOrder["ask"]>(ask: Ask, text: string, pageLanguage: Language) {
    if (text.trim() === "") return undefined;
    await opening;
    return send(ask, text, pageLanguage);
  }

  /** @returns undefined when there is nobody to answer, or not in time. */
  function send<Ask extends NeedsOrder["ask"]>(ask: Ask, text: string, pageLanguage: Language) {
    type Answer = ReturnType<NeedRecogniser[Ask]> | undefined;
    if (worker === null || !isReady) return Promise.resolve<Answer>(undefined);
    const asked = worker;
    const id = ++lastId;
    return new Promise<Answer>((resolve) => {
      const timer = setTimeout(() => settle(id, undefined), LONGEST_WAIT_MS[ask]);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer as Answer);
      });
      asked.postMessage({ id, ask, text, pageLanguage } satisfies NeedsOrder);
    });
  }

  function start(): void {
    const started = new Worker(workerUrl);
    worker = started;
    started.unref();
    ({ promise: opening, resolve: opened } = Promise.withResolvers<void>());
    setTimeout(opened, OPENING_MS).unref();
    started.on("message", (message: NeedsAnswer) => {
      if ("isReady" in message) {
        isReady = true;
        opened();
        return;
      }
      settle(message.id, message.answer);
      if (message.trouble !== undefined) onTrouble(new Error(message.trouble));
    });
    started.on("error", (error) => {
      if (worker !== started) return;
      letGo();
      onTrouble(error as Error);
      restart = setTimeout(start, restartMs).unref();
    });
  }

  /** Nobody is there to answer any more. */
  function letGo(): void {
    worker = null;
    isReady = false;
    opened();
    for (const id of [...waiting.keys()]) settle(id, undefined);
  }

  return {
    recognise: async (text, pageLanguage) => (await order("recognise", text, pageLanguage)) ?? [],
    feelCrisis: async (text, pageLanguage) => (await order("feelCrisis", text, pageLanguage)) ?? null,
    start,
    async stop() {
      clearTimeout(restart);
      const stopped = worker;
      letGo();
      await stopped?.terminate();
    },
  };
}
