/** The page on which an incident or an operation is edited. */
export const recordForm = {
  stale: {
    keepMine: "Save my words as the newest version",
    takeSaved: "Show the saved version",
    confirmTitle: "Leave your words?",
    confirmText: "The saved version is shown, and what you typed since you opened it is gone.",
    confirm: "Show the saved version",
  },
};
