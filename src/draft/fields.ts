/** The fields a template may use, each with its meaning: the contract with people's own templates. Data only. */

/** What a template sees. Texts are one line (`signature` apart) and empty where nothing is recorded. */
export interface TemplateContext {
  kind: string;
  firstName: string;
  name: string;
  recruiterFirstName: string;
  company: string;
  role: string;
  title: string;
  theRole: string;
  asRole: string;
  when: string;
  day: string;
  interviewDate: string;
  decisionDate: string;
  answerDate: string;
  couldAnswerDate: string;
  letterDate: string;
  otherTimes: string;
  detail: string;
  say: string;
  fit: string;
  fitSay: string;
  promise: string;
  asked: string;
  answer: string;
  met: boolean;
  held: boolean;
  agency: boolean;
  they: string;
  firstChoice: boolean;
  acceptedElsewhere: boolean;
  sameSide: boolean;
  offerGone: boolean;
  decisionTold: boolean;
  decisionWords: string;
  screen: boolean;
  final: boolean;
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
  role: 'the role, without "role" after it; empty where none is known by name',
  title: 'the role for a subject: "Data Engineer"; "Interview" where none is known by name',
  theRole: 'the role in a sentence: "the Data Engineer role", "the internship", "the role"',
  asRole: 'what one would be or do: "as Data Engineer", "in the Data Science role"',
  when: 'the day of the conversation as after a verb: "today", "yesterday", "on Monday", "on November 9"',
  day: 'the same as a noun: "today", "yesterday", "Monday", "November 9"',
  interviewDate: 'the day of the conversation: "Monday, November 23"',
  decisionDate: 'the date that passed without a word; empty where there is none',
  answerDate: 'the date by which an offer must be answered; a gap in a competing-offer without one',
  couldAnswerDate: 'the later date to ask for; a gap in a request for more time without one, elsewhere empty',
  letterDate: 'the date by which the offer was promised in writing; empty where none was',
  otherTimes: 'two other times for an interview that did not come about',
  detail: 'what was said, fitting after "about"; a gap in a thank-you without one, elsewhere empty',
  say: 'sentences in place of the one about the detail: your own, or made of a note that is one; else empty',
  fit: 'what ties you to the role, fitting after "from"; a gap in a thank-you without one, elsewhere empty',
  fitSay: 'the same as a sentence without its full stop, where it was noted as one; else empty',
  promise: 'what you promised, fitting after "I will"; empty where nothing was',
  asked: 'the question to mend, fitting after "you asked"; empty where there is none',
  answer: 'the better answer, fitting after a colon',
  met: 'true where you met the recipient in an interview that was held',
  held: 'true where an interview of the process was held',
  agency: 'true where the recipient is a recruiter of an agency, who writes for a client',
  they: 'who decides: "you", or "they" to a recruiter of an agency',
  firstChoice: 'true where this process is the first choice',
  acceptedElsewhere: 'true where another offer has been accepted',
  sameSide: 'true where that other offer is of the same company, agency or person as the recipient',
  offerGone: 'true where the offer that was told of is gone',
  decisionTold: 'true where they told that date, false where it is assumed',
  decisionWords: 'their own words for that date where these name no day: "early next week"; else empty',
  screen: 'true after a screening call',
  final: 'true after a final round',
  british: 'true where settings.language is en-GB',
  myName: 'your name',
  phone: 'your telephone number; empty where none is recorded',
  resume: 'the address of your resume; empty where none is recorded',
  resumeLine: 'a whole line for the end: "Résumé: https://…"; empty where none is recorded',
  signature: 'your name and, on a line of its own, your telephone number',
};
