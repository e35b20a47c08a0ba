import type { AuditNote } from "../audit-note";
import type { AuditApi, PageEvent } from "../vault-api";
import type { Opened } from "./opened";

export function auditGroup(opened: Opened): AuditApi {
  return {
    auditEvents: async (query) => opened().auditDesk.page(query),
    verifyAudit: async (onProgress) => opened().auditDesk.verify(onProgress),
    exportAudit: async () => opened().auditDesk.export(),
    checkAuditFile: async (file) => opened().auditDesk.checkFile(file),
    // The last thing before the lock may use the room that is kept for it.
    noteEvent: async (event) =>
      opened().audit.note([noteOf(event)], { isLastWords: event.action === "lock" }),
  };
}

function noteOf(event: PageEvent): AuditNote {
  switch (event.action) {
    case "print":
      return event;
    case "export":
      return { ...event, targetId: null };
    case "key_change":
    case "user_change":
      return { ...event, targetType: "user" };
    case "lock":
    case "demo_on":
    case "demo_off":
      return { ...event, targetType: "session", targetId: null };
  }
}
