import {
  freshlyAsked,
  type SlackAsked,
  type SlackTarget,
} from '../../../../adapters/slack/events/asked.ts';
import { room } from '../../../../adapters/slack/limits.ts';
import { renderPage } from '../../../../adapters/slack/platform.ts';
import { layout } from '../../../../adapters/slack/render.ts';
import { featuresOf } from '../../../../adapters/slack/setup/features.ts';
import type { Message } from '../../../../adapters/slack/view/blocks.ts';
import { compose } from '../../../../src/bot/dialogue/compose.ts';
import type { WithPlainForm } from '../../../../src/bot/dialogue/delivering.ts';
import type { BotRequest } from '../../../../src/bot/message/bot-request.ts';
import { openMemory } from '../../../../src/bot/message/memory.ts';
import type { Frame, Page } from '../../../../src/bot/platform.ts';
import type { Coverage } from '../../../../src/coverage.ts';
import { keysInMemory, TEST_MAKING } from '../../keys.ts';

/** The message that answers, as it would be sent. */
export async function messageFor(
  coverage: Coverage,
  wanted: BotRequest,
  given: Partial<SlackAsked> = {},
): Promise<Message> {
  const keys = keysInMemory();
  const view = { keys, memory: openMemory(keys, 'slack'), features: () => featuresOf(null) };
  const platform = {
    room: { ...room, layout },
    coverage: () => coverage,
    render: (page: Page, frame: Frame<SlackTarget>) => renderPage(page, frame, view),
  };
  const to = { team: 'T1', channel: 'C1', thread: null };
  const asked = freshlyAsked(to, 'U0123456789', wanted, { manner: 'private', ...given });
  const making = {
    reference: 'AbCdEfGhIjKl',
    previous: null,
    hidden: true,
    ...TEST_MAKING,
  };
  const options = { top: 12, caution: 0, today: '2026-07-01' };
  const made = await compose<SlackTarget, WithPlainForm<Message>>(asked, making, platform, options);
  return made.message.message;
}
