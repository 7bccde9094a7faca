/** "Only on the internet" is a place in Linked Events: `helsinki:internet` and `system:internet`; `virtual:public` in Turku. */
const ONLINE = /(?:^|:)internet$|^virtual:public$/;

export function isOnlineVenue(placeId: string): boolean {
  return ONLINE.test(placeId);
}
