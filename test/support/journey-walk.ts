import { expect, type Page } from "@playwright/test";
import { WORDS } from "./journey";

// A form walked with Tab alone, as somebody without a mouse goes through it: every question that has the
// focus is answered by plan, and what the plan does not know is said to be unknown.

/** Answers the question that has the focus. `moved`: this took the focus elsewhere, so no Tab follows. */
export type Reply = (page: Page) => Promise<"here" | "moved">;

/** By the path or the label of the question, or by the words on a button that is to be pressed once. */
export type Replies = Readonly<Record<string, Reply>>;

const MOST_TABS = 500;
/** Longer lists can be typed into. */
const MOST_OPTIONS = 12;
const MARKED = "[role=option][data-combobox-selected]";

/** Types into the field. */
export function text(words: string): Reply {
  return async (page) => {
    await page.keyboard.type(words);
    return "here";
  };
}

/** Types the name of a choice until it is found, and takes it. */
export function choice(name: string): Reply {
  return async (page) => {
    await page.keyboard.type(name);
    await drawn(page);
    await expect(page.locator(MARKED)).toHaveText(name);
    await page.keyboard.press("Enter");
    if ((await page.getByRole("listbox").count()) > 0) await page.keyboard.press("Escape");
    return "here";
  };
}

/** Goes down a short list, which cannot be typed into, and takes the choice. */
export function down(name: string): Reply {
  return async (page) => {
    const wanted = page.locator(MARKED, { hasText: name });
    for (let downs = 0; downs < MOST_OPTIONS && !(await wanted.isVisible()); downs += 1) {
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("option").first()).toBeVisible();
      await drawn(page);
    }
    await expect(wanted).toBeVisible();
    await page.keyboard.press("Enter");
    return "here";
  };
}

/** A list marks what a key means only once it is drawn anew; nobody's next key is quicker than that. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** The same for a list that adds an entry, in which the focus then is. */
export function adds(choose: Reply): Reply {
  return async (page) => {
    await choose(page);
    return "moved";
  };
}

/** The `index`th of a few choices in view. */
export function nth(index: number): Reply {
  return async (page) => {
    if (index === 0) await page.keyboard.press("Space");
    for (let at = 0; at < index; at += 1) await page.keyboard.press("ArrowRight");
    return "here";
  };
}

/** Presses one key: a state, a score, a tick. */
export function key(name: string): Reply {
  return async (page) => {
    await page.keyboard.press(name);
    return "here";
  };
}

/** Presses a button that opens an entry; the focus goes into it. */
export const open: Reply = async (page) => {
  await page.keyboard.press("Enter");
  return "moved";
};

interface Focus {
  /** Path of the question; the words of a button or of a box to tick; empty for anything else. */
  readonly path: string;
  /** Empty where the question has none of its own. */
  readonly label: string;
  readonly isButton: boolean;
  /** Nobody has asked it yet. */
  readonly isOwed: boolean;
  /** The questions of the step are behind. */
  readonly isPast: boolean;
}

/** Tab by Tab to the end of the step, where the foot of the form begins. Fails if a reply found no question. */
export async function walkStep(page: Page, replies: Replies = {}): Promise<void> {
  const left = new Map(Object.entries(replies));
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const at = await focusNow(page);
    if (at.isPast) {
      expect([...left.keys()]).toEqual([]);
      return;
    }
    const asked = left.has(at.path) ? at.path : at.label;
    const reply = left.get(asked);
    left.delete(asked);
    const outcome = await (reply ?? (at.isOwed ? key("F6") : undefined))?.(page);
    if (outcome === "moved") {
      await expect(async () => {
        const now = await focusNow(page);
        expect(now.isPast || now.isButton || now.path === at.path).toBe(false);
      }).toPass({ timeout: 30_000 });
    } else {
      // An answer may bring questions after it; a hand is on its way to Tab longer than they take to stand there.
      if (outcome === "here") await drawn(page);
      await page.keyboard.press("Tab");
    }
  }
  throw new Error("the step has no end");
}

function focusNow(page: Page): Promise<Focus> {
  return page.evaluate((notAsked) => {
    const own = document.activeElement;
    const group = own?.closest("[role=radiogroup], [role=group]");
    const labelledBy = group?.getAttribute("aria-labelledby") ?? "";
    const isButton = own instanceof HTMLButtonElement;
    const path = isButton
      ? own.innerText.trim()
      : labelledBy.replace(/-label$/, "") || own?.id || (own?.closest("label")?.innerText ?? "");
    const label = document.getElementById(`${path}-label`);
    const line = label?.parentElement?.textContent ?? "";
    const look = own?.closest("[data-state-look]")?.getAttribute("data-state-look");
    return {
      path,
      label: label?.textContent ?? "",
      isButton,
      isOwed: !isButton && (look === "owed" || line.endsWith(notAsked)),
      isPast: own === null || own === document.body || own.closest("footer") !== null,
    };
  }, WORDS.en.common.answer.lines.not_asked);
}
