/** What a respondent can answer, by the name that stands in JSON. */
export const answerValues = ["conforms", "partly", "does-not-conform", "not-applicable"] as const;
export type AnswerValue = (typeof answerValues)[number];

/** Whether a text is one of the answers, as JSON names them. */
export function isAnswerValue(answer: string): answer is AnswerValue {
  return answerValues.some((value) => value === answer);
}

/** How far a row has got. */
export const progressValues = ["open", "incomplete", "complete"] as const;
export type Progress = (typeof progressValues)[number];
