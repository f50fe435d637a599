import { fold } from '../witness.ts';

/** Whether a host is called as an outlet is: its letters in the name, or the name's in it. */
export function fits(outlet: string, host: string): boolean {
  const name = fold(outlet).replace(/^(?:the|der|die|das|le|la|les|el|il)(?=.{3})/, '');
  const labels = host
    .toLowerCase()
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 2 && !GENERIC.test(label));
  const initials = outlet
    .split(/[\s-]+/)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
  return labels.map(fold).some((label) => {
    if (label === '' || name === '') return false;
    return (
      name === label ||
      (name.length > 3 && label.includes(name)) ||
      (label.length > 3 && name.includes(label)) ||
      initials === label
    );
  });
}

const GENERIC = /^(?:www\d?|com|net|org|gov|edu|amp|mobile|news|beta|edition)$/;
