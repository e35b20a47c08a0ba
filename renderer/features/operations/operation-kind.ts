import { zodResolver } from "@hookform/resolvers/zod";
import type { Resolver } from "react-hook-form";
import { operationContentSchema, type OperationContent } from "../../../shared/domain/operation";
import { sayAtAnswers } from "../../forms";
import type { RecordKind } from "../record-form";
import type { OperationValues } from "./new-operation";

/** An operation, as its form and its screen know it. */
export const OPERATION: RecordKind<OperationValues, OperationContent> = {
  form: "operation",
  area: "operations",
  firstField: "name",
  schema: operationContentSchema,
  // The form may lack the kind that is still to choose; the schema then says "required".
  resolver: sayAtAnswers(
    zodResolver(operationContentSchema) as Resolver<OperationValues, unknown, OperationContent>,
  ),
  contentOf: (record) => (record.kind === "operation" ? record.operation : null),
  problems: () => [],
  save: (vault, content, expectedVersion, draftId) =>
    vault.saveOperation(content, expectedVersion, draftId),
};
