export const fiSharing = {
  title: "Jaa ammattilaiselle",
};

export type SharingText = typeof fiSharing;
