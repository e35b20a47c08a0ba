import path from "node:path";

/** The files that main itself owns below the user data folder. Names are fixed for ever. */
export type DataPaths = {
  readonly keyFilePath: string;
  readonly logPath: string;
};

export function dataPaths(userDataDir: string): DataPaths {
  return {
    keyFilePath: path.join(userDataDir, "vault", "keys.json"),
    logPath: path.join(userDataDir, "logs", "chumrok.log"),
  };
}
