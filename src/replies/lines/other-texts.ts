import type { VersionCheck } from '../../history/check-versions.ts';
import { minute } from '../change-cards.ts';
import { texts } from '../texts.ts';

/** What other texts of an article said of a quotation, a line each. */
export function versionLines(versions: readonly VersionCheck[]): string[] {
  return versions.map((version) => {
    const { articleId, verdict, text } = version;
    const words = text === null ? '' : ` “${text}”`;
    return `${articleId}, ${whenOf(version)}: ${texts.verdicts[verdict]}${words}`;
  });
}

/** The same in short, as many as stand beside a verdict: those of the newest texts. */
export function fittingLines(
  versions: readonly VersionCheck[],
  { texts: most }: { readonly texts: number },
): string[] {
  const several = new Set(versions.map(({ articleId }) => articleId)).size > 1;
  return versions.slice(-most).map((version) => {
    const { articleId, verdict, text } = version;
    const where = several ? `${articleId}, ` : '';
    const words = text === null ? '' : `: “${text}”`;
    return `${where}${texts.versions.verdicts[verdict]}, ${whenOf(version)}${words}`;
  });
}

/** From when to when, in UTC. */
function whenOf({ seen, until }: VersionCheck): string {
  return until === null ? `since ${minute(seen)} UTC` : `${minute(seen)} to ${minute(until)} UTC`;
}
