import type { ConsentWording } from "./wording";

/** The words as they are read aloud in English, oldest version first. A version is never changed. */
export const CONSENT_WORDING_EN: readonly ConsentWording[] = [
  {
    version: "1",
    words:
      "“You can say no to any of this. You will have a bed, food and care tonight either way.”",
  },
];
