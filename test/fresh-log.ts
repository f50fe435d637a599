import { logged } from './adapters/bot.ts';

// Test files of one worker share their modules: each begins with an empty log, so that what it finds there is its own.
logged.length = 0;
