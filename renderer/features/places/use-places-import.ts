import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { openFile } from "../../bridge";
import { answerOf, useVault } from "../../session";
import type { PlacesPreview } from "../../store/vault-api";

/** How far a gazetteer file has come. */
export type PlacesImport =
  | { readonly is: "idle" }
  | { readonly is: "reading"; readonly done: number }
  | { readonly is: "shown"; readonly fileName: string; readonly preview: PlacesPreview }
  | { readonly is: "saving"; readonly fileName: string; readonly preview: PlacesPreview }
  | { readonly is: "failed"; readonly error: ErrorCode };

export interface PlacesWork {
  readonly state: PlacesImport;
  /** Asks for a file and shows what it would change; a dialog closed without a file changes nothing. */
  readonly choose: () => Promise<void>;
  /** Takes in what is shown. */
  readonly apply: () => Promise<boolean>;
  readonly discard: () => void;
  /** Does something else with the list; a refusal is shown. */
  readonly act: (ask: () => Promise<Result<null, ErrorCode>>) => Promise<boolean>;
}

/** Reads, shows and takes in gazetteer files. */
export function usePlacesImport(): PlacesWork {
  const vault = useVault();
  const [state, setState] = useState<PlacesImport>({ is: "idle" });

  async function choose(): Promise<void> {
    setState({ is: "reading", done: 0 });
    const file = await answerOf(
      openFile("gazetteer", (done) => {
        setState({ is: "reading", done });
      }),
    );
    if (!file.ok) {
      setState(file.error === "cancelled" ? { is: "idle" } : { is: "failed", error: file.error });
      return;
    }
    const { fileName, bytes } = file.value;
    const read = await answerOf(vault.previewPlaces(bytes));
    setState(
      read.ok
        ? { is: "shown", fileName, preview: read.value }
        : { is: "failed", error: read.error },
    );
  }

  async function act(ask: () => Promise<Result<null, ErrorCode>>): Promise<boolean> {
    const done = await answerOf(ask());
    setState(done.ok ? { is: "idle" } : { is: "failed", error: done.error });
    return done.ok;
  }

  async function apply(): Promise<boolean> {
    if (state.is !== "shown") return false;
    setState({ ...state, is: "saving" });
    return act(() => vault.applyPlaces(state.fileName));
  }

  function discard(): void {
    setState({ is: "idle" });
    void vault.discardPlaces();
  }

  return { state, choose, apply, discard, act };
}
