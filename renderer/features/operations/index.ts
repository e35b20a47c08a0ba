export { OperationsScreen } from "./operations-screen";
export { OperationScreen } from "./operation-screen";
