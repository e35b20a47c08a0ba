import { Navigate, useParams, useSearchParams } from "react-router";
import { PAPER_KINDS } from "../../../shared/papers/paper";
import { StillOpening } from "../../app-frame";
import { useVaultQuery } from "../../session";
import { OpenPaper } from "./open-paper";

/** One paper of one file; `referral` in the address names the referral of a letter. */
export function PaperScreen() {
  const { caseId = "", kind = "" } = useParams();
  const [search] = useSearchParams();
  const record = useVaultQuery(["case", caseId], (vault) => vault.get("case", caseId), ["case"]);
  const paper = PAPER_KINDS.find((one) => one === kind);
  if (record === undefined) return <StillOpening here="cases" />;
  // A file that is hidden leads where one does that was never there (domain §11, R4).
  if (record === null || paper === undefined) return <Navigate to="/cases" replace />;
  return <OpenPaper record={record} kind={paper} referralId={search.get("referral") ?? ""} />;
}
