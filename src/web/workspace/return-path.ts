const PATH = /^\/[a-z-]+\/tyotila(?:[/?][^\s\\]*)?$/;

/** Where to go after sign-in: a place in the workspace and nowhere else; null for anything that is not. */
export function returnPath(text: string | null | undefined): string | null {
  if (!text || text.length > 1000 || !PATH.test(text) || text.includes("//")) return null;
  // Steps upwards, also disguised ones, lead out of the workspace when a browser has tidied them away.
  const path = text.split("?")[0] ?? "";
  return new URL(path, "http://polku.invalid").pathname === path ? text : null;
}
