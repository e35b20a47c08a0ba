export const intake = { title: "intake" };
