import type { types } from '@slack/bolt';
import type { Policy } from '../../../src/bot/people/policy.ts';
import type { SourcesPage } from '../../../src/bot/sources/sources-desk.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { type Overview, overviewOf } from '../../../src/replies/lines/overview.ts';
import { limits, room } from '../limits.ts';
import type { GrantedFeatures } from '../setup/features.ts';
import { SETTINGS } from '../setup/workspace-settings.ts';
import { texts } from '../texts.ts';
import {
  type Block,
  header,
  option,
  paragraph,
  piece,
  richText,
  smallPrint,
  words,
} from './blocks.ts';
import { shortened } from './escape.ts';
import { sourcesBlocks } from './home-sources.ts';
import { articleBlock } from './render-articles.ts';
import { renderHelp } from './render-help.ts';

/** What App Home is made from. */
export interface Home {
  readonly coverage: Coverage;
  readonly features: GrantedFeatures;
  readonly policy: Policy;
  /** Whether whoever looks at it may change the settings. */
  readonly admin: boolean;
  /** What is fetched; null where whoever looks at it does not look after that. */
  readonly sources: SourcesPage | null;
}

const NEWEST = 5;
const QUOTED = 8;
const MOST_CHANNELS = 100;

/** App Home: what the coverage holds, how to ask, and for admins the settings. */
export function homeView({ coverage, features, policy, admin, sources }: Home): types.HomeView {
  const { title, newest, quoted, how, settings } = texts.home;
  const overview = overviewOf(coverage, { newest: NEWEST, quoted: QUOTED });
  const blocks: Block[] = [
    header(title),
    smallPrint([overview.holds]),
    header(newest),
    ...overview.newest.map(articleBlock),
    header(quoted),
    richText([paragraph(overview.quoted.flatMap(quotedLine))]),
    header(how),
    ...renderHelp(features).blocks,
    ...(sources === null ? [] : sourcesBlocks(sources)),
    header(settings),
    ...(admin ? controls(policy) : [smallPrint([texts.home.adminsOnly])]),
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) };
}

function quotedLine({ name, passages }: Overview['quoted'][number], index: number) {
  return [
    piece(`${index === 0 ? '' : '\n'}${shortened(name, room.line / 2)}`, { bold: true }),
    piece(` · ${passages}`),
  ];
}

function controls(policy: Policy): Block[] {
  const { private: hidden, followUps, followUpsIn, excluded, watchesByAll } = policy;
  const off = Object.keys(followUpsIn).filter((channel) => followUpsIn[channel] === false);
  return [
    control(texts.home.private, choice(SETTINGS.private, hidden)),
    control(texts.home.followUps, choice(SETTINGS.followUps, followUps)),
    control(texts.home.watches, choice(SETTINGS.watches, watchesByAll)),
    control(texts.home.threadsOff, channels(SETTINGS.threadsOff, off)),
    control(texts.home.excluded, channels(SETTINGS.excluded, excluded)),
  ];
}

function control(label: string, accessory: types.SectionBlockAccessory): Block {
  const { text } = words(label) as { text: types.MrkdwnElement };
  return { type: 'section', text, accessory };
}

function choice(id: string, on: boolean): types.StaticSelect {
  const options = { on: option(texts.home.on, 'on'), off: option(texts.home.off, 'off') };
  return {
    type: 'static_select',
    action_id: id,
    options: [options.on, options.off],
    initial_option: on ? options.on : options.off,
  };
}

function channels(id: string, chosen: readonly string[]): types.MultiConversationsSelect {
  return {
    type: 'multi_conversations_select',
    action_id: id,
    placeholder: { type: 'plain_text', text: texts.home.excludedPlaceholder },
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(chosen.length === 0 ? {} : { initial_conversations: chosen.slice(0, MOST_CHANNELS) }),
  };
}
