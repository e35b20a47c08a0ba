/** The system's dialogs. Only they name paths; what they answer never crosses to the renderer. */
export interface FileDialogs {
  /** The path that the person chose, or `null` when they cancelled. */
  askSavePath(suggestedFileName: string, extension: string): Promise<string | null>;
  /** Offers files of these extensions first; any other may be chosen, too. */
  askOpenPath(extensions: readonly string[]): Promise<string | null>;
}
