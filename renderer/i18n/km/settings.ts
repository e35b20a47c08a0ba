import type { settings as en } from "../en/settings";
import type { WordsLike } from "../words-type";

export const settings: WordsLike<typeof en> = {
  title: "ការកំណត់",
  language: "ភាសា",
  theme: "ពន្លឺ",
  day: "ថ្ងៃ",
  night: "យប់",
  machine: "តាមម៉ាស៊ីន",
  digits: "លេខក្នុងភាសាខ្មែរ",
  digitsKhmer: "០១២៣",
  digitsLatin: "0123",
  house: "ផ្ទះនេះ",
  version: "ជំនាន់ {{version}}",
  store: "ឃ្លាំងទិន្នន័យ",
  caseCount: "ករណី",
  practice: "ការហាត់រៀន",
  practiceText: "មនុស្សប្រឌិត ឃ្លាំងទិន្នន័យផ្សេង លុបពេលអ្នកចេញ។",
  practise: "ហាត់ក្នុងរបៀបសាកល្បង",
  practiseConfirm: "កម្មវិធីនឹងចាក់សោ ហើយបើកឡើងវិញក្នុងរបៀបសាកល្បង។ ទម្រង់ដែលបើកនៅ ត្រូវរក្សាទុកជាព្រាង។",
  demoKey: "រក្សាទុកសោសាកល្បង",
  demoKeyText: "សោនៃផ្ទះសាកល្បងនេះ សម្រាប់បើកឯកសារសាកល្បងដោយឧបករណ៍ផ្សេង។ សោពិតមិនចេញពីកម្មវិធីឡើយ។",
  saved: "បានរក្សាទុកជា {{name}}",
  standIn: "នេះជាបង្អួចរបស់អ្នកបង្កើតកម្មវិធី មិនមែនកម្មវិធីដែលបានដំឡើងទេ។",
  lock: "ចាក់សោ",
  idle: "ចាក់សោដោយខ្លួនឯង បើគ្មានការចុច ឬចលនា អស់ប្រាំនាទី។",
};
