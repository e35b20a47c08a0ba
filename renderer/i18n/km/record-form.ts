import type { recordForm as en } from "../en/record-form";
import type { WordsLike } from "../words-type";

export const recordForm: WordsLike<typeof en> = {
  stale: {
    keepMine: "រក្សាទុកអ្វីដែលខ្ញុំបានវាយ ជាកំណែថ្មី",
    takeSaved: "បង្ហាញកំណែដែលបានរក្សាទុក",
    confirmTitle: "បោះបង់អ្វីដែលអ្នកបានវាយមែនទេ?",
    confirmText: "កំណែដែលបានរក្សាទុកនឹងបង្ហាញ ហើយអ្វីដែលអ្នកបានវាយតាំងពីបើក នឹងបាត់។",
    confirm: "បង្ហាញកំណែដែលបានរក្សាទុក",
  },
};
