import { useNavigate } from "react-router";
import type { NightGuest } from "../../../shared/domain/stay-board";
import { useWords } from "../../i18n/i18n";
import { DataTable } from "../../ui";
import { useGuestWords } from "./use-guest-words";

export interface GuestTableProps {
  readonly label: string;
  readonly guests: readonly NightGuest[];
  readonly night: string;
}

/** People of one night, who has been here longest first; Enter opens the file. */
export function GuestTable({ label, guests, night }: GuestTableProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const words = useGuestWords();
  return (
    <DataTable<NightGuest>
      label={label}
      rows={guests}
      rowKey={(guest) => guest.caseId}
      onOpen={(caseId) => void navigate(`/cases/${caseId}`)}
      empty={<p className="soft">{t("care.stays.nobody")}</p>}
      columns={[
        {
          id: "code",
          header: t("care.stays.columns.code"),
          cell: (guest) => guest.survivorCode,
          isCode: true,
        },
        { id: "who", header: t("care.stays.columns.who"), cell: words.who },
        {
          id: "since",
          header: t("care.stays.columns.since"),
          cell: (guest) => words.since(guest, night),
        },
        { id: "leaves", header: t("care.stays.columns.leaves"), cell: words.leaves },
      ]}
    />
  );
}
