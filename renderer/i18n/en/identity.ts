/** What the program notices of documents and dates of a person. */
export const identity = {
  documentWarnings: {
    card_digits: "A Cambodian identity card has nine digits. Please look at the number again.",
    machine_check: "The check digit does not fit this number. Please look at it again.",
    holder_too_young:
      "Identity cards are given from the age of 15. Please look at card and age again.",
  },
  khmerDay: "Born in the Khmer calendar: {{lunarDay}}, Buddhist year {{year}}",
};
