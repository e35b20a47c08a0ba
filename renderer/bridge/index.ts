export { bridge, createBridge, type Bridge } from "./bridge";
export { tellCopied } from "./copied-text";
export {
  chooseExchangeFolder,
  exchangeFileDone,
  exchangeState,
  forgetExchangeFolder,
  openExchangeFile,
  saveToExchangeFolder,
} from "./exchange-folder";
export { openFile, type ChosenFile } from "./open-file";
export { printOnPaper } from "./print-on-paper";
export { saveFile, type FileToSave, type SavedFile } from "./save-file";
export { savePdf } from "./save-pdf";
