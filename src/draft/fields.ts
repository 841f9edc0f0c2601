/** The fields a template may use, each with its meaning: the contract with people's own templates. Data only. */

/** What a template sees. Texts are one line (`signature` apart) and empty where nothing is recorded. */
export interface TemplateContext {
  kind: string;
  firstName: string;
  name: string;
  recruiterFirstName: string;
  company: string;
  role: string;
  when: string;
  day: string;
  interviewDate: string;
  decisionDate: string;
  decisionTold: boolean;
  answerDate: string;
  detail: string;
  fit: string;
  promise: string;
  asked: string;
  answer: string;
  screen: boolean;
  final: boolean;
  firstChoice: boolean;
  acceptedElsewhere: boolean;
  british: boolean;
  myName: string;
  phone: string;
  resume: string;
  resumeLine: string;
  signature: string;
}

/** Meanings by field, in the order in which `templates show --context` prints them. */
export const FIELDS: Readonly<Record<keyof TemplateContext, string>> = {
  kind: 'the kind of mail, such as thank-you',
  firstName: "the recipient's name for the greeting, spelt as recorded",
  name: "the recipient's whole name",
  recruiterFirstName: "the recruiter's name for the greeting; empty where none is recorded",
  company: 'the company',
  role: 'the role, without "role" after it',
  when: 'the day of the conversation as after a verb: "today", "yesterday", "on Monday", "on November 9"',
  day: 'the same as a noun: "today", "yesterday", "Monday", "November 9"',
  interviewDate: 'the day of the conversation: "Monday, November 23"',
  decisionDate: 'the date that passed without a word; empty where there is none',
  decisionTold: 'true where they told that date, false where it is assumed',
  answerDate: 'the date by which an offer must be answered; a gap in a competing-offer without one',
  detail: 'what was said, fitting after "about"; a gap in a thank-you without one, elsewhere empty',
  fit: 'what ties you to the role, fitting after "from"; a gap in a thank-you without one, elsewhere empty',
  promise: 'what you promised, fitting after "I will"; empty where nothing was',
  asked: 'the question to mend, fitting after "you asked"; empty where there is none',
  answer: 'the better answer, fitting after a colon',
  screen: 'true after a screening call',
  final: 'true after a final round',
  firstChoice: 'true where this process is the first choice',
  acceptedElsewhere: 'true where another offer has been accepted',
  british: 'true where settings.language is en-GB',
  myName: 'your name',
  phone: 'your telephone number; empty where none is recorded',
  resume: 'the address of your resume; empty where none is recorded',
  resumeLine: 'a whole line for the end: "Résumé: https://…"; empty where none is recorded',
  signature: 'your name and, on a line of its own, your telephone number',
};
