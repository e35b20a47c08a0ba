import { useState, type SyntheticEvent } from "react";
import {
  OVERRIDE_BASIS,
  REJECT_REASON,
  SERVICE_OUTCOME,
} from "../../../shared/domain/code-lists/casework";
import type { ReferralEvent } from "../../../shared/domain/referral-life";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import {
  Action,
  Row,
  SelectAnswer,
  Stack,
  TextAreaAnswer,
  TextAnswer,
  useFieldFocus,
} from "../../ui";

/** The events that need an answer before they happen. */
const ASKED = [
  "override",
  "reject",
  "revoke",
  "fail",
  "complete",
  "confirm_receipt",
  "send",
] as const;
export type AskedEvent = (typeof ASKED)[number];

/** True for an act that a form stands before. */
export function isAsked<A extends string>(act: A): act is A & AskedEvent {
  return (ASKED as readonly string[]).includes(act);
}

const REVOKED = ["consent_withdrawn", "risk_changed", "person_asked", "withheld"] as const;
const FAILED = ["person_absent", "provider_cannot"] as const;
/** A sealed file is sent by whoever makes it (`ReferralFile`). */
const WAYS = ["paper_by_hand", "phone", "escort"] as const;

export interface MoveFormProps {
  readonly event: AskedEvent;
  readonly onSubmit: (event: ReferralEvent) => void;
  readonly onCancel: () => void;
}

/** The question that goes with an event: a code from a list, a code read back, or words. */
export function MoveForm({ event, onSubmit, onCancel }: MoveFormProps) {
  const { t } = useWords();
  const [picked, setPicked] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [hasTried, setTried] = useState(false);
  const [pickField, focusPick] = useFieldFocus();
  const [typedField, focusTyped] = useFieldFocus();
  const options = useChoices(event);
  const needsWords = event === "override" || event === "confirm_receipt";
  const isPicked = options.length === 0 || picked !== null;

  function submit(submitted: SyntheticEvent): void {
    submitted.preventDefault();
    setTried(true);
    const made = eventOf(event, picked, typed.trim());
    if (!isPicked) focusPick();
    else if (made === null) focusTyped();
    else onSubmit(made);
  }
  const missing = (isMissing: boolean): string | undefined =>
    hasTried && isMissing ? t("validation.required") : undefined;

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={16}>
        <p className="soft">{t(`referrals.ask.${event}.text`)}</p>
        {options.length > 0 && (
          <SelectAnswer
            label={t(`referrals.field.${FIELD_OF[event]}`)}
            mv="known"
            allowedStates={[]}
            isWide
            options={options}
            value={picked}
            inputRef={pickField}
            error={missing(!isPicked)}
            onChange={({ value }) => {
              setPicked(value);
            }}
          />
        )}
        {event === "send" && <p className="small soft">{t("referralFiles.needsKeys")}</p>}
        {event === "confirm_receipt" && (
          <TextAnswer
            label={t("referrals.field.code")}
            mv="known"
            allowedStates={[]}
            isCode
            maxLength={20}
            value={typed}
            inputRef={typedField}
            error={missing(typed.trim() === "")}
            onChange={({ value }) => {
              setTyped(value);
            }}
          />
        )}
        {event === "override" && (
          <TextAreaAnswer
            label={t("referrals.field.reason")}
            mv="known"
            allowedStates={[]}
            isWide
            minRows={2}
            maxLength={1000}
            value={typed}
            inputRef={typedField}
            error={missing(needsWords && typed.trim() === "")}
            onChange={({ value }) => {
              setTyped(value);
            }}
          />
        )}
        <Row>
          <Action kind="primary" type="submit">
            {t(`referrals.act.${event}`)}
          </Action>
          <Action onClick={onCancel}>{t("common.cancel")}</Action>
        </Row>
      </Stack>
    </form>
  );
}

const FIELD_OF = {
  override: "basis",
  reject: "why",
  revoke: "why",
  fail: "why",
  complete: "outcome",
  confirm_receipt: "code",
  send: "via",
} as const satisfies Record<AskedEvent, string>;

function useChoices(event: AskedEvent): { value: string; label: string }[] {
  const format = useFormats();
  switch (event) {
    case "override":
      return OVERRIDE_BASIS.map((value) => ({ value, label: format.code("overrideBasis", value) }));
    case "reject":
      return REJECT_REASON.map((value) => ({ value, label: format.code("rejectReason", value) }));
    case "revoke":
      return REVOKED.map((value) => ({ value, label: format.code("referralEndReason", value) }));
    case "fail":
      return FAILED.map((value) => ({ value, label: format.code("referralEndReason", value) }));
    case "complete":
      return SERVICE_OUTCOME.map((value) => ({
        value,
        label: format.code("serviceOutcome", value),
      }));
    case "send":
      return WAYS.map((value) => ({ value, label: format.code("sentVia", value) }));
    case "confirm_receipt":
      return [];
  }
}

/** The event with its answers, or null while one is missing. */
function eventOf(event: AskedEvent, picked: string | null, typed: string): ReferralEvent | null {
  const among = <T extends string>(codes: readonly T[]): T | null =>
    codes.find((code) => code === picked) ?? null;
  switch (event) {
    case "override": {
      const basis = among(OVERRIDE_BASIS);
      return basis === null || typed === "" ? null : { type: event, basis, reason: typed };
    }
    case "reject": {
      const reason = among(REJECT_REASON);
      return reason && { type: event, reason };
    }
    case "revoke": {
      const reason = among(REVOKED);
      return reason && { type: event, reason };
    }
    case "fail": {
      const reason = among(FAILED);
      return reason && { type: event, reason };
    }
    case "complete": {
      const outcome = among(SERVICE_OUTCOME);
      return outcome && { type: event, outcome };
    }
    case "send": {
      const via = among(WAYS);
      return via && { type: event, via };
    }
    case "confirm_receipt":
      return typed === "" ? null : { type: event, code: typed };
  }
}
