import type { PathText } from "./fi-path.ts";

export const svPath: PathText = {
  title: "Min stig",
};
