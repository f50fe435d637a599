import path from 'node:path';
import type { Environment } from '../../src/config.ts';
import { limits } from './limits.ts';

/** What a stream says about itself; a pipe or a file has none of it. */
export interface StreamLike {
  readonly isTTY?: boolean;
  readonly columns?: number;
  getColorDepth?(env: object): number;
}

/** How to write to one stream. */
export interface StreamLook {
  readonly colours: boolean;
  readonly hyperlinks: boolean;
  /** Columns to wrap at; `Infinity` in a pipe, so that every passage can be found as printed. */
  readonly width: number;
}

/** How a stream wants to be written to: colours and links only in a window, NO_COLOR honoured. */
export function lookOf(stream: StreamLike, env: Environment): StreamLook {
  const window = stream.isTTY === true && env.TERM !== 'dumb';
  const colours = window && !env.NO_COLOR && (stream.getColorDepth?.(env) ?? 1) > 1;
  return { colours, hyperlinks: window && showsLinks(env), width: widthOf(stream) };
}

/** Columns to fill: the window's, within what is readable; one is left free, as some terminals need. */
function widthOf(stream: StreamLike): number {
  if (stream.isTTY !== true) return Infinity;
  const window = (stream.columns || 80) - 1;
  return Math.min(limits.widest, Math.max(limits.narrowest, window));
}

/** Variables by which terminals that show OSC 8 links make themselves known. */
const LINKING = ['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'DOMTERM', 'GHOSTTY_BIN_DIR'];
const LINKING_PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby'];
/** VTE (GNOME Terminal and others) shows links from 0.50 on, and says so as 5000. */
const LINKING_VTE = 5000;

function showsLinks(env: Environment): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  if (env.CI || env.TEAMCITY_VERSION) return false;
  return (
    LINKING.some((name) => env[name]) ||
    LINKING_PROGRAMS.includes(env.TERM_PROGRAM ?? '') ||
    Number(env.VTE_VERSION ?? 0) >= LINKING_VTE
  );
}

/** Where a program keeps what lasts between runs, by the platform's own custom. */
export function stateFolder(env: Environment, home: string, platform: NodeJS.Platform): string {
  if (env.ONRECORD_STATE) return env.ONRECORD_STATE;
  if (env.XDG_STATE_HOME) return path.join(env.XDG_STATE_HOME, 'onrecord');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'onrecord');
  if (platform === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'onrecord');
  return path.join(home, '.local', 'state', 'onrecord');
}
