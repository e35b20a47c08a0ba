import { AppError } from "../../../shared/errors";
import type { RetentionApi } from "../vault-api";
import type { Opened } from "./opened";

export function retentionGroup(opened: Opened): RetentionApi {
  return {
    dueCases: async () => notYet(opened),
    setLegalHold: async () => notYet(opened),
    eraseCases: async () => notYet(opened),
    certificates: async () => notYet(opened),
  };
}

function notYet(opened: Opened): Promise<never> {
  opened();
  throw new AppError("internal");
}
