import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { StatusForm, type StatusAnswer, type StatusFormProps } from "./status-form";

type Question = Pick<StatusFormProps, "from" | "to" | "owed"> & { readonly title: ReactNode };

/** Asks what a change of status needs; null when it is not to change. The focus goes back to where it was. */
export async function askStatus({ title, ...question }: Question): Promise<StatusAnswer | null> {
  return new Promise((resolve) => {
    const settle = (answer: StatusAnswer | null): void => {
      resolve(answer);
      modals.close(id);
    };
    const id = modals.open({
      title,
      withCloseButton: false,
      onClose: () => {
        resolve(null);
      },
      children: (
        <StatusForm
          {...question}
          onAnswer={settle}
          onCancel={() => {
            settle(null);
          }}
        />
      ),
    });
  });
}
