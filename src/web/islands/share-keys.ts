import { toSvgPath } from "lean-qr/extras/svg";
import { generate } from "lean-qr/nano";
import { groupedShareCode } from "../../domain/sharing/share-code.ts";
import type { ShareWord } from "../ui/share-section.tsx";

const SVG = "http://www.w3.org/2000/svg";
/** White modules around a code: readers need four. */
const QUIET = 4;

/** The three forms of one code: to be said, to be sent, to be photographed. @param address of the page that opens it */
export function showKeys(
  part: (name: string) => HTMLElement,
  code: string,
  address: string,
  words: Readonly<Record<ShareWord, string>>,
): void {
  const whole = `${address}#${code}`;
  const link = part("link") as HTMLInputElement;
  const copied = part("copied");
  part("code").textContent = groupedShareCode(code);
  part("address").textContent = address.replace(/^https?:\/\//, "");
  part("qr").replaceChildren(qrPicture(whole));
  link.value = whole;
  part("copy").onclick = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      copied.textContent = words.copied;
    } catch {
      copied.textContent = words.copyFailed;
      link.focus();
      link.select();
    }
  };
}

function qrPicture(text: string): SVGElement {
  const code = generate(text);
  const side = code.size + QUIET * 2;
  const ground = { x: -QUIET, y: -QUIET, width: side, height: side, fill: "#fff", stroke: "none" };
  const picture = shape("svg", { viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, "shape-rendering": "crispEdges" });
  picture.append(shape("rect", ground), shape("path", { d: toSvgPath(code), fill: "#000", stroke: "none" }));
  return picture;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
