import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { EVERY_CASE } from "../../store/vault-api";
import {
  DataTable,
  EmptyState,
  SearchField,
  Stack,
  useOpenDialog,
  type DataTableHandle,
} from "../../ui";
import { CaseName, describeAge } from "../cases";

/** So many cases are offered at once; more letters find fewer. */
const OFFERED = 8;
const TYPING_PAUSE_MS = 120;

export interface CaseFinderProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Person ids that cannot be picked once more. */
  readonly taken: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onPick: (summary: CaseSummary) => void;
}

/** A dialog that finds one case by name or number. */
export function CaseFinder({ isOpen, title, taken, onClose, onPick }: CaseFinderProps) {
  const { t } = useWords();
  useOpenDialog(isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("common.close") }}
      size="lg"
      // room for the focus ring of the search field
      styles={{ body: { paddingTop: 4 } }}
    >
      <Finding taken={taken} onPick={onPick} />
    </Modal>
  );
}

function Finding({ taken, onPick }: Pick<CaseFinderProps, "taken" | "onPick">) {
  const { t } = useWords();
  const format = useFormats();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const [selected, setSelected] = useState<string | null>(null);
  const table = useRef<DataTableHandle>(null);
  const page = useFound(text);
  const isTaken = page?.rows.some((row) => row.caseId === selected && taken.has(row.personId));
  return (
    <Stack gap={12}>
      <SearchField
        label={t("incidents.finder.search")}
        placeholder={t("incidents.finder.example")}
        value={typed}
        onChange={setTyped}
        inputRef={takeFirstFocus}
        onDone={() => table.current?.focus()}
      />
      <DataTable<CaseSummary>
        ref={table}
        label={t("incidents.finder.results")}
        rows={page?.rows ?? []}
        rowKey={(row) => row.caseId}
        selectedKey={selected}
        onSelect={setSelected}
        onOpen={(_, row) => {
          if (!taken.has(row.personId)) onPick(row);
          else setSelected(row.caseId);
        }}
        empty={page && <EmptyState>{t("incidents.finder.noMatch")}</EmptyState>}
        columns={[
          {
            id: "name",
            header: t("cases.columns.name"),
            cell: (row) => <CaseName summary={row} />,
          },
          {
            id: "caseNo",
            header: t("cases.columns.caseNo"),
            isCode: true,
            cell: (row) => row.caseNo,
          },
          {
            id: "age",
            header: t("cases.columns.age"),
            cell: (row) => describeAge(row, t, format),
          },
        ]}
      />
      <p className="small faint" role="status">
        {isTaken === true ? t("incidents.finder.already") : t("incidents.finder.hint")}
      </p>
    </Stack>
  );
}

/** A dialog gives the focus to what bears this mark, else to its closing cross. */
function takeFirstFocus(input: HTMLInputElement | null): void {
  input?.setAttribute("data-autofocus", "");
}

function useFound(text: string) {
  return useVaultQuery(
    ["find-case", text],
    (vault) => vault.queryCases({ ...EVERY_CASE, text, limit: OFFERED }),
    ["case"],
    { keepLast: true },
  );
}
