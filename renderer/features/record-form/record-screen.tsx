import { useEffect, useState, type ComponentType } from "react";
import type { FieldValues } from "react-hook-form";
import { useNavigate } from "react-router";
import { randomUuid } from "../../../shared/crypto/random";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { AppShell, NotOpened, StillOpening } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { attempt, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { Action, EmptyState, Page } from "../../ui";
import { openRecord } from "./open-record";
import { recordDraft } from "./record-draft";
import type { OpenedRecord } from "./record-form";
import type { RecordKind } from "./record-kind";

export interface RecordScreenProps<V extends FieldValues, C> {
  readonly kind: RecordKind<V, C>;
  /** Of the address; `new` begins one. */
  readonly recordId: string;
  /** A record of which nothing is known yet. */
  readonly blank: (recordId: string) => V;
  readonly form: ComponentType<OpenedRecord>;
}

/** One record at its address: opens its working copy, or says why it cannot. */
export function RecordScreen<V extends FieldValues, C>(props: RecordScreenProps<V, C>) {
  return props.recordId === "new" ? (
    <NewRecord key="new" {...props} />
  ) : (
    <SavedRecord key={props.recordId} {...props} />
  );
}

/** A new record keeps its draft from the first letter on; opened and left, it leaves nothing. */
function NewRecord<V extends FieldValues, C>(props: RecordScreenProps<V, C>) {
  const { kind, blank, form: Form } = props;
  const [draft] = useState(() => {
    const recordId = randomUuid();
    const values = blank(recordId);
    return recordDraft({ form: kind.form, recordId, baseVersion: 0, values }, new Date());
  });
  return <Form draft={draft} />;
}

function SavedRecord<V extends FieldValues, C>(props: RecordScreenProps<V, C>) {
  const { kind, recordId, form: Form } = props;
  const { t } = useWords();
  const vault = useVault();
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Result<Draft | null, ErrorCode>>();
  const openAgain = (): void => {
    setRound(round + 1);
  };
  useEffect(() => {
    let isHere = true;
    void attempt(openRecord(vault, kind, recordId, new Date())).then((found) => {
      if (isHere) setOpened(found);
    });
    return () => {
      isHere = false;
    };
  }, [kind, recordId, vault, round]);
  if (opened === undefined) return <StillOpening here="incidents" />;
  if (!opened.ok) {
    return (
      <NotOpened
        here="incidents"
        title={t(`${kind.area}.one`)}
        error={opened.error}
        back={{ label: t(`${kind.area}.toList`), path: `/${kind.area}` }}
        onAgain={openAgain}
      />
    );
  }
  if (opened.value === null) return <NoRecord area={kind.area} />;
  return <Form key={opened.value.draftId} draft={opened.value} onStartAgain={openAgain} />;
}

function NoRecord({ area }: Pick<RecordKind<FieldValues, unknown>, "area">) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <AppShell here="incidents" keys={[]}>
      <Page title={t(`${area}.one`)}>
        <EmptyState
          action={
            <Action autoFocus onClick={() => void navigate(`/${area}`)}>
              {t(`${area}.toList`)}
            </Action>
          }
        >
          {t(`${area}.gone`)}
        </EmptyState>
      </Page>
    </AppShell>
  );
}
