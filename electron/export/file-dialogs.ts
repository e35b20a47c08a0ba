/** The system's dialogs. Only they name paths; what they answer never crosses to the renderer. */
export interface FileDialogs {
  /** The path that the person chose, or `null` when they cancelled. */
  askSavePath(suggestedFileName: string, extension: string): Promise<string | null>;
  askOpenPath(extension: string): Promise<string | null>;
}
