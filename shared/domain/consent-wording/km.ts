import type { ConsentWording } from "./wording";

/** The words as they are read aloud in Khmer, oldest version first. A version is never changed. */
export const CONSENT_WORDING_KM: readonly ConsentWording[] = [
  {
    version: "1",
    words: "«អ្នកអាចបដិសេធបានគ្រប់ចំណុច។ ទោះយ៉ាងណា យប់នេះអ្នកមានគ្រែ មានអាហារ និងការថែទាំ។»",
  },
];
