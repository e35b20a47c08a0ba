import { notifications, notificationsStore } from "@mantine/notifications";
import { beforeEach, expect, test } from "vitest";
import { NOTICES_AT_ONCE, tell, untell } from "../../../renderer/ui/feedback/tell";

const standing = () => notificationsStore.getState().notifications;
const texts = () => standing().map(({ message }) => message);

beforeEach(() => {
  notifications.clean();
});

test("what was done last takes the place of what was done before", () => {
  tell({ text: "Saved." });
  tell({ text: "Accepted." });
  expect(texts()).toEqual(["Accepted."]);
});

test("what is owed stays beside what was done, and goes when it is no longer so", () => {
  tell({ id: "full", text: "The disk is full.", tone: "lamp" });
  tell({ text: "Saved." });
  expect(texts()).toEqual(["The disk is full.", "Saved."]);
  untell("full");
  expect(texts()).toEqual(["Saved."]);
});

test("a notice told again begins its time anew", () => {
  tell({ text: "Saved." });
  const first = standing()[0]?.autoClose;
  tell({ text: "Saved." });
  expect(standing()).toHaveLength(1);
  expect(standing()[0]?.autoClose).not.toBe(first);
});

test("a new notice is seen though as many stay as there is room for", () => {
  const owed = ["one", "two", "three", "four", "five"];
  for (const text of owed) tell({ text, tone: "lamp" });
  expect(texts()).toEqual(owed.slice(-NOTICES_AT_ONCE));
  tell({ text: "Saved." });
  expect(texts()).toHaveLength(NOTICES_AT_ONCE);
  expect(texts().at(-1)).toBe("Saved.");
});
