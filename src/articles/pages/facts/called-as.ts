import { fold } from '../witness.ts';

/** Whether a host is called as an outlet is: its letters in the name, or the name's in it. */
export function fits(outlet: string, host: string): boolean {
  const name = fold(outlet).replace(/^(?:the|der|die|das|le|la|les|el|il)(?=.{3})/, '');
  const initials = initialsOf(outlet);
  return labelsOf(host).some((label) => {
    if (label === '' || name === '') return false;
    return (
      name === label ||
      (name.length > 3 && label.includes(name)) ||
      (label.length > 3 && name.includes(label)) ||
      initials === label
    );
  });
}

/** The parts of a host that may name an outlet: all but the last and what any site has. */
function labelsOf(host: string): string[] {
  return host
    .toLowerCase()
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length > 2 && !GENERIC.test(label))
    .map(fold);
}

function initialsOf(outlet: string): string {
  return outlet
    .split(/[\s-]+/)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
}

const GENERIC = /^(?:www\d?|com|net|org|gov|edu|amp|mobile|news|beta|edition)$/;
