/** What the steps of the form let one choose from, in the order shown. */
export const TYPES = ["event", "group", "course", "volunteering"] as const;
export const ATTENDANCE = ["place", "online", "hybrid", "phone"] as const;
export const CHARGES = ["free", "charged", ""] as const;
export const ROOMS = ["space", "full", "queue", ""] as const;
export const SIGN_INS = ["none", "optional", "required", ""] as const;
export const GROUPS = ["KR1.1", "KR1.2", "KR1.3", "KR1.4", "KR1.6"] as const;
export const SERVED_IN = ["fi", "sv", "en", "se", "ru", "uk", "ar", "so", "et"] as const;
