export { LedgerTable } from "./ledger-table";
export { proceedingDays, type ProceedingDay } from "./proceeding-days";
export { useMoneyWords } from "./use-money-words";
