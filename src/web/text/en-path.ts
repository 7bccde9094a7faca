import type { PathText } from "./fi-path.ts";

export const enPath: PathText = {
  title: "My path",
};
