export const cases = { title: "cases" };
