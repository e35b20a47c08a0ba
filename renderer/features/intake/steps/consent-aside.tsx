import {
  answerFrom,
  textIn,
  useCodeOptions,
  useFieldLabel,
  useLanguageOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useSession } from "../../../session";
import { useFormats } from "../../../i18n/use-formats";
import {
  Band,
  Check,
  Facts,
  MultiSelectAnswer,
  Note,
  SelectAnswer,
  Stack,
  TextAnswer,
  Title,
} from "../../../ui";
import { MISSING_STATES } from "../../../../shared/domain/answer";
import { addYears } from "../../../../shared/domain/local-time";
import { consentGate } from "../../../../shared/domain/consent-standing";
import { gateWarnings } from "../consent-gate";
import type { ConsentTerms } from "../consent-rows";
import { useIntake } from "../intake-context";
import { useConsentTalk } from "../use-sitting";
import { ConsentWords } from "./consent-words";

/** The words to read aloud, and who agrees, how and in which language. */
export function ConsentAside() {
  const { t } = useWords();
  const format = useFormats();
  const { sitting } = useConsentTalk();
  const { terms, day } = sitting;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("intake.consent.readAloud")}</Title>
      <ConsentWords language={terms.language} />
      <ConsentGateNote />
      <ConsentTermFields />
      <Facts
        items={[
          { label: useFieldLabel()("consents.0.expiresOn"), value: format.date(addYears(day, 1)) },
        ]}
      />
      <Note>
        <span className="small">{t("intake.consent.note")}</span>
      </Note>
    </Stack>
  );
}

/** Whose yes is needed at this age, and what does not fit it. */
function ConsentGateNote() {
  const { t } = useWords();
  const { readable, today } = useIntake();
  const { sitting } = useConsentTalk();
  if (readable === null) return null;
  const gate = consentGate(readable.person, today);
  const warnings = gateWarnings(gate, sitting.terms, readable.relatedPersons);
  return (
    <>
      <p className="small">{t(`intake.consent.gate.${gate}`)}</p>
      {warnings.map((warning) => (
        <Band key={warning} tone={warning === "unsafe_guardian" ? "danger" : "lamp"}>
          {t(`intake.consent.warning.${warning}`)}
        </Band>
      ))}
    </>
  );
}

const PLAIN = { mv: "known", allowedStates: [] } as const;

function ConsentTermFields() {
  const label = useFieldLabel();
  const { readable, today } = useIntake();
  const { sitting, setTerms } = useConsentTalk();
  const { terms } = sitting;
  const isChild = readable !== null && consentGate(readable.person, today) !== "adult";
  const isByAdult = terms.givenBy === "guardian" || terms.givenBy === "trusted_caregiver";
  const givenBy = useCodeOptions("givenBy");
  const evidence = useCodeOptions("consentEvidence");
  const languages = useLanguageOptions();
  return (
    <Stack gap={12}>
      <SelectAnswer
        {...PLAIN}
        label={label("consents.0.givenBy")}
        options={givenBy}
        value={terms.givenBy}
        onChange={({ value }) => {
          if (value !== null) setTerms({ givenBy: value as ConsentTerms["givenBy"] });
        }}
      />
      {isByAdult && <GuardianSelect />}
      {isChild && <ChildAssent />}
      {isChild && <BestInterest />}
      <SelectAnswer
        label={label("consents.0.evidence")}
        allowedStates={MISSING_STATES}
        options={evidence}
        mv={terms.evidence.mv}
        value={textIn(terms.evidence) || null}
        onChange={(given) => {
          setTerms({ evidence: answerFrom(given) as ConsentTerms["evidence"] });
        }}
      />
      <SelectAnswer
        {...PLAIN}
        label={label("consents.0.language")}
        options={languages}
        value={terms.language}
        onChange={({ value }) => {
          if (value !== null) setTerms({ language: value });
        }}
      />
      <TextAnswer
        label={label("consents.0.interpreterRef")}
        allowedStates={MISSING_STATES}
        maxLength={120}
        mv={terms.interpreterRef.mv}
        value={textIn(terms.interpreterRef)}
        onChange={(given) => {
          setTerms({ interpreterRef: answerFrom(given) });
        }}
      />
      <Check
        label={label("consents.0.readAloud")}
        isOn={terms.readAloud}
        onChange={(readAloud) => {
          setTerms({ readAloud });
        }}
      />
    </Stack>
  );
}

function GuardianSelect() {
  const label = useFieldLabel();
  const format = useFormats();
  const { readable } = useIntake();
  const { sitting, setTerms } = useConsentTalk();
  const adults = readable?.relatedPersons ?? [];
  return (
    <SelectAnswer
      {...PLAIN}
      label={label("consents.0.guardianRelatedId")}
      options={adults.map((adult) => ({
        value: adult.relatedId,
        label: [format.code("relation", adult.relation), textIn(adult.name)]
          .filter((part) => part !== "")
          .join(", "),
      }))}
      value={sitting.terms.guardianRelatedId}
      onChange={({ value }) => {
        setTerms({ guardianRelatedId: value });
      }}
    />
  );
}

function ChildAssent() {
  const label = useFieldLabel();
  const { sitting, setTerms } = useConsentTalk();
  const { childAssent } = sitting.terms;
  return (
    <SelectAnswer
      label={label("consents.0.childAssent")}
      allowedStates={MISSING_STATES}
      options={useCodeOptions("childAssent")}
      mv={childAssent.mv}
      value={textIn(childAssent) || null}
      onChange={(given) => {
        setTerms({ childAssent: answerFrom(given) as ConsentTerms["childAssent"] });
      }}
    />
  );
}

/** No safe guardian is there: two of the house decide what is best for the child (dictionary §5.2). */
function BestInterest() {
  const { t } = useWords();
  const label = useFieldLabel();
  const { users } = useSession().open;
  const { sitting, setTerms } = useConsentTalk();
  const { bestInterestBy } = sitting.terms;
  const names = users.filter(({ status }) => status !== "left").map((user) => user.displayName);
  return (
    <MultiSelectAnswer
      {...PLAIN}
      label={label("consents.0.bestInterestBy")}
      hint={t("intake.consent.twoStaff")}
      options={[...new Set([...names, ...bestInterestBy])].map((name) => ({
        value: name,
        label: name,
      }))}
      value={bestInterestBy}
      onChange={({ value }) => {
        setTerms({ bestInterestBy: value.slice(0, 2) });
      }}
    />
  );
}
