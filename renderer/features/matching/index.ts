export { LikelyFile } from "./likely-file";
export { useLikelySame } from "./use-likely-same";
