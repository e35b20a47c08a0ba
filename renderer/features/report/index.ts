export { AnswersScreen } from "./answers-screen";
export { FiguresOfTable } from "./figures-of-table";
export { ReportScreen } from "./report-screen";
