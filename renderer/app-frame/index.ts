export { AppShell, type AppShellProps } from "./app-shell";
export { FailedScreen } from "./failed-screen";
export { isInFloat, isTyping } from "./is-typing";
export { useSingleKeys } from "./use-single-keys";
export { useCommandKeys } from "./use-command-keys";
export { useFormKeys } from "./use-form-keys";
export { useNow } from "./use-now";
export { useSecondStart } from "./use-second-start";
