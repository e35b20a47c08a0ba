import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newReferral, type ReferralRow } from "../new-entries";
import { RecipientPick } from "./recipient-pick";
import { ReferralCard } from "./referral-card";

/** Referrals of this admission: choose who helps, then what they need to know. */
export function ReferralList() {
  const { t } = useWords();
  const { number } = useFormats();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "referrals", keyName: "key" });
  const [isPicking, setPicking] = useState(fields.length === 0);
  return (
    <Stack gap={16}>
      <Title order={2}>{t("intake.plan.referrals")}</Title>
      {fields.map((field, index) => (
        <ReferralCard
          key={field.key}
          index={index}
          title={t("intake.plan.fromReferral", { n: number(index + 1) })}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      {isPicking ? (
        <RecipientPick
          onPick={(orgId) => {
            setPicking(false);
            // The help and how soon are chosen on the card; until then the schema asks for them.
            append(newReferral(randomUuid(), orgId) as ReferralRow, {
              focusName: `referrals.${fields.length}.serviceType`,
            });
          }}
        />
      ) : (
        <div id="referrals">
          <Action
            onClick={() => {
              setPicking(true);
            }}
          >
            {t("intake.plan.newReferral")}
          </Action>
        </div>
      )}
    </Stack>
  );
}
