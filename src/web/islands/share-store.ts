/** What a resident's browser knows of its own share. */
export interface OwnShare {
  readonly lookupId: string;
  readonly manageToken: string;
  /** Known to the tab that shared; never remembered longer than that. */
  readonly code: string | null;
}

const keyOf = (region: string) => `polku-jako-${region}`;

/** The tab's own share, else the one that the device was asked to remember. */
export function findOwnShare(region: string): OwnShare | null {
  return read(() => sessionStorage, region) ?? read(() => localStorage, region);
}

export function isRememberedOnDevice(region: string): boolean {
  return read(() => localStorage, region) !== null;
}

/** The tab keeps all; the device, when asked to, only what ends the sharing: whoever finds it there cannot read anything. */
export function keepOwnShare(region: string, share: OwnShare, isOnDevice: boolean): void {
  write(() => sessionStorage, region, share);
  write(() => localStorage, region, isOnDevice ? { ...share, code: null } : null);
}

export function forgetOwnShare(region: string): void {
  write(() => sessionStorage, region, null);
  write(() => localStorage, region, null);
}

function read(storage: () => Storage, region: string): OwnShare | null {
  try {
    const kept = JSON.parse(storage().getItem(keyOf(region)) ?? "null") as Partial<OwnShare> | null;
    if (typeof kept?.lookupId !== "string" || typeof kept.manageToken !== "string") return null;
    return {
      lookupId: kept.lookupId,
      manageToken: kept.manageToken,
      code: typeof kept.code === "string" ? kept.code : null,
    };
  } catch {
    return null;
  }
}

/** A browser that keeps nothing may even refuse to be asked. */
function write(storage: () => Storage, region: string, share: OwnShare | null): void {
  try {
    if (share) storage().setItem(keyOf(region), JSON.stringify(share));
    else storage().removeItem(keyOf(region));
  } catch {
    // The page itself still knows the share.
  }
}
