import { Worker } from "node:worker_threads";
import type { Language } from "../catalogue/catalogue.ts";
import type { RecognisedNeed } from "./recognise-needs.ts";

/** Recognises needs beside everything else. */
export interface NeedsKeeper {
  /** The needs a text tells of, the surest first; none while the vocabulary is still being learned. Never rejects. */
  recognise(text: string, pageLanguage: Language): Promise<readonly RecognisedNeed[]>;
  /** Begins to learn the vocabulary. */
  start(): void;
  stop(): Promise<void>;
}

export interface RecogniseOrder {
  readonly id: number;
  readonly text: string;
  readonly pageLanguage: Language;
}
export type NeedsAnswer =
  | { readonly isReady: true }
  | { readonly id: number; readonly needs: readonly RecognisedNeed[] };

/** A search is answered without needs rather than late. */
const LONGEST_WAIT_MS = 100;

/**
 * Learning the vocabulary takes seconds and recognising takes half a millisecond, so both happen in a thread of their own:
 * nobody waits for the first, and searches ask for the second.
 */
export function createNeedsKeeper(workerUrl: URL, onTrouble: (error: Error) => void): NeedsKeeper {
  const waiting = new Map<number, (needs: readonly RecognisedNeed[]) => void>();
  let isReady = false;
  let lastId = 0;
  let worker: Worker | null = null;

  function settle(id: number, needs: readonly RecognisedNeed[]): void {
    waiting.get(id)?.(needs);
    waiting.delete(id);
  }

  return {
    recognise(text, pageLanguage) {
      if (worker === null || !isReady || text.trim() === "") return Promise.resolve([]);
      const asked = worker;
      const id = ++lastId;
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(id, []), LONGEST_WAIT_MS);
        waiting.set(id, (needs) => {
          clearTimeout(timer);
          resolve(needs);
        });
        asked.postMessage({ id, text, pageLanguage } satisfies RecogniseOrder);
      });
    },
    start() {
      worker = new Worker(workerUrl);
      worker.unref();
      worker.on("message", (answer: NeedsAnswer) => {
        if ("isReady" in answer) isReady = true;
        else settle(answer.id, answer.needs);
      });
      worker.on("error", (error) => {
        isReady = false;
        for (const id of [...waiting.keys()]) settle(id, []);
        onTrouble(error as Error);
      });
    },
    async stop() {
      await worker?.terminate();
    },
  };
}
