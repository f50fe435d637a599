/**
 * Words that Porter's stemmer throws together with others of another meaning: each line's words share
 * a stem of their own, which is its first. Without it "general" and "generous" both give "gener",
 * "news" and "new" give "new".
 */
export const KEPT_APART = `
general generals
generous generously generosity
generation generations
news
university universities
universe
important importantly importance
international internationally
internal internally
several
experiment experiments experimental
status
authority authorities
community communities
emergency emergencies
conservative conservatives
animal animals
organ organs
organism organisms
busy
department departments
apartment apartments
protestant protestants
witness witnesses
inning innings
competent competence
capitalism capitalist capitalists
minority minorities
majority majorities
respective respectively
execution executions
numerous
marine marines
past
captain captains
party parties
`;
