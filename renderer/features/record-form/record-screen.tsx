import { useEffect, useState, type ComponentType } from "react";
import type { FieldValues } from "react-hook-form";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { randomUuid } from "../../../shared/crypto/random";
import type { ErrorCode } from "../../../shared/errors";
import { ok, type Result } from "../../../shared/result";
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

/** In the address of a record that was begun: it may have no draft and no version yet. */
const BEGUN = "begun";

/** One record at its address: opens its working copy, or says why it cannot. */
export function RecordScreen<V extends FieldValues, C>(props: RecordScreenProps<V, C>) {
  return props.recordId === "new" ? (
    <NewRecord area={props.kind.area} />
  ) : (
    <RecordAtAddress key={props.recordId} {...props} />
  );
}

/** A new record has its address from the start, so that a lock in mid-word leads back to it. */
function NewRecord({ area }: Pick<RecordKind<FieldValues, unknown>, "area">) {
  const [recordId] = useState(randomUuid);
  return <Navigate to={`/${area}/${recordId}?${BEGUN}`} replace />;
}

/** Opened and left with nothing typed, a new record leaves nothing. */
function RecordAtAddress<V extends FieldValues, C>(props: RecordScreenProps<V, C>) {
  const { kind, recordId, blank, form: Form } = props;
  const { t } = useWords();
  const vault = useVault();
  const [address] = useSearchParams();
  const isBegun = address.has(BEGUN);
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Result<Draft | null, ErrorCode>>();
  const openAgain = (): void => {
    setRound(round + 1);
  };
  useEffect(() => {
    let isHere = true;
    const begin = (): Draft => {
      const values = blank(recordId);
      return recordDraft({ form: kind.form, recordId, baseVersion: 0, values }, new Date());
    };
    void attempt(openRecord(vault, kind, recordId, new Date())).then((found) => {
      if (!isHere) return;
      setOpened(found.ok && found.value === null && isBegun ? ok(begin()) : found);
    });
    return () => {
      isHere = false;
    };
  }, [blank, isBegun, kind, recordId, vault, round]);
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
