/**
 * Systems that push their records to PTV leave their own id in `originId`. What they stand for is known for LIPAS:
 * a place is `lipas-{organization}-{lipasId}-{subCategory}`, a service `lipas-{organization}-{subCategory}`.
 */
const LIPAS_PLACE = /^lipas-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-(\d{1,9})-\d+$/i;
const LIPAS_SERVICE = /^lipas-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-(\d{1,9})$/i;
const LAHELLA = /^lahella-/i;

/** `lipas:72392`: what a place of PTV is in LIPAS, null when it did not come from there. */
export function originKey(originId: string | null): string | null {
  const lipasId = LIPAS_PLACE.exec(originId ?? "")?.[1];
  return lipasId === undefined ? null : `lipas:${Number(lipasId)}`;
}

/** The sub-category whose places a service of PTV gathers, when LIPAS made it. Such a service is no place. */
export function lipasServiceCategory(originId: string | null): string | null {
  return LIPAS_SERVICE.exec(originId ?? "")?.[1] ?? null;
}

export function isFromLahella(originId: string | null): boolean {
  return LAHELLA.test(originId ?? "");
}
