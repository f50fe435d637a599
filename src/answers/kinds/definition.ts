/** What follows a name that is being explained, and what comes before one. */
const AFTER =
  /^[”"’')]*(?:\s\([^)]{1,60}\))?(?:[”"’')]*,? (?:is|are|was|were|means?|refers?|stands?|consists?) (?:by |to |for |of )?(?:an?|the|one|what|any|any|some|about|around|part|known|made)\b|,[”"’']* (?:an?|the|one|which|who|whose|his|her|its|their|once|part|known|head|chief|leader|president)\b|,[”"’']* \p{Ll}{3,20} (?:of|at|for|in)\b|,[”"’']* (?:[\p{L}-]{1,20} ){0,3}(?:minister|secretary|president|chief|head|director|spokes\w{3,6}|leader|founder|author|professor|mayor|governor|senator|envoy|chairman|analyst|owner|manager|coach|lawyer|officer)\b| [–—-] |,? or [“"‘']?\p{L}|[”"’']*: )/iu;
const BEFORE =
  /(?:\b(?:called|known as|dubbed|named|so-called|termed)(?: the)?(?: so-called)? [“"‘'(]*|\b(?:minister|secretary|president|chief|head|director|spokes\w{3,6}|leader|founder|author|professor|mayor|governor|senator|envoy|chairman|analyst|owner|manager|coach|lawyer|officer|king|queen|pope|chancellor|actor|actress|singer|player|striker|captain|judge|ambassador|admiral|general|adviser|advisor|candidate|ceo|boss),? (?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Lord|Lady) )?)$/iu;
const MOST_PLACES = 8;

/** Whether a text explains a name or term that it prints: "the envoy, Mara Quill", "a quay is a …". */
export function defines(text: string, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  if (wanted.length < 2) return false;
  const lower = text.toLowerCase();
  let from = 0;
  for (let count = 0; count < MOST_PLACES; count++) {
    const at = lower.indexOf(wanted, from);
    if (at < 0) return false;
    const end = at + wanted.length;
    from = end;
    if (BEFORE.test(text.slice(Math.max(0, at - 40), at)) || AFTER.test(text.slice(end, end + 90)))
      return true;
  }
  return false;
}
