export { bridge, createBridge, type Bridge } from "./bridge";
export { tellCopied } from "./copied-text";
export {
  chooseExchangeFolder,
  exchangeFileDone,
  exchangeState,
  forgetExchangeFolder,
  saveToExchangeFolder,
} from "./exchange-folder";
export { contentOf, type FileContent } from "./file-content";
export { openFile, type ChosenFile } from "./open-file";
export { openExchangeSource, openSource, type OpenedSource } from "./open-source";
export { printOnPaper } from "./print-on-paper";
export {
  saveContent,
  saveFile,
  type ContentToSave,
  type FileToSave,
  type SavedFile,
} from "./save-file";
export { savePdf } from "./save-pdf";
