import type { ComponentChildren } from "preact";

/**
 * Eight theme icons drawn as one family: 32 × 32, round 2 px lines, one small filled dot — a stone on the path.
 * They decorate; the words beside them tell.
 */
const DRAWINGS: Readonly<Record<string, ComponentChildren>> = {
  // A walker.
  liikunta: (
    <>
      <path d="M15 11l-3 7 5 3 1 7M12 18l-2 5-4 4M9 15l2-4h5l3 4 4 1" />
      <circle class="dot" cx="18" cy="6" r="2.5" />
    </>
  ),
  // A spruce on a hill.
  luonto: (
    <>
      <path d="M13 5l-6 8h3l-4 6h14l-4-6h3zM13 19v5M4 27c5-4 18-4 24 0" />
      <circle class="dot" cx="25" cy="9" r="2.5" />
    </>
  ),
  // A brush and its stroke.
  kulttuuri: (
    <>
      <path d="M27 5L15 17M15 17c-4-1-6 2-6 5 0 2-2 3-4 3 5 4 13 1 13-5 0-1 0-2-3-3z" />
      <circle class="dot" cx="9" cy="9" r="2.5" />
    </>
  ),
  // A bowl under the moon.
  "ravitsemus-ja-uni": (
    <>
      <path d="M4 17h24c0 6-5 10-12 10S4 23 4 17zM19 4a6 6 0 1 0 5 8 5 5 0 0 1-5-8z" />
      <circle class="dot" cx="9" cy="10" r="2.5" />
    </>
  ),
  // A head with a calm spiral.
  "mieli-ja-paihteettomyys": (
    <>
      <path d="M11 28v-4H8v-5l-3-1 3-5C8 7 12 4 17 4c6 0 10 4 10 10 0 4-2 6-4 8v6M21 14a4 4 0 1 0-4 4" />
      <circle class="dot" cx="17" cy="14" r="1.8" />
    </>
  ),
  // Two people side by side.
  "ihmissuhteet-ja-osallisuus": (
    <>
      <path d="M3 27c0-6 3-9 7-9 3 0 5 1 6 4 1-3 3-4 6-4 4 0 7 3 7 9M13 10a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z" />
      <circle class="dot" cx="22" cy="10" r="3" />
    </>
  ),
  // A home.
  "arki-ja-toimeentulo": (
    <>
      <path d="M4 15L16 5l12 10M7 13v14h18V13M13 27v-8h6v8" />
      <circle class="dot" cx="16" cy="13" r="2" />
    </>
  ),
  // A speech bubble with an ear for the other.
  "sote-neuvonta": (
    <>
      <path d="M5 6h22v15H15l-6 6v-6H5zM11 13.5h5" />
      <circle class="dot" cx="21" cy="13.5" r="2" />
    </>
  ),
};

const OTHER = (
  <>
    <path d="M6 27C6 16 26 20 26 7" />
    <circle class="dot" cx="26" cy="6" r="2.5" />
  </>
);

/** The icon of a theme; a region's own themes get the path. */
export function ThemeIcon({ id }: { id: string }) {
  return (
    <svg class="icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      {DRAWINGS[id] ?? OTHER}
    </svg>
  );
}

/** The product's motif: one soft line with stones on it. */
export function PathMotif() {
  return (
    <svg class="motif" viewBox="0 0 640 96" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d="M-8 80C90 96 130 30 230 44s120 52 220 24S560 8 650 18" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path d="M6 28C6 17 26 20 26 6" />
      <circle class="dot" cx="7" cy="26" r="3" />
      <circle class="dot" cx="16" cy="18" r="3" />
      <circle class="dot" cx="25.500" cy="7" r="3" />
    </svg>
  );
}
