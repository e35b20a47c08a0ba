/** The least that a slot may cost: the design's floor, about 0.3 s on an office machine. */
export const FLOOR_MEMORY_KIB = 64 * 1024;
export const FLOOR_PASSES = 3;
/** The most that a key file may ask for: a forged header must not exhaust the machine. */
export const CAP_MEMORY_KIB = 1024 * 1024;
export const CAP_PASSES = 10;
