import type { identity as en } from "../en/identity";
import type { WordsLike } from "../words-type";

export const identity: WordsLike<typeof en> = {
  documentWarnings: {
    card_digits: "អត្តសញ្ញាណប័ណ្ណខ្មែរមានលេខប្រាំបួនខ្ទង់។ សូមមើលលេខម្តងទៀត។",
    machine_check: "លេខផ្ទៀងផ្ទាត់មិនត្រូវនឹងលេខនេះទេ។ សូមមើលម្តងទៀត។",
    holder_too_young: "អត្តសញ្ញាណប័ណ្ណចេញឱ្យចាប់ពីអាយុ ១៥ ឆ្នាំ។ សូមមើលប័ណ្ណ និងអាយុម្តងទៀត។",
  },
  khmerDay: "ថ្ងៃកំណើតតាមប្រតិទិនខ្មែរ៖ {{lunarDay}} ព.ស. {{year}}",
};
