export { AsideScreen } from "./aside-screen";
export { AsideToday } from "./aside-today";
export { ConflictScreen } from "./conflict-screen";
