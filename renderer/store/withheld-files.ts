import type { CaseRecord } from "../../shared/domain/case-record";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { orgGraph, type OrgGraph } from "../../shared/domain/org-graph";
import type { WithholdLevel } from "../../shared/domain/withholding";
import { hitPath } from "../../shared/domain/withholding-reach";
import type { RecordRepository } from "./record-repository";
import type { StatisticsTable } from "./statistics-table";
import type { StoreContext } from "./store-context";
import { withheldFrom, type WithheldIds } from "./withheld-records";

/** Finds whose files are kept from a recipient, in the whole house: who asks need not see them. */
export class WithheldFiles {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #statistics: StatisticsTable;

  constructor(store: StoreContext, records: RecordRepository, statistics: StatisticsTable) {
    this.#store = store;
    this.#records = records;
    this.#statistics = statistics;
  }

  /** Every organisation that is known here, hidden ones among them, and how data passes between them. */
  graph(): OrgGraph {
    return orgGraph(this.#store.index.of("organisation"));
  }

  /** Today in Phnom Penh. */
  today(): string {
    return phnomPenhDay(this.#store.now());
  }

  /** Files under rules of these levels, with those erased under a rule that kept them out of counts. */
  async from(recipientOrgId: string, levels: readonly WithholdLevel[]): Promise<WithheldIds> {
    const graph = this.graph();
    const files = this.#store.index.of("case").filter(({ isWithheld }) => isWithheld);
    const cases: CaseRecord[] = [];
    for await (const { record } of this.#records.readMany(files.map(({ caseId }) => caseId))) {
      if (record.kind === "case") cases.push(record);
    }
    const present = withheldFrom(cases, recipientOrgId, { graph, day: this.today(), levels });
    const erased = (await this.#statistics.files()).filter(({ uncountedFor }) =>
      uncountedFor.some((rule) => hitPath(rule, recipientOrgId, graph) !== null),
    );
    return {
      caseIds: new Set([...present.caseIds, ...erased.map(({ caseId }) => caseId)]),
      personIds: new Set([...present.personIds, ...erased.map(({ personId }) => personId)]),
    };
  }
}
