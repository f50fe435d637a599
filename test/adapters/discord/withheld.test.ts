import { describe, expect, it, onTestFinished } from 'vitest';
import { shown } from '../../stand-ins/discord/stand-in.ts';
import { leaks, OPEN, QUESTIONS, SECRET, withheldCorpus } from '../withheld.ts';
import { slash, somebody, words } from './demo/stage.ts';
import { run, until } from './harness.ts';

describe('embargoed and withdrawn articles in Discord', () => {
  it('are neither shown, listed nor checked against', async () => {
    const { corpus, remove } = withheldCorpus();
    onTestFinished(remove);
    const running = await run({ corpus });
    onTestFinished(() => running.stop());
    await until(() => running.bot.healthy());
    const deeds = [
      ...QUESTIONS.map((question) => slash('ask', { question })),
      ...Object.values(SECRET).map((quote) => slash('check', { quote })),
      slash('quotes', { speaker: 'Tom Vale' }),
      slash('timeline', { speaker: 'Tom Vale' }),
      slash('articles'),
    ];
    const said: string[] = [];
    for (const deed of deeds) {
      said.push(words(shown(await running.discord.ask(deed, { user: somebody() }))));
    }
    const [, , third = ''] = said;
    expect(third).toContain(OPEN);
    // A check repeats the quotation that was asked about, and nothing printed.
    const without = said.map((text) =>
      Object.values(SECRET).reduce((rest, quote) => rest.replaceAll(quote, ''), text),
    );
    expect(without.flatMap(leaks)).toEqual([]);
  });
});
