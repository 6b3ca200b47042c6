export { explainFailure } from "./explain-failure";
export { explainMistake } from "./explain-mistake";
