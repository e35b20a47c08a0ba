import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { Action } from "../shell/action";
import css from "./confirm.module.css";

export interface ConfirmWords {
  title: string;
  text: ReactNode;
  confirm: string;
  cancel: string;
  /** The confirming button is red: someone may be hurt. */
  isDanger?: boolean;
}

/**
 * Asks before something that cannot be taken back. Escape, the scrim and `cancel` answer false; the focus
 * goes back to where it was. Needs `UiProvider` above.
 */
export async function askToConfirm(words: ConfirmWords): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      resolve(answer);
      modals.close(id);
    };
    const id = modals.open({
      title: words.title,
      withCloseButton: false,
      onClose: () => {
        resolve(false);
      },
      children: (
        <>
          <div className={css["text"]}>{words.text}</div>
          <div className={css["buttons"]}>
            <Action
              data-autofocus
              onClick={() => {
                settle(false);
              }}
            >
              {words.cancel}
            </Action>
            <Action
              kind={words.isDanger ? "danger" : "primary"}
              onClick={() => {
                settle(true);
              }}
            >
              {words.confirm}
            </Action>
          </div>
        </>
      ),
    });
  });
}

/** The same as a hook, for components that read better so. */
export function useConfirm(): typeof askToConfirm {
  return askToConfirm;
}
