import { proxy, transfer, wrap } from "comlink";
import { installComlinkHandlers } from "./comlink-handlers";
import { pdfsStrippedFirst } from "./pdf-cleaner";
import { untilAnswered } from "./until-answered";
import type { VaultApi } from "./vault-api";

const METHODS = {
  open: true,
  subscribe: true,
  get: true,
  saveCase: true,
  saveIncident: true,
  saveOperation: true,
  saveOrganisation: true,
  listVersions: true,
  getVersion: true,
  queryCases: true,
  listIncidents: true,
  listOperations: true,
  listOrganisations: true,
  today: true,
  saveDraft: true,
  getDraft: true,
  listDrafts: true,
  removeDraft: true,
  saveResume: true,
  takeResume: true,
  damagedRows: true,
  nationalTable: true,
  previewBatch: true,
  sealBatch: true,
  sealAgain: true,
  writeSealed: true,
  cancel: true,
  markExported: true,
  voidBatch: true,
  listBatches: true,
  makeReceipt: true,
  makeRecall: true,
  takeBackBatch: true,
  changedMonths: true,
  receivedRows: true,
  openBatch: true,
  applyImport: true,
  discardImport: true,
  undoImport: true,
  listAside: true,
  getAside: true,
  decideAside: true,
  retryAside: true,
  dropAside: true,
  ownCard: true,
  readCard: true,
  keepCard: true,
  revokeKeys: true,
  demoKeyFile: true,
  dueBoard: true,
  stayBoard: true,
  fileAnswers: true,
  notIncluded: true,
  health: true,
  checkJournal: true,
  idle: true,
  makeSnapshot: true,
  tryBackup: true,
  houseSettings: true,
  saveHouseSettings: true,
  auditEvents: true,
  verifyAudit: true,
  exportAudit: true,
  checkAuditFile: true,
  noteEvent: true,
  openRestricted: true,
  restoreVersion: true,
  dueCases: true,
  setLegalHold: true,
  eraseCases: true,
  receptionTally: true,
  certificates: true,
  listAttachments: true,
  addAttachment: true,
  readAttachment: true,
  removeAttachment: true,
  bundleSource: true,
  checkBundle: true,
  noteBundle: true,
  withdrawConsent: true,
  setWithholding: true,
  liftWithholding: true,
  tellRecall: true,
  deliveriesOf: true,
  recallsOwed: true,
  tiesOf: true,
  declareTie: true,
  saveTies: true,
  likelySame: true,
  otherAdmissions: true,
  mergePersons: true,
  unmergePersons: true,
  keepPersonsApart: true,
  placesState: true,
  placeTable: true,
  findPlaces: true,
  previewPlaces: true,
  applyPlaces: true,
  discardPlaces: true,
  goBackToFormerPlaces: true,
  removePlaces: true,
  waitingReferrals: true,
  possibleRecipients: true,
  referralGate: true,
  startReferral: true,
  moveReferral: true,
  sendReferralFile: true,
  sendReferralFileAgain: true,
  answersOwed: true,
  makeAnswers: true,
  referralFileWritten: true,
  referralFileNotWritten: true,
  incomingReferrals: true,
  receiveReferral: true,
  acceptReferral: true,
  acceptIntoFile: true,
  declineReferral: true,
} as const satisfies Record<keyof VaultApi, true>;

/** A vault Worker and how to end it when it could not open. */
export interface StartedVault {
  readonly api: VaultApi;
  readonly end: () => void;
}

/**
 * Starts the vault Worker. Its API is a plain object, not comlink's proxy: React and promises probe
 * what they are given, and every probe of a proxy would be a message. Failures throw `AppError`.
 */
export function startVault(): StartedVault {
  installComlinkHandlers();
  // Asked for, not relied on: a browser that runs short of disk may drop what is not kept on purpose.
  void navigator.storage.persist().catch(() => false);
  const worker = new Worker(new URL("./vault-worker.ts", import.meta.url), {
    type: "module",
    name: "vault",
  });
  const remote = wrap<VaultApi>(worker) as unknown as VaultApi;
  const call =
    (name: keyof VaultApi) =>
    (...given: readonly unknown[]): unknown =>
      (remote[name] as (...given: readonly unknown[]) => unknown)(...given);
  const calls = Object.fromEntries(
    (Object.keys(METHODS) as (keyof VaultApi)[]).map((name) => [name, untilAnswered(call(name))]),
  ) as unknown as VaultApi;
  return {
    api: {
      ...calls,
      addAttachment: pdfsStrippedFirst((...given) => calls.addAttachment(...given)),
      // Its listener goes on being called after the answer.
      subscribe: (listener) => remote.subscribe(listener),
      open: untilAnswered((...given) => {
        const [grant, strongroom, onProgress] = given as Parameters<VaultApi["open"]>;
        // The root key moves: nothing of it stays in the page. The strongroom stays, and is called from there.
        const moved = transfer(grant, [grant.rootKey.buffer]);
        return remote.open(moved, proxy(strongroom), onProgress);
      }) as VaultApi["open"],
    },
    end: () => {
      worker.terminate();
    },
  };
}
