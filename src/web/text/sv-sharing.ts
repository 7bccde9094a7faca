import type { SharingText } from "./fi-sharing.ts";

export const svSharing: SharingText = {
  title: "Dela med en yrkesperson",
};
