/** `init`: writes a new file with the sender, and its schema beside it for editors; never overwrites a file. */

import { basename, dirname, join } from 'node:path';
import { type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Me } from '../../model/interview.ts';
import { initText } from '../../store/edit/init.ts';
import { locateFile } from '../../store/file/locate.ts';
import { createFile, replaceFile } from '../../store/file/write-new.ts';
import { parseSearch } from '../../store/parse.ts';
import { isZone } from '../../time/zone.ts';
import { safeLine } from '../../view/safe.ts';

/** What a person types who wants no public holidays. */
const NO_COUNTRY = 'none';

export interface InitOptions {
  name?: string;
  email?: string;
  phone?: string;
  resume?: string;
  timezone?: string;
}

/** Writes the file; on a terminal asks for what the options do not tell. */
export async function init(session: Session, options: InitOptions): Promise<undefined> {
  const path = locateFile(session.ctx, session.file ?? undefined);
  if (exists(session, path)) throw new Failure('io', `${path} exists already; nothing was changed`);
  const me = session.mayAsk ? await askMe(session, options) : { ...options };
  const country = session.mayAsk ? await askCountry(session) : undefined;
  if (me.timezone !== undefined && !isZone(me.timezone)) {
    throw new Failure('usage', `--timezone: "${me.timezone}" is no time zone; write one such as Europe/London`);
  }
  const schema = `${basename(path).replace(/\.ya?ml$/, '')}.schema.json`;
  const text = initText(me, `./${schema}`, country);
  const [problem] = parseSearch(text, { file: path, systemZone: session.ctx.zone }).problems;
  if (problem !== undefined)
    throw new Failure(
      'usage',
      `this would make ${path} invalid (${problem.path}: ${problem.message}); nothing was written`,
    );
  // The schema first: the file itself is there only when all is.
  replaceFile(session.ctx, join(dirname(path), schema), Buffer.from(await schemaText()));
  createFile(session.ctx, path, Buffer.from(text), { force: session.force });
  session.ctx.stdout.write(`${safeLine(path, 4096)}\n`);
  if (me.name === undefined) tell(session, 'Drafts need your name: add "me:" with "name:" to the file.');
  tell(session, 'Next: followup add');
}

async function schemaText(): Promise<string> {
  const { searchSchema } = await import('../../store/json-schema.ts');
  return `${JSON.stringify(searchSchema(), null, 2)}\n`;
}

function exists({ ctx }: Session, path: string): boolean {
  try {
    ctx.files.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

async function askMe(session: Session, options: InitOptions): Promise<Me> {
  const { askText, judgeAddress, required } = await import('../../cli/ask.ts');
  const judgeOwn = (answer: string) => judgeAddress(answer) === true || 'An address looks like dana@okafor.example.';
  const me: Me = { ...options };
  me.name ??= await askText('Your name, as it signs your mails:', { judge: required });
  const email = options.email ?? (await askText('Your address:', { judge: judgeOwn }));
  const phone = options.phone ?? (await askText('Your telephone number, if mails should name it:'));
  const resume = options.resume ?? (await askText('Where your résumé is, if anywhere:'));
  const timezone =
    options.timezone ??
    (await askText('Your time zone:', {
      preset: session.ctx.zone(),
      judge: (answer) => isZone(answer) || 'A time zone looks like Europe/London.',
    }));
  const told = { email, phone, resume, timezone };
  for (const [key, value] of Object.entries(told)) {
    if (value !== '') me[key as keyof typeof told] = value;
  }
  return me;
}

/** The country of public holidays; the region of the locale is offered, else none. */
async function askCountry({ ctx }: Session): Promise<string | undefined> {
  const { askText } = await import('../../cli/ask.ts');
  const locale = [ctx.env.LC_ALL, ctx.env.LC_TIME, ctx.env.LANG].find((value) => (value ?? '') !== '');
  const region = /^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale ?? '')?.[1];
  const answer = await askText('Country of public holidays, such as GB, or none:', {
    preset: region ?? NO_COUNTRY,
    judge: (typed) =>
      typed.toLowerCase() === NO_COUNTRY ||
      /^[a-z]{2}(?:-[a-z0-9]{1,3}){0,2}$/i.test(typed) ||
      'A country is two letters, such as GB; a region follows after a dash. Or type none.',
  });
  return answer.toLowerCase() === NO_COUNTRY ? undefined : answer.toUpperCase();
}
