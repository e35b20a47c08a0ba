import { useRef, useState, type SyntheticEvent } from "react";
import { PRACTICE_PASSPHRASE } from "../../../shared/demo/demo-houses";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket, Credentials } from "../../../shared/vault/door";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Note, Panel, Row, Stack } from "../../ui";

export interface ApprovalFormProps {
  /** Which kind of act it is, and which one of them exactly. */
  readonly what: string;
  readonly summary: string;
  /** Whoever asks; agreeing with oneself is refused before a passphrase is typed. */
  readonly ownLoginName: string;
  /** Whoever may not agree to this one act though the role would allow it; null when nobody is. */
  readonly ownerLoginName: string | null;
  /** Who may agree here; shown in practice only. */
  readonly practiceNames: readonly string[];
  readonly approve: (credentials: Credentials) => Promise<Result<ApprovalTicket, ErrorCode>>;
  readonly onTicket: (ticket: ApprovalTicket) => void;
  readonly onCancel: () => void;
}

type Trouble = { readonly at: "name" | "passphrase" | "form"; readonly words: string };

const NAME_TROUBLE: readonly ErrorCode[] = ["approval_refused", "not_allowed"];
const PASSPHRASE_TROUBLE: readonly ErrorCode[] = ["wrong_passphrase", "too_many_tries"];

/** What is to be agreed to, and the second person's name and passphrase. The passphrase is kept for one try. */
export function ApprovalForm(props: ApprovalFormProps) {
  const { t } = useWords();
  const [loginName, setLoginName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const nameField = useRef<HTMLElement | null>(null);
  const passphraseField = useRef<HTMLElement | null>(null);

  function stopAt(at: Trouble["at"], words: string): void {
    setTrouble({ at, words });
    (at === "name" ? nameField : passphraseField).current?.focus();
  }

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const name = loginName.trim();
    const missing = t("validation.required");
    const wrongName =
      name === ""
        ? missing
        : isSameName(name, props.ownLoginName)
          ? t("approvals.notYourself")
          : isSameName(name, props.ownerLoginName)
            ? t("approvals.notOwner")
            : null;
    if (wrongName !== null) {
      stopAt("name", wrongName);
      return;
    }
    if (passphrase === "") {
      stopAt("passphrase", missing);
      return;
    }
    setBusy(true);
    setTrouble(null);
    const answer = await props.approve({ loginName: name, passphrase });
    setPassphrase("");
    setBusy(false);
    if (answer.ok) props.onTicket(answer.value);
    else stopAt(placeOf(answer.error), t(`errors.${answer.error}`));
  }

  const troubleAt = (at: Trouble["at"]): string | undefined =>
    trouble?.at === at ? trouble.words : undefined;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap={16}>
        <Panel kicker={props.what}>
          <p>{props.summary}</p>
        </Panel>
        <p className="soft">{t("approvals.how")}</p>
        {props.practiceNames.length > 0 && (
          <Note>
            {t("approvals.inPractice", {
              names: props.practiceNames.join(", "),
              passphrase: PRACTICE_PASSPHRASE,
            })}
          </Note>
        )}
        <CredentialField
          label={t("approvals.name")}
          value={loginName}
          onChange={setLoginName}
          inputRef={(element) => {
            nameField.current = element;
          }}
          autoFocus
          error={troubleAt("name")}
        />
        <CredentialField
          label={t("approvals.passphrase")}
          isSecret
          value={passphrase}
          onChange={setPassphrase}
          inputRef={(element) => {
            passphraseField.current = element;
          }}
          error={troubleAt("passphrase")}
        />
        {trouble?.at === "form" && (
          <Band tone="lamp" title="" isAlert>
            {trouble.words}
          </Band>
        )}
        <Row gap={12}>
          <Action kind="primary" keys="Enter" type="submit" isBusy={isBusy}>
            {t("approvals.agree")}
          </Action>
          <Action keys="Esc" onClick={props.onCancel}>
            {t("common.cancel")}
          </Action>
          {isBusy && <span role="status">{t("approvals.asking")}</span>}
        </Row>
      </Stack>
    </form>
  );
}

function isSameName(typed: string, loginName: string | null): boolean {
  return typed.toLowerCase() === loginName?.toLowerCase();
}

function placeOf(code: ErrorCode): Trouble["at"] {
  if (NAME_TROUBLE.includes(code)) return "name";
  return PASSPHRASE_TROUBLE.includes(code) ? "passphrase" : "form";
}
