export { PaperScreen } from "./paper-screen";
