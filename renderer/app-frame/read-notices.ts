import { useSyncExternalStore } from "react";

// What was read since this page started. A lock ends the page, so the next person reads it again.
const read = new Set<string>();
const listeners = new Set<() => void>();

/** Whether a notice was put away in this session, and the way to put it away. */
export function useReadNotice(id: string): { isRead: boolean; markRead: () => void } {
  const isRead = useSyncExternalStore(subscribe, () => read.has(id));
  return {
    isRead,
    markRead: () => {
      read.add(id);
      for (const listener of listeners) listener();
    },
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
