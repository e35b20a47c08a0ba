export { AppShell, type AppShellProps } from "./app-shell";
export { isInFloat, isTyping } from "./is-typing";
export { useSingleKeys } from "./use-single-keys";
