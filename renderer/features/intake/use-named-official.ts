import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { mayRestrict } from "../../../shared/domain/case-access";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { tell } from "../../ui";
import { useOfficialNamed } from "../withholding";
import { useCaseFormContext } from "./case-form";
import { useIntake } from "./intake-context";

/** Asks to stop and think at the moment when somebody in authority is named, and not again (R1). */
export function useNamedOfficial(): void {
  const { t } = useWords();
  const { goTo } = useIntake();
  const { user } = useSession().open;
  const { getValues, setValue } = useCaseFormContext();
  const answer = useWatch({ name: "triage.authorityInvolved" }) as { readonly value?: unknown };
  const isNamed = answer.value === "yes";
  const wasNamed = useRef(isNamed);
  const ask = useOfficialNamed();

  function restrict(): void {
    const { accessUserIds } = getValues("caseFile");
    const ids = new Set([...accessUserIds, user.userId]);
    setValue("caseFile.accessLevel", "restricted", { shouldDirty: true });
    setValue("caseFile.accessUserIds", [...ids], { shouldDirty: true });
    tell({ text: t("withholding.official.restricted") });
  }

  const stop = (): void => {
    const { accessLevel, caseOwner } = getValues("caseFile");
    const isOpen = accessLevel === "normal" && mayRestrict(user, { caseOwner });
    ask({
      onWithhold: () => {
        goTo("withholding", "withholdings");
      },
      onOtherAuthority: () => {
        goTo("plan", "referrals");
      },
      onRestrict: isOpen ? restrict : null,
    });
  };
  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  });
  useEffect(() => {
    if (isNamed && !wasNamed.current) latest.current();
    wasNamed.current = isNamed;
  }, [isNamed]);
}
