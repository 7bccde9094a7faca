/** Restricted Markdown without its marks, for indexing. */
export function plainText(markdown: string): string {
  return markdown.replace(/^(?:\* |#{1,6} |\d{1,3}\. )/gm, "");
}
