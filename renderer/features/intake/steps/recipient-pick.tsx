import { useState } from "react";
import { purposeForRecipient } from "../../../../shared/domain/referral";
import { urgentReasons } from "../../../../shared/domain/urgent";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, PickList, Row, Stack, StatusDot } from "../../../ui";
import type { OrganisationSummary } from "../../../store/vault-api";
import { AddOrganisation } from "../add-organisation";
import { useIntake } from "../intake-context";
import {
  consentedScope,
  isStateOffice,
  recipientStanding,
  type RecipientStanding,
} from "../referral-standing";
import { useOrganisations } from "../use-organisations";

const LOOKS = { agreed: "dot", refused: "line", expired: "late", not_asked: "ring" } as const;
const WORDS = {
  agreed: "intake.plan.agreed",
  refused: "intake.plan.refused",
  expired: "intake.plan.expired",
  not_asked: "intake.plan.askFirst",
} as const satisfies Record<RecipientStanding, string>;

/** Who should help: each with what this person said about it. A no can be read but not chosen. */
export function RecipientPick({ onPick }: { readonly onPick: (orgId: string) => void }) {
  const { t } = useWords();
  const { readable } = useIntake();
  const { others } = useOrganisations();
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const option = useRecipientOption();
  const isNamed = readable !== null && urgentReasons(readable).includes("official_alleged");
  const suggested = others.filter((org) => !isNamed || !isStateOffice(org.orgType));
  return (
    <Stack gap={12}>
      {isNamed && (
        <Band tone="danger" isAlert>
          {t("intake.plan.namedAuthority")}
        </Band>
      )}
      {suggested.length === 0 && <p className="soft">{t("intake.organisation.nothing")}</p>}
      <div id="referrals">
        <PickList
          label={t("intake.plan.whoHelps")}
          value={chosen}
          onChange={setChosen}
          options={suggested.map(option)}
        />
      </div>
      {isAdding ? (
        <AddOrganisation
          firstType="ngo_service"
          onAdded={(orgId) => {
            setAdding(false);
            setChosen(orgId);
          }}
          onCancel={() => {
            setAdding(false);
          }}
        />
      ) : (
        <Row>
          <Action
            disabled={chosen === null}
            onClick={() => {
              if (chosen !== null) onPick(chosen);
            }}
          >
            {t("intake.plan.referThere")}
          </Action>
          <Action
            kind="quiet"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t("intake.organisation.add")}
          </Action>
        </Row>
      )}
    </Stack>
  );
}

function useRecipientOption() {
  const { t } = useWords();
  const format = useFormats();
  const { nameOf } = useOrganisations();
  const { readable, today, goTo } = useIntake();
  const consents = readable?.consents ?? [];
  return (org: OrganisationSummary) => {
    const standing = recipientStanding(consents, org.orgId, today);
    const scopes = consentedScope(consents, org.orgId, today);
    const covers = scopes.map((scope) => format.code("dataScope", scope)).join(", ");
    return {
      value: org.orgId,
      title: nameOf(org.orgId),
      status: <StatusDot look={LOOKS[standing]}>{t(WORDS[standing])}</StatusDot>,
      isStopped: standing === "refused",
      detail:
        standing === "refused"
          ? t("intake.plan.refusedText")
          : standing === "agreed"
            ? t("intake.plan.covers", { scopes: covers })
            : t("intake.plan.notAsked"),
      extra: standing !== "agreed" && standing !== "refused" && (
        <Action
          kind="quiet"
          size="slim"
          onClick={() => {
            goTo("consent", `consents.${purposeForRecipient(org.orgType)}`);
          }}
        >
          {t("intake.plan.recordConsent")}
        </Action>
      ),
    };
  };
}
