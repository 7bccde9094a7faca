import { fiPath, type PathText } from "./fi-path.ts";

export const selkoPath: PathText = {
  ...fiPath,
};
