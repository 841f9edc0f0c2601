/** Asks each question once: an answer given before an `add` was broken off is taken up again, and each new one is kept. */

import { type Answers, forgetAnswers, keepAnswers, keptAnswers } from '../../cli/kept.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { tell } from '../../cli/session.ts';
import { foldName } from '../../model/names.ts';
import { safeLine } from '../../view/safe.ts';

/** The answer of that name, asked for where there is none yet. */
export type Once = (key: string, ask: () => Promise<string>) => Promise<string>;

/** Offers the answers of an `add` that was broken off, unless it was about another company than the one given. */
export async function rememberedOnce(loaded: LoadedSearch, company: string | undefined): Promise<Once> {
  const answers = await resumed(loaded, company);
  return async (key, ask) => {
    const before = answers[key];
    if (before !== undefined) return before;
    const answer = await ask();
    answers[key] = answer;
    keepAnswers(loaded, answers);
    return answer;
  };
}

async function resumed(loaded: LoadedSearch, company: string | undefined): Promise<Answers> {
  const kept = keptAnswers(loaded);
  if (Object.keys(kept).length === 0) return {};
  const isOther = company !== undefined && kept.company !== undefined && foldName(company) !== foldName(kept.company);
  if (isOther) return {};
  const said = Object.values(kept).filter((answer) => answer !== '');
  tell(loaded.session, `You broke off here: ${said.map((answer) => safeLine(answer, 60)).join(' · ')}`);
  if (await loaded.session.ctx.prompt().yes('Go on from there?', true)) return kept;
  forgetAnswers(loaded);
  return {};
}
