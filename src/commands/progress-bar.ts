import type { Progress } from "../sources/shared/import-run.ts";

const WIDTH = 30;

/** A bar on a terminal; silent when the stream is not one. */
export function createProgressBar(
  stream: NodeJS.WriteStream,
  isWanted: boolean,
): { show(progress: Progress): void; end(): void } {
  const isOn = isWanted && stream.isTTY === true;
  let isDrawn = false;
  return {
    show({ kind, done, total }) {
      if (!isOn) return;
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      stream.write(`\r\x1b[K${kind.padEnd(20)} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total}`);
      isDrawn = true;
    },
    end() {
      if (isDrawn) stream.write("\n");
    },
  };
}
