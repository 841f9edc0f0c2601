/** `init`: writes a new file with the sender, and its schema beside it for editors; of one that is there, what lacks. */

import { basename, dirname, join } from 'node:path';
import { requireCountry } from '../../cli/countries.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { save } from '../../cli/log.ts';
import { judgeAddress, required } from '../../cli/people.ts';
import {
  type Declare,
  printPath,
  type Result,
  readIfThere,
  type Session,
  type Texts,
  tell,
} from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Me } from '../../model/interview.ts';
import { initText, setMe } from '../../store/edit/change.ts';
import { locateFile } from '../../store/file/names.ts';
import { isThere } from '../../store/file/temp.ts';
import { createFile, replaceFile } from '../../store/file/write-new.ts';
import { parseSearch } from '../../store/parse.ts';
import { isZone } from '../../time/zone.ts';
import { safeLine } from '../../view/safe.ts';

/** What a person types who wants no public holidays. */
const NO_COUNTRY = 'none';

type InitOptions = Pick<Me, 'name' | 'email' | 'phone' | 'resume' | 'timezone'>;

export function declare(command: Declare): void {
  command('init', 'write a new file with your name and address, or what one lacks', init)
    .option('--name <name>', 'your name, as it signs the mails')
    .option('--email <address>', 'your address')
    .option('--phone <number>', 'your telephone number')
    .option('--resume <url>', 'where your résumé is')
    .option('--timezone <zone>', 'your time zone, such as Europe/London')
    .option('--country <code>', 'the country of public holidays, such as GB');
}

/**
 * Writes the file, or what `me` lacks in the one that is there. On a terminal it asks for what the options do not tell;
 * of you for nothing more where they tell name and address, since the rest has a default.
 */
async function init(session: Session, { country: told, ...options }: InitOptions & Texts<'country'>): Result {
  const path = locateFile(session.ctx, session.file ?? undefined);
  if (options.timezone !== undefined && !isZone(options.timezone)) {
    throw new Failure('usage', `--timezone: "${options.timezone}" is no time zone; write one such as Europe/London`);
  }
  if (isThere(session.ctx.files, path)) return fillIn(session, path, options);
  const me = await meOf(session, options, {});
  const country = told ?? (session.mayAsk ? await askCountry(session) : undefined);
  await requireCountry(session, { interviews: [] }, country);
  await create(session, path, me, country);
  printPath(session, path);
  if (me.name === undefined) tell(session, 'Drafts need your name: followup init --name "…" fills it in.');
  tell(session, 'Next: followup add');
}

/** Asks for name, address and zone where a first `add` finds no name to sign with; the file is made, or filled in. */
export async function introduce(session: Session): Promise<void> {
  const path = locateFile(session.ctx, session.file ?? undefined);
  tell(session, 'First, who signs the mails.');
  if (isThere(session.ctx.files, path)) await complete(await load(session), { phone: '', resume: '' });
  else await create(session, path, await askMe(session, { phone: '', resume: '' }), undefined);
}

/** Writes a new file, and its schema beside it. */
async function create(session: Session, path: string, me: Me, country: string | undefined): Promise<void> {
  const schema = `${basename(path).replace(/\.ya?ml$/, '')}.schema.json`;
  const text = initText(me, `./${schema}`, country);
  const [problem] = parseSearch(text, { file: path, systemZone: session.ctx.zone }).problems;
  if (problem !== undefined) {
    const why = `${problem.path}: ${problem.message}`;
    throw new Failure('usage', `this would make ${path} invalid (${why}); nothing was written`);
  }
  const { SCHEMA_TITLE, searchSchema } = await import('../../store/json-schema.ts');
  const schemaText = `${JSON.stringify(searchSchema(), null, 2)}\n`;
  const beside = join(dirname(path), schema);
  const there = readIfThere(session.ctx, beside)?.toString('utf8') ?? '';
  if (there !== '' && !there.includes(SCHEMA_TITLE) && !session.force)
    throw new Failure('refused', `${beside} is no schema of followup; nothing was written, --force writes over it`);
  // The schema first: the file itself is there only when all is.
  replaceFile(session.ctx, beside, Buffer.from(schemaText));
  createFile(session.ctx, path, Buffer.from(text), { force: session.force });
}

/** What `me` lacks of a file that is there; what it has stays as it is. */
async function fillIn(session: Session, path: string, options: InitOptions): Promise<undefined> {
  const loaded = await load(session);
  const { me } = loaded.search;
  const lacks = (['name', 'email', 'timezone'] as const).some((key) => me[key] === undefined);
  const isNew = (Object.keys(options) as (keyof InitOptions)[]).some((key) => me[key] === undefined);
  if (!lacks && !isNew) throw new Failure('io', `${path} exists already; nothing was changed`);
  const added = await complete(loaded, options);
  session.ctx.stdout.write(`${safeLine(path, 4096)}: me has now ${added.join(', ')}\n`);
}

/** Writes what `me` lacks; the names of it. */
async function complete(loaded: LoadedSearch, options: InitOptions): Promise<string[]> {
  const { me } = loaded.search;
  const told = await meOf(loaded.session, options, me);
  const added = Object.fromEntries(Object.entries(told).filter(([key]) => me[key as keyof InitOptions] === undefined));
  await save(loaded, (text, _, parsing) => setMe(text, added, parsing));
  return Object.keys(added);
}

/** The sender, asked for on a terminal where neither the options nor the file tell; with a zone in any case. */
async function meOf(session: Session, options: InitOptions, recorded: Me): Promise<Me> {
  const zone = { timezone: options.timezone ?? recorded.timezone ?? session.ctx.zone() };
  const isTold = options.name !== undefined && options.email !== undefined;
  return session.mayAsk && !isTold ? askMe(session, { ...options, ...recorded }) : { ...options, ...zone };
}

async function askMe(session: Session, options: InitOptions): Promise<Me> {
  const prompt = session.ctx.prompt();
  const judgeOwn = (answer: string) => judgeAddress(answer) === true || 'An address looks like dana@okafor.example.';
  const me: Me = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
  me.name ??= await prompt.text('Your name, as it signs your mails:', { judge: required });
  const email = options.email ?? (await prompt.text('Your address:', { judge: judgeOwn }));
  const phone = options.phone ?? (await prompt.text('Your telephone number, if mails should name it:'));
  const resume = options.resume ?? (await prompt.text('Where your résumé is, if anywhere:'));
  const timezone =
    options.timezone ??
    (await prompt.text('Your time zone:', {
      preset: session.ctx.zone(),
      judge: (answer) => isZone(answer) || 'A time zone looks like Europe/London.',
    }));
  const given = Object.entries({ email, phone, resume, timezone }).filter(([, value]) => value !== '');
  return { ...me, ...Object.fromEntries(given) };
}

/** The country of public holidays; the region of the locale is offered, else none. */
async function askCountry({ ctx }: Session): Promise<string | undefined> {
  const locale = [ctx.env.LC_ALL, ctx.env.LC_TIME, ctx.env.LANG].find((value) => (value ?? '') !== '');
  const region = /^[a-z]{2,3}_([A-Z]{2})\b/.exec(locale ?? '')?.[1];
  const answer = await ctx.prompt().text('Country of public holidays, such as GB, or none:', {
    preset: region ?? NO_COUNTRY,
    judge: (typed) =>
      typed.toLowerCase() === NO_COUNTRY ||
      /^[a-z]{2}(?:-[a-z0-9]{1,3}){0,2}$/i.test(typed) ||
      'A country is two letters, such as GB; a region follows after a dash. Or type none.',
  });
  return answer.toLowerCase() === NO_COUNTRY ? undefined : answer.toUpperCase();
}
