import { fiSharing, type SharingText } from "./fi-sharing.ts";

export const selkoSharing: SharingText = {
  ...fiSharing,
};
