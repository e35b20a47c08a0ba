import { useParams } from "react-router";
import { RecordScreen } from "../record-form";
import { newOperation } from "./new-operation";
import { OperationForm } from "./operation-form";
import { OPERATION } from "./operation-kind";

/** One operation at its address; `new` begins one. */
export function OperationScreen() {
  const { operationId = "new" } = useParams();
  return (
    <RecordScreen
      kind={OPERATION}
      recordId={operationId}
      blank={newOperation}
      form={OperationForm}
    />
  );
}
