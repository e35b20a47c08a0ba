import type { AttachmentStore } from "../attachments/attachment-store";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

/** Sealed files of cases: for people at work only. */
export function attachmentHandlers(
  session: SessionState,
  store: AttachmentStore,
): Handlers<"attachment:write" | "attachment:read" | "attachment:remove" | "attachment:list"> {
  return {
    "attachment:write": async (request) => {
      session.requireOpen();
      await store.write(request);
      return {};
    },
    "attachment:read": async (request) => {
      session.requireOpen();
      return { chunk: await store.read(request) };
    },
    "attachment:remove": async ({ attachmentId }) => {
      session.requireOpen();
      await store.remove(attachmentId);
      return {};
    },
    "attachment:list": async () => {
      session.requireOpen();
      return { attachmentIds: await store.list() };
    },
  };
}
