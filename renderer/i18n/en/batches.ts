export const batches = { title: "batches" };
