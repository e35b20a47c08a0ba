import { AppError } from "../../../shared/errors";
import type { AccessApi } from "../vault-api";
import type { Opened } from "./opened";

export function accessGroup(opened: Opened): AccessApi {
  return {
    openRestricted: async () => notYet(opened),
    restoreVersion: async () => notYet(opened),
  };
}

function notYet(opened: Opened): Promise<never> {
  opened();
  throw new AppError("internal");
}
