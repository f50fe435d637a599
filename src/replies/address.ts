/**
 * An article's address where a platform can take it: whole with its text fragment, else without it;
 * null where that does not fit either, or where it is none of the web.
 */
export function fittingAddress(url: string, fits: (address: string) => boolean): string | null {
  if (!/^https?:\/\//iu.test(url)) return null;
  const bare = url.replace(/#?:~:.*$/su, '');
  return [url, bare].find(fits) ?? null;
}
