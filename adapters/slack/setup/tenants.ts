import { badSetting } from '../../../src/bot/process/bot-settings.ts';

/**
 * Which workspaces may install: `T0123, T0456`, or `any`; nobody new where nothing is set.
 * @throws {OnrecordError} `bad-setting`
 */
export function readAllowed(value: string | undefined): readonly string[] | 'any' {
  const teams = entriesOf(value);
  if (teams.length === 1 && teams[0]?.toLowerCase() === 'any') return 'any';
  const wrong = teams.find((team) => !/^[TE][A-Z0-9]{1,20}$/.test(team));
  if (wrong === undefined) return teams;
  throw badSetting(
    'SLACK_ALLOWED_TEAMS',
    `holds ${JSON.stringify(wrong)}, which is no workspace's id`,
    'Write T0123456, several with commas between, or any.',
  );
}

/**
 * Coverages of single workspaces: `T0123=/path/to/corpus, T0456=/another`.
 * @throws {OnrecordError} `bad-setting`
 */
export function readCorpora(value: string | undefined): Record<string, string> {
  return Object.fromEntries(
    entriesOf(value).map((entry) => {
      const [, team, corpus] = /^([TE][A-Z0-9]{1,20})=(.+)$/.exec(entry) ?? [];
      if (team !== undefined && corpus !== undefined) return [team, corpus];
      throw badSetting(
        'SLACK_CORPORA',
        `holds ${JSON.stringify(entry)}, which is no workspace's id and a corpus`,
        'Write T0123456=/path/to/corpus, several with commas between.',
      );
    }),
  );
}

/**
 * Whether workspaces without a corpus of their own are answered from ONRECORD_CORPUS.
 * @param unset what holds where nothing is set
 * @throws {OnrecordError} `bad-setting`
 */
export function readShared(value: string | undefined, unset: boolean): boolean {
  const said = (value ?? '').toLowerCase();
  if (said === '') return unset;
  if (said === 'on' || said === 'off') return said === 'on';
  throw badSetting(
    'SLACK_SHARED_CORPUS',
    `is ${JSON.stringify(value)}`,
    'Set it to on or off, or leave it out.',
  );
}

function entriesOf(value: string | undefined): string[] {
  const entries = (value ?? '').split(',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '');
}
