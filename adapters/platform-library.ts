import { OnrecordError } from '../src/problem.ts';

/** The library of each platform and its major version: only whoever runs that bot installs it. */
const MAJOR = { 'discord.js': 14, '@slack/bolt': 5 } as const;

export type PlatformLibrary = keyof typeof MAJOR;

/**
 * Runs what needs a platform's library.
 * @throws {OnrecordError} `library-missing`, with the line that installs it
 */
export async function withLibrary<T>(library: PlatformLibrary, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw isMissing(library, error) ? missing(library) : error;
  }
}

function isMissing(library: PlatformLibrary, error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${library}'`)
  );
}

function missing(library: PlatformLibrary): OnrecordError {
  return new OnrecordError({
    code: 'library-missing',
    message: `This bot needs the package ${library}, which is not installed.`,
    remedy: `Install it beside Onrecord: npm install ${library}@${MAJOR[library]}`,
  });
}
