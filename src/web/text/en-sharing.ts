import type { SharingText } from "./fi-sharing.ts";

export const enSharing: SharingText = {
  title: "Share with a professional",
};
