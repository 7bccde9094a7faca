import { generate } from "lean-qr";

/** White modules around the code: readers need four. */
const QUIET = 4;

/** A QR code as an inline picture: sharp on screen and paper, without JavaScript. `text` is at most some 2,000 characters. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text);
  const side = code.size + QUIET * 2;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" stroke="none" />
      <path d={darkRuns(code)} fill="#000" stroke="none" />
    </svg>
  );
}

/** Each row's dark stretches as one-module-high boxes. */
function darkRuns({ size, get }: { readonly size: number; get(x: number, y: number): boolean }): string {
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const from = x;
      while (x < size && get(x, y)) x++;
      path += `M${from + QUIET} ${y + QUIET}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
