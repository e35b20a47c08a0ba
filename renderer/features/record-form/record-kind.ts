import type { FieldValues, Path, Resolver } from "react-hook-form";
import type { AnyRecord } from "../../../shared/domain/any-record";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { z } from "../../../shared/zod";
import type { FormIssue } from "../../forms";
import type { VaultApi } from "../../store/vault-api";

/** A record with a form of its own, apart from the files of people: what the form must know of it. */
export interface RecordKind<Values extends FieldValues, Content> {
  readonly form: "incident" | "operation";
  /** Where its list stands, and its words. */
  readonly area: "incidents" | "operations";
  /** The first question of a new one. */
  readonly firstField: Path<Values>;
  readonly schema: z.ZodType<Content>;
  readonly resolver: Resolver<Values, unknown, Content>;
  /** Null for a record of another kind. */
  readonly contentOf: (record: AnyRecord) => Content | null;
  /** What keeps it from being saved beside its schema. */
  readonly problems: (content: Content) => readonly FormIssue[];
  readonly save: (
    vault: Pick<VaultApi, "saveIncident" | "saveOperation">,
    content: Content,
    expectedVersion: number,
    draftId: string,
  ) => Promise<Result<unknown, ErrorCode>>;
}
