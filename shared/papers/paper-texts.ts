/** The sentences and headings of the papers in one language (`papers.texts` in i18n). */
export interface PaperTexts {
  readonly estimated: string;
  readonly none: string;
  readonly until: string;
  readonly intake: {
    readonly title: string;
    readonly confidential: string;
    readonly who: string;
    readonly arrival: string;
    readonly urgent: string;
    readonly wish: string;
    readonly decisions: string;
    readonly needs: string;
  };
  readonly person: {
    readonly title: string;
    readonly intro: string;
    readonly kept: string;
    readonly keptKind: {
      readonly who: string;
      readonly contact: string;
      readonly family: string;
      readonly account: string;
      readonly needs: string;
      readonly documents: string;
      readonly help: string;
      readonly court: string;
    };
    readonly got: string;
    readonly gotNobody: string;
    readonly gotFigures: string;
    readonly gotBundle: string;
    readonly decisions: string;
    readonly decisionsNone: string;
    readonly change: string;
    readonly changeHow: string;
    readonly changeStop: string;
    readonly changeCare: string;
    readonly changeLook: string;
    readonly safe: string;
  };
  readonly consent: {
    readonly title: string;
    readonly version: string;
    readonly earlier: string;
    readonly purposes: string;
    readonly recipient: string;
    readonly yes: string;
    readonly no: string;
    readonly notShare: string;
    readonly notShareWhat: string;
    readonly child: string;
    readonly childAgrees: string;
    readonly guardian: string;
    readonly sign: string;
    readonly person: string;
    readonly guardianSign: string;
    readonly witness1: string;
    readonly witness2: string;
    readonly interpreter: string;
    readonly day: string;
  };
  readonly referral: {
    readonly title: string;
    readonly to: string;
    readonly from: string;
    readonly theShelter: string;
    readonly sentOn: string;
    readonly receiptCode: string;
    readonly asked: string;
    readonly nothing: string;
    readonly rules: string;
    readonly ruleOnlyFor: string;
    readonly ruleReadBack: string;
    readonly ruleDelete: string;
    readonly answer: string;
    readonly telephone: string;
  };
}
