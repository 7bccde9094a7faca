/** Whether the facts have been written in this region's own workspace. */
export function isOwnSource(source: string, regionCode: string): boolean {
  return source === `own-${regionCode}`;
}
