import { useNavigate } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { admissionNumber } from "../../../shared/domain/same-person";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault, useVaultQuery } from "../../session";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { Action, Note, Row, Stack, tell, useConfirm } from "../../ui";
import { LikelyFile, useLikelySame } from "../matching";
import { useComparePersons } from "./use-compare-persons";
import { useHiddenNames } from "./hidden-names";

/** At the head of a case: the other files of this person, and files that may be of this person. */
export function SamePerson({ record }: { record: CaseRecord }) {
  const { caseId, accessLevel } = record.caseFile;
  const { role } = useSession().open.user;
  const mayChange = mayRecordCases(role) && accessLevel !== "restricted";
  return (
    <>
      <OtherFiles record={record} mayChange={mayChange} />
      {mayChange && <PerhapsSame key={caseId} record={record} />}
    </>
  );
}

interface OtherFilesProps {
  readonly record: CaseRecord;
  readonly mayChange: boolean;
}

function OtherFiles({ record, mayChange }: OtherFilesProps) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const takeApart = useTakeApart();
  const { caseFile, meta, person } = record;
  const { caseId } = caseFile;
  const others = useVaultQuery(
    ["other-admissions", caseId],
    (vault) => vault.otherAdmissions(caseId),
    ["case"],
  );
  if (others === undefined || others.length === 0) return null;
  // Whoever points to the other takes it back; between two others it is taken back on their own pages.
  const pointing = (other: CaseSummary) => {
    if (person.duplicateOf === other.personId) return { caseId, rowVersion: meta.rowVersion };
    return other.duplicateOf === person.personId ? other : null;
  };
  return (
    <Note title={t("matching.otherFiles")}>
      <Stack gap={8}>
        <p className="small">
          {t("matching.admission", {
            number: format.number(admissionNumber(caseFile, others)),
            count: format.number(others.length + 1),
          })}
        </p>
        {others.map((other) => {
          const link = mayChange ? pointing(other) : null;
          return (
            <Row key={other.caseId} gap={8}>
              <Action
                kind="quiet"
                size="slim"
                onClick={() => void navigate(`/cases/${other.caseId}`)}
              >
                {other.caseNo}
              </Action>
              <span className="small">
                {t("matching.received", { date: format.date(other.receptionAt.slice(0, 10)) })}
              </span>
              {link !== null && (
                <Action
                  kind="quiet"
                  size="slim"
                  onClick={() =>
                    void takeApart({ caseId: link.caseId, rowVersion: link.rowVersion })
                  }
                >
                  {t("matching.takeApart")}
                </Action>
              )}
            </Row>
          );
        })}
      </Stack>
    </Note>
  );
}

function useTakeApart() {
  const { t } = useWords();
  const vault = useVault();
  const confirm = useConfirm();
  return async (file: { readonly caseId: string; readonly rowVersion: number }): Promise<void> => {
    const isSure = await confirm({
      title: t("matching.sureApart"),
      text: t("matching.sureApartText"),
      confirm: t("matching.takeApart"),
      cancel: t("common.cancel"),
    });
    if (!isSure) return;
    const done = await answerOf(vault.unmergePersons(file));
    if (done.ok) tell({ text: t("matching.takenApart") });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  };
}

function PerhapsSame({ record }: { record: CaseRecord }) {
  const { t } = useWords();
  const areHidden = useHiddenNames();
  const likely = useLikelySame(record.caseFile.caseId, record.person);
  const compare = useComparePersons(record);
  if (likely.length === 0) return null;
  return (
    <Note title={t("matching.perhapsHere")}>
      <Stack gap={8}>
        {likely.map((found) => (
          <Row key={found.summary.caseId} gap={8}>
            <span className="small">
              <LikelyFile found={found} isNameHidden={areHidden} />
            </span>
            <Action kind="quiet" size="slim" onClick={() => void compare(found.summary.caseId)}>
              {t("matching.compare")}
            </Action>
          </Row>
        ))}
      </Stack>
    </Note>
  );
}
