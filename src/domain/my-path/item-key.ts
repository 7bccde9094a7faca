import type { ItemRef } from "./item-ref.ts";

const KEY = /^(service|event|place|tool):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** `event:0b9f…`: how a thing is named in forms and on the device. */
export function itemKey({ kind, id }: ItemRef): string {
  return `${kind}:${id}`;
}

/** Null when the text names no thing. */
export function readItemKey(text: string): ItemRef | null {
  const [, kind, id] = KEY.exec(text.toLowerCase()) ?? [];
  return kind && id ? { kind: kind as ItemRef["kind"], id } : null;
}
