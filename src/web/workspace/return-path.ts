const PATH = /^\/[a-z-]+\/tyotila(?:[/?][^\s\\]*)?$/;

/** Where to go after sign-in: a place in the workspace and nowhere else; null for anything that is not. */
export function returnPath(text: string | null | undefined): string | null {
  return text && text.length <= 1000 && PATH.test(text) && !text.includes("//") ? text : null;
}
