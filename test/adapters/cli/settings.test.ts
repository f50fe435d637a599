import { describe, expect, it } from 'vitest';
import { lookOf, stateFolder } from '../../../adapters/cli/settings.ts';

const window = (columns = 80) => ({ isTTY: true, columns, getColorDepth: () => 8 });

describe('lookOf', () => {
  it('has colours in a window, and neither colours nor links nor wrapping in a pipe', () => {
    expect(lookOf(window(), {})).toEqual({ colours: true, hyperlinks: false, width: 79 });
    expect(lookOf({}, { TERM_PROGRAM: 'WezTerm' })).toEqual({
      ...{ colours: false, hyperlinks: false },
      width: Number.POSITIVE_INFINITY,
    });
  });

  it('honours NO_COLOR, however it is filled, unless it is empty (no-color.org)', () => {
    expect(lookOf(window(), { NO_COLOR: '0' }).colours).toBe(false);
    expect(lookOf(window(), { NO_COLOR: '' }).colours).toBe(true);
  });

  it('has nothing of it in a dumb terminal', () => {
    expect(lookOf(window(), { TERM: 'dumb', FORCE_HYPERLINK: '1' })).toMatchObject({
      ...{ colours: false, hyperlinks: false },
    });
  });

  it.each([
    [{ VTE_VERSION: '6003' }, true],
    [{ VTE_VERSION: '4600' }, false],
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ WT_SESSION: 'x' }, true],
    [{ WT_SESSION: 'x', FORCE_HYPERLINK: '0' }, false],
    [{ WT_SESSION: 'x', CI: '1' }, false],
    [{ FORCE_HYPERLINK: '1' }, true],
  ])('knows whether a terminal shows links: %j gives %s', (env, shown) => {
    expect(lookOf(window(), env).hyperlinks).toBe(shown);
  });

  it('keeps lines readable: never beyond 88 columns, never below 24', () => {
    expect(lookOf(window(300), {}).width).toBe(88);
    expect(lookOf(window(60), {}).width).toBe(59);
    expect(lookOf(window(10), {}).width).toBe(24);
  });
});

describe('stateFolder', () => {
  it('is where the platform keeps state, unless a setting says otherwise', () => {
    const home = '/home/ann';
    expect(stateFolder({}, home, 'linux')).toBe('/home/ann/.local/state/onrecord');
    expect(stateFolder({ XDG_STATE_HOME: '/s' }, home, 'linux')).toBe('/s/onrecord');
    expect(stateFolder({}, home, 'darwin')).toBe('/home/ann/Library/Application Support/onrecord');
    expect(stateFolder({ LOCALAPPDATA: '/local' }, home, 'win32')).toBe('/local/onrecord');
    expect(stateFolder({ ONRECORD_STATE: '/mine', XDG_STATE_HOME: '/s' }, home, 'linux')).toBe(
      '/mine',
    );
  });
});
