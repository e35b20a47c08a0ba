/** The row of `meta` that says how far the working copy is. It is never journalled. */
export const HEAD_ID = "head";
