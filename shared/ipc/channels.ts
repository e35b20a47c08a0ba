/** Names of everything that may cross between renderer and main. The preload knows only these. */
export const INVOKE_CHANNELS = [
  "app:info",
  "app:enter-demo",
  "app:leave-demo",
  "vault:create",
  "vault:unlock",
  "vault:open-demo",
  "vault:lock",
  "export:choose-target",
  "export:write",
  "export:commit",
  "export:abort",
  "import:choose-file",
  "import:read",
  "import:close",
  "print:save-pdf",
] as const;

export const NOTIFY_CHANNELS = ["vault:lock-requested", "app:second-start"] as const;

export type InvokeChannel = (typeof INVOKE_CHANNELS)[number];
export type NotifyChannel = (typeof NOTIFY_CHANNELS)[number];
