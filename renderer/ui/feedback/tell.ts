import { notifications } from "@mantine/notifications";

export interface Told {
  text: string;
  tone?: "accent" | "lamp" | "danger";
  /** Takes the place of an earlier one with the same id. */
  id?: string;
}

const colors = { accent: "var(--accent)", lamp: "var(--lamp-mark)", danger: "var(--danger)" };

/** Takes a notice away: what it said is no longer so. */
export function untell(id: string): void {
  notifications.hide(id);
}

/** A short notice at the foot of the window; what is owed stays until it is closed. */
export function tell({ text, tone = "accent", id }: Told): void {
  if (id) notifications.hide(id);
  notifications.show({
    ...(id ? { id } : {}),
    message: text,
    color: colors[tone],
    autoClose: tone === "accent" ? 6000 : false,
    withBorder: true,
  });
}
