import type { UrgentReason } from "../../../shared/domain/urgent";
import { useWords } from "../../i18n/i18n";
import { Stack } from "../../ui";

/**
 * For each reason what to do now and whom to call. When an official is named, nobody outside the house is
 * suggested who could be that office (domain §5.5).
 */
export function UrgentActs({ reasons }: { readonly reasons: readonly UrgentReason[] }) {
  const { t, lang } = useWords();
  const stop = lang === "km" ? "។" : ".";
  const isQuiet = reasons.includes("official_alleged");
  return (
    <Stack gap={8}>
      {reasons.map((reason) => (
        <p key={reason}>
          <b>
            {t(`today.reasons.${reason}`)}
            {stop}
          </b>{" "}
          {t(`intake.triage.act.${actionFor(reason, isQuiet)}`)}{" "}
          {t(`needs.whom.${actionFor(reason, isQuiet)}`)}
        </p>
      ))}
    </Stack>
  );
}

function actionFor(reason: UrgentReason, isQuiet: boolean) {
  return reason === "unaccompanied_child" && isQuiet ? "unaccompanied_child_quiet" : reason;
}
