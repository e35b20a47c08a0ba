import type { courtFields as en } from "../en/court-fields";
import type { WordsLike } from "../words-type";

export const courtFields: WordsLike<typeof en> = {
  proceedings: {
    proceedingId: "នីតិវិធីតុលាការ",
    kind: "ប្រភេទ",
    court: "តុលាការ",
    courtFileNo: "លេខសំណុំរឿងតុលាការ",
    personRole: "តួនាទីរបស់គាត់",
    participation: "ការចូលរួម",
    noParticipationReason: "ហេតុអ្វីមិនចូលរួម",
    protectionMeasures: "ការការពារក្នុងតុលាការ",
    lawyerOrgId: "មេធាវី",
    complaintOn: "ថ្ងៃដាក់ពាក្យបណ្តឹង",
    sentToCourtOn: "ថ្ងៃបញ្ជូនទៅតុលាការ",
    verdictOn: "ថ្ងៃចេញសាលក្រម",
    verdict: "សេចក្តីសម្រេច",
    note: "កំណត់ចំណាំ",
    compensations: "ប្រាក់ដែលគេជំពាក់គាត់",
  },
  compensations: {
    compensationId: "សំណង",
    claimedAmount: "សំណងដែលទាមទារ",
    awardedAmount: "សំណងដែលតុលាការសម្រេច",
    awardedOn: "ថ្ងៃសម្រេចសំណង",
    source: "ប្រភពប្រាក់",
    payments: "បានបង់រហូតមកដល់ឥឡូវ",
    settlementPressure: "សម្ពាធឱ្យសម្រុះសម្រួល",
  },
  payments: {
    paymentId: "ការបង់ប្រាក់",
    paidOn: "ថ្ងៃបង់",
    money: "ចំនួនប្រាក់",
  },
};
