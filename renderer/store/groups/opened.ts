import type { OpenStore } from "../open-store";

/** The open store; throws `AppError("locked")` before it is open. */
export type Opened = () => OpenStore;
