import { useEffect, useRef } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Panel, ProgressSteps, Row, Stack, tell } from "../../ui";
import { PreviewFacts } from "./preview-facts";
import type { PlacesWork } from "./use-places-import";

/** What a chosen file would change, how far it is, or why it was refused. */
export function PlacesOutcome({ work }: { readonly work: PlacesWork }) {
  const { t } = useWords();
  const { state } = work;
  switch (state.is) {
    case "idle":
      return null;
    case "reading":
      return (
        <div role="status">
          <ProgressSteps label={t("places.settings.reading")} value={state.done} steps={[]} />
          <p className="small soft">{t("places.settings.reading")}</p>
        </div>
      );
    case "failed":
      return (
        <Band title={t("places.settings.failed")} isAlert>
          <Refusal error={state.error} />
        </Band>
      );
    case "shown":
    case "saving":
      return <Preview work={work} state={state} />;
  }
}

/** Said in the words of this list where the words of files from other houses would mislead. */
function Refusal({ error }: { readonly error: ErrorCode }) {
  const { t } = useWords();
  if (error === "bad_content") return t("places.settings.notAGazetteer");
  if (error === "file_too_large") return t("places.settings.tooLarge");
  return t(`errors.${error}`);
}

interface PreviewProps {
  readonly work: PlacesWork;
  readonly state: Extract<PlacesWork["state"], { readonly is: "shown" | "saving" }>;
}

function Preview({ work, state }: PreviewProps) {
  const { t } = useWords();
  const isSaving = state.is === "saving";
  const frame = useRef<HTMLElement>(null);
  const title = t("places.preview.title", { file: state.fileName });
  useEffect(() => {
    frame.current?.focus();
  }, []);

  async function apply(): Promise<void> {
    if (await work.apply()) tell({ id: "places", text: t("places.settings.takenIn") });
  }

  return (
    <section ref={frame} tabIndex={-1} aria-label={title}>
      <Panel title={title}>
        <Stack gap={16}>
          <PreviewFacts preview={state.preview} />
          <Row gap={12}>
            <Action kind="primary" isBusy={isSaving} onClick={() => void apply()}>
              {t("places.preview.apply")}
            </Action>
            <Action kind="quiet" disabled={isSaving} onClick={work.discard}>
              {t("places.preview.discard")}
            </Action>
            {isSaving && (
              <span role="status" className="small soft">
                {t("places.settings.saving")}
              </span>
            )}
          </Row>
        </Stack>
      </Panel>
    </section>
  );
}
