/** A Uint32Array that grows as numbers are appended. */
export class GrowingUint32 {
  length = 0;
  #values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** The numbers so far; valid until the next push. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }

  toArray(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

/** Bytes of many strings, appended one after another. */
export class GrowingBytes {
  #bytes = new Uint8Array(65_536);
  #length = 0;
  readonly starts = new GrowingUint32();

  constructor() {
    this.starts.push(0);
  }

  push(text: string): void {
    const needed = this.#length + text.length * 3;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    this.starts.push(this.#length);
  }

  toArray(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

const encoder = new TextEncoder();
