import { useState, type SyntheticEvent } from "react";
import type { AttachmentFacts } from "../../../shared/domain/attachment";
import { ATTACHMENT_KIND } from "../../../shared/domain/code-lists/case-files";
import { useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Check, Note, Row, SelectAnswer, Stack, TextAnswer, useFieldFocus } from "../../ui";
import css from "./attachments.module.css";

const MAX_DESCRIPTION = 200;

export interface AddFormProps {
  readonly onSave: (facts: AttachmentFacts) => void;
  readonly onCancel: () => void;
}

/** What a file is, and whether it shows a face or the house. */
export function AddForm({ onSave, onCancel }: AddFormProps) {
  const { t } = useWords();
  const options = useCodeOptions("attachmentKind");
  const [kind, setKind] = useState<string | null>(null);
  const [description, setDescription] = useState("");
  const [showsFace, setShowsFace] = useState(false);
  const [showsSite, setShowsSite] = useState(false);
  const [kindField, focusKind] = useFieldFocus();
  const [hasTried, setHasTried] = useState(false);
  const chosen = ATTACHMENT_KIND.find((code) => code === kind);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setHasTried(true);
    if (chosen === undefined) {
      focusKind();
      return;
    }
    onSave({ kind: chosen, description: description.trim(), showsFace, showsSite });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <SelectAnswer
          label={t("attachments.form.kind")}
          allowedStates={[]}
          options={options}
          nothingFound={t("common.nothingFound")}
          mv="known"
          inputRef={kindField}
          value={kind}
          error={hasTried && chosen === undefined ? t("validation.required") : undefined}
          onChange={({ value }) => {
            setKind(value);
          }}
        />
        <TextAnswer
          label={t("attachments.form.description")}
          hint={t("attachments.form.descriptionHint")}
          allowedStates={[]}
          mv="known"
          value={description}
          maxLength={MAX_DESCRIPTION}
          onChange={({ value }) => {
            setDescription(value);
          }}
        />
        <div className={css["checks"]}>
          <Check label={t("attachments.form.showsFace")} isOn={showsFace} onChange={setShowsFace} />
          <Check label={t("attachments.form.showsSite")} isOn={showsSite} onChange={setShowsSite} />
        </div>
        {(showsFace || showsSite) && <Note tone="lamp">{t("attachments.form.pictureNote")}</Note>}
        <p className="soft">{t("attachments.form.stripped")}</p>
        <Row>
          <Action kind="primary" type="submit">
            {t("attachments.form.save")}
          </Action>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
        </Row>
      </Stack>
    </form>
  );
}
