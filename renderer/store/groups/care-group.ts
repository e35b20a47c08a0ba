import { AppError } from "../../../shared/errors";
import type { CareApi } from "../vault-api";
import type { Opened } from "./opened";

export function careGroup(opened: Opened): CareApi {
  return {
    health: async () => notYet(opened),
    checkJournal: async () => notYet(opened),
    idle: async () => notYet(opened),
    makeSnapshot: async () => notYet(opened),
    tryBackup: async () => notYet(opened),
    houseSettings: async () => notYet(opened),
    saveHouseSettings: async () => notYet(opened),
  };
}

function notYet(opened: Opened): Promise<never> {
  opened();
  throw new AppError("internal");
}
