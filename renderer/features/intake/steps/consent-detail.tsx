import { useState } from "react";
import { MISSING_STATES } from "../../../../shared/domain/answer";
import type { DataScope } from "../../../../shared/domain/consent";
import { answerFrom, textIn, useCodeOptions, useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Checks, FormGrid, Row, SelectAnswer, Stack, TextAnswer } from "../../../ui";
import { AddOrganisation } from "../add-organisation";
import type { ConsentRow, ConsentSubject } from "../consent-rows";
import { recipientsFor, scopesFor, usualRecipientType } from "../purpose-rules";
import { useOrganisations } from "../use-organisations";

export interface ConsentDetailProps {
  readonly subject: ConsentSubject;
  /** The recipient stands in a decision already; another one is another row. */
  readonly isNamed: boolean;
  readonly row: ConsentRow | null;
  readonly onRecipient: (orgId: string) => void;
  readonly onAmend: (patch: Partial<ConsentRow>) => void;
  readonly onAnother: () => void;
}

/** For whom, only which parts, and what must not be said. */
export function ConsentDetail(props: ConsentDetailProps) {
  const { subject, isNamed, row, onAmend } = props;
  const { t } = useWords();
  const isPolice = subject.purpose === "share_with_police_or_court";
  return (
    <Stack gap={12}>
      {!isNamed && <RecipientSelect {...props} />}
      {row?.decision === "given" && <ScopeChecks subject={subject} row={row} onAmend={onAmend} />}
      {isPolice && <p className="small soft">{t("intake.consent.policeScope")}</p>}
      {row !== null && <ExcludedDetail row={row} onAmend={onAmend} />}
      {isNamed && (
        <div>
          <Action kind="quiet" size="slim" onClick={props.onAnother}>
            {t("intake.consent.another")}
          </Action>
        </div>
      )}
    </Stack>
  );
}

function RecipientSelect({ subject, onRecipient }: ConsentDetailProps) {
  const { t } = useWords();
  const { others, nameOf } = useOrganisations();
  const [isAdding, setAdding] = useState(false);
  const known = recipientsFor(subject.purpose, others);
  if (isAdding) {
    return (
      <AddOrganisation
        firstType={usualRecipientType(subject.purpose)}
        onAdded={(orgId) => {
          setAdding(false);
          onRecipient(orgId);
        }}
        onCancel={() => {
          setAdding(false);
        }}
      />
    );
  }
  return (
    <FormGrid>
      <SelectAnswer
        label={t("intake.consent.recipient")}
        allowedStates={[]}
        mv="known"
        options={known.map(({ orgId }) => ({ value: orgId, label: nameOf(orgId) }))}
        nothingFound={t("common.nothingFound")}
        placeholder={known.length === 0 ? t("intake.organisation.nothing") : ""}
        value={subject.recipientOrgId}
        onChange={({ value }) => {
          if (value !== null) onRecipient(value);
        }}
      />
      <Row>
        <Action
          kind="quiet"
          size="slim"
          onClick={() => {
            setAdding(true);
          }}
        >
          {t("intake.organisation.add")}
        </Action>
      </Row>
    </FormGrid>
  );
}

interface RowPartProps {
  readonly row: ConsentRow;
  readonly onAmend: (patch: Partial<ConsentRow>) => void;
}

function ScopeChecks({
  subject,
  row,
  onAmend,
}: RowPartProps & { readonly subject: ConsentSubject }) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <div>
      <p className="small soft">{t("intake.consent.onlyThis")}</p>
      <Checks
        label={t("intake.consent.onlyThis")}
        options={scopesFor(subject.purpose).map((scope) => ({
          value: scope,
          label: format.code("dataScope", scope),
        }))}
        value={row.dataScope}
        onChange={(dataScope) => {
          onAmend({ dataScope: dataScope as DataScope[] });
        }}
      />
    </div>
  );
}

function ExcludedDetail({ row, onAmend }: RowPartProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const reasons = useCodeOptions("excludeReason");
  const text = textIn(row.excludedDetail);
  return (
    <FormGrid>
      <TextAnswer
        label={t("intake.consent.asksNotToSay")}
        allowedStates={MISSING_STATES}
        maxLength={500}
        isWide
        mv={row.excludedDetail.mv}
        value={text}
        onChange={(given) => {
          onAmend({ excludedDetail: answerFrom(given) });
        }}
      />
      {text !== "" && (
        <SelectAnswer
          label={label("consents.0.excludeReason")}
          options={reasons}
          mv={row.excludeReason.mv}
          value={textIn(row.excludeReason) || null}
          onChange={(given) => {
            onAmend({ excludeReason: answerFrom(given) as ConsentRow["excludeReason"] });
          }}
        />
      )}
    </FormGrid>
  );
}
