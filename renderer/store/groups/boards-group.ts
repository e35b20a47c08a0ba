import { dueLines } from "../../../shared/domain/due-board";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { stayBoard } from "../../../shared/domain/stay-board";
import { countAnswers } from "../answer-counter";
import { requireReader } from "../require-reader";
import type { BoardsApi } from "../vault-api";
import type { Opened } from "./opened";

export function boardsGroup(opened: Opened): BoardsApi {
  return {
    dueBoard: async () => {
      const { context } = opened();
      const files = context.index.visibleOf("case");
      const byId = new Map(files.map((summary) => [summary.caseId, summary]));
      const rows = dueLines(files, phnomPenhDay(context.now())).flatMap((line) => {
        const summary = byId.get(line.caseId);
        return summary === undefined ? [] : [{ ...line, summary }];
      });
      return Promise.resolve(rows);
    },
    fileAnswers: async () => {
      const { context, records } = opened();
      requireReader(context.session.user.role);
      return countAnswers(context, records);
    },
    notIncluded: async (request) => {
      const { context, reports } = opened();
      requireReader(context.session.user.role);
      return reports.notIncluded(request);
    },
    stayBoard: async (night) => {
      const { context, meta } = opened();
      const { bedCapacity } = await meta.settings();
      const { orgId } = context.session.organisation;
      return stayBoard(context.index.visibleOf("case"), orgId, night, bedCapacity);
    },
  };
}
