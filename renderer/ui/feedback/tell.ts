import { notifications, notificationsStore } from "@mantine/notifications";

/** How many notices stand at once. */
export const NOTICES_AT_ONCE = 3;

export interface Told {
  text: string;
  tone?: "accent" | "lamp" | "danger";
  /** Takes the place of an earlier one with the same id; without, of one with the same text. */
  id?: string;
}

const colors = { accent: "var(--accent)", lamp: "var(--lamp-mark)", danger: "var(--danger)" };

/** Takes a notice away: what it said is no longer so. */
export function untell(id: string): void {
  notifications.hide(id);
}

const AUTO_CLOSE_MS = 6000;
let toldCount = 0;

/** A short notice at the head of the window; what is owed stays until it is closed. */
export function tell({ text, tone = "accent", id = text }: Told): void {
  notifications.hide(id);
  makeRoom();
  toldCount += 1;
  notifications.show({
    id,
    message: text,
    color: colors[tone],
    // One in its own place is the same to Mantine, which would go on counting down: only a time that
    // differs, if by a millisecond, begins anew.
    autoClose: tone === "accent" ? AUTO_CLOSE_MS + (toldCount % 2) : false,
    withBorder: true,
  });
}

/**
 * What was done last takes the place of what was done before, so that notices never reach down to the
 * buttons. Where as many stay as there is room for, the oldest goes: Mantine would let the new one wait for room for ever.
 */
function makeRoom(): void {
  const { notifications: standing } = notificationsStore.getState();
  const passing = standing.filter(({ autoClose }) => autoClose !== false);
  const staying = standing.filter(({ autoClose }) => autoClose === false);
  const tooMany = staying.slice(0, Math.max(0, staying.length + 1 - NOTICES_AT_ONCE));
  for (const { id } of [...passing, ...tooMany]) if (id !== undefined) notifications.hide(id);
}
