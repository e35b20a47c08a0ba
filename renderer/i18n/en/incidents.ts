export const incidents = { title: "incidents" };
