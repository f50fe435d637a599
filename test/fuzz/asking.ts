import { answerJson } from '../../adapters/cli/json.ts';
import { inkFor } from '../../adapters/cli/render/ink.ts';
import { renderLine } from '../../adapters/cli/render/render-line.ts';
import { jsonLine } from '../../adapters/cli/render/visible.ts';
import { renderReply } from '../../adapters/cli/render.ts';
import { limits, room } from '../../adapters/discord/limits.ts';
import { renderPage } from '../../adapters/discord/platform.ts';
import { layout } from '../../adapters/discord/render.ts';
import type { Payload } from '../../adapters/discord/view/components.ts';
import { ask, turnOf } from '../../src/answers/ask.ts';
import { checkQuote } from '../../src/answers/check/check.ts';
import type { Passage } from '../../src/articles/passage.ts';
import { fresh } from '../../src/bot/dialogue/asked.ts';
import { compose } from '../../src/bot/dialogue/compose.ts';
import type { BotRequest } from '../../src/bot/message/bot-request.ts';
import type { Frame, Page } from '../../src/bot/platform.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { repliesFor } from '../../src/replies/request.ts';
import { article } from '../adapters/article.ts';
import { keysInMemory, TEST_MAKING } from '../adapters/keys.ts';
import { messageFor } from '../adapters/slack/view/composed.ts';
import { noContract, violations } from '../stand-ins/discord/contract.ts';
import { brokenRules } from '../stand-ins/discord/rules.ts';
import { messageFaults } from '../stand-ins/slack/rules.ts';
import type { Chance } from './chance.ts';
import { textFrom } from './inputs.ts';
import { hold, type Target } from './targets.ts';

const OPTIONS = { now: () => 0, today: '2026-01-01', caution: 0 };
const keys = keysInMemory();
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal obeys is what is looked for
const OBEYED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;

/** A few articles of whatever there is. */
function coverageFrom(chance: Chance, longest: number): Coverage {
  const articles = Array.from({ length: 1 + chance.below(3) }, (_, at) => {
    const texts = textFrom(chance, longest)
      .split(/\n+/)
      .filter((text) => text.trim() !== '');
    const about = {
      title: textFrom(chance, 60),
      outlet: textFrom(chance, 20),
      url: textFrom(chance, 80),
    };
    return article(`a${at}`, [...texts, 'The ferry sails, said Anna Example.'], about);
  });
  return buildCoverage(articles);
}

function isVerbatim({ articleId, start, text }: Passage, coverage: Coverage): boolean {
  return coverage.article(articleId)?.text.slice(start, start + text.length) === text;
}

function requestFrom(chance: Chance, text: string): BotRequest {
  const speaker = chance.below(2) === 0 ? text.slice(0, 80) : 'Anna Example';
  return chance.one<BotRequest>([
    { kind: 'ask', question: text },
    { kind: 'check', quote: text },
    { kind: 'timeline', speaker },
    { kind: 'quotes', speaker },
  ]);
}

/** Everything that is asked, and how it is shown. */
export const ASKING: readonly Target[] = [
  {
    name: 'questions',
    run(chance, longest) {
      const coverage = coverageFrom(chance, longest);
      const question = textFrom(chance, Math.min(longest, 2_000));
      const before = turnOf(ask(coverage, 'what did Anna Example say?', OPTIONS));
      const conversation = before === null || chance.below(2) === 0 ? [] : [before];
      const answer = ask(coverage, question, { ...OPTIONS, conversation });
      for (const { passage } of answer.passages)
        hold(isVerbatim(passage, coverage), `not verbatim: ${passage.text}`);
      hold(
        answer.outcome === 'answered' || Boolean(answer.reason ?? answer.message),
        'an empty reply',
      );
      const line = renderLine(answer);
      hold(
        !/[\n\r\u2028\u2029]/u.test(line) && !OBEYED.test(line),
        'a line is broken up, or acts on a terminal',
      );
      hold(!jsonLine(answerJson(answer, coverage)).includes('\n'), 'JSON is broken up');
      return question;
    },
  },
  {
    name: 'check',
    run(chance, longest) {
      const coverage = coverageFrom(chance, longest);
      const quote = textFrom(chance, Math.min(longest, 2_000));
      for (const match of checkQuote(coverage, quote, {}).matches) {
        // A quotation of the headline is printed in no paragraph, and so in number 0.
        const printed = match.passageId.endsWith('#0')
          ? coverage.article(match.passageId.slice(0, -2))?.title
          : coverage.passages.find(({ id }) => id === match.passageId)?.text;
        hold(printed?.slice(match.start, match.end) === match.text, `not verbatim: ${match.text}`);
      }
      return quote;
    },
  },
  {
    name: 'what Discord is sent',
    async run(chance, longest) {
      const coverage = coverageFrom(chance, Math.min(longest, 4_000));
      const text = textFrom(chance, 1_000);
      const platform = {
        room: { ...room, layout },
        coverage: () => coverage,
        render: (own: Page, frame: Frame<unknown>) => renderPage(own, frame, keys),
      };
      const asked = fresh(null, '300000000000000001', requestFrom(chance, text), {
        page: 1 + chance.below(3),
      });
      const making = {
        reference: 'AbCdEfGhIjKl',
        previous: null,
        hidden: true,
        ...TEST_MAKING,
      };
      const options = { top: 12, caution: 0 };
      const { message } = await compose<null, Payload>(asked, making, platform, options);
      const faults = [
        ...brokenRules(message).filter((fault) => !fault.includes('mentions')),
        ...(noContract === null ? violations('edit', message) : []),
      ];
      hold(faults.length === 0, `${faults.join('; ')} (${limits.url})`);
      return text;
    },
  },
  {
    name: 'what Slack is sent',
    async run(chance, longest) {
      const coverage = coverageFrom(chance, Math.min(longest, 4_000));
      const text = textFrom(chance, 1_000);
      const message = await messageFor(coverage, requestFrom(chance, text), {
        page: 1 + chance.below(3),
      });
      const faults = messageFaults(message);
      hold(faults.length === 0, faults.join('; '));
      return text;
    },
  },
  {
    name: 'what a terminal is sent',
    run(chance, longest) {
      const coverage = coverageFrom(chance, longest);
      const text = textFrom(chance, 1_000);
      const page = {
        ink: inkFor({ colours: false, hyperlinks: false }),
        width: 30 + chance.below(60),
      };
      const cli = { cards: 3, budget: 1_600, measure: (own: string) => own.length };
      const request = requestFrom(chance, text);
      for (const reply of repliesFor(request as never, {
        coverage,
        layout: cli,
        options: OPTIONS,
      })) {
        const shown = renderReply(reply, 1, coverage, page);
        hold(!OBEYED.test(shown.text), 'a terminal is acted upon');
      }
      return text;
    },
  },
];
