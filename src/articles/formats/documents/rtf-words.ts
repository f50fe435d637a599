/** Control words that are a character each. */
export const RTF_CHARACTERS: Readonly<Record<string, string>> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  tab: ' ',
  line: '\n',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  cell: '\n',
  nestcell: '\n',
  lbr: '\n',
};

/** Destinations whose words are no part of the text; those of the second table are listed. */
export const RTF_UNSEEN: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf ' +
    'ftnsep ftnsepc listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore ' +
    'latentstyles xmlnstbl fldinst bkmkend atnid atnauthor atntime atnref atndate atrfstart atrfend template ' +
    'operator author company nonshppict filetbl mmathPr pgptbl wgrffmtfilter userprops docvar falt panose'
  ).split(' '),
);

/** Destinations whose words stand beside the text, by the rule they are listed under. */
export const RTF_BESIDE: Readonly<Record<string, string>> = {
  annotation: 'comment',
  footnote: 'footnote',
};

/** Encodings by the number of a code page; others are read as 1252. */
export const RTF_CODE_PAGES: Readonly<Record<number, string>> = {
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  866: 'ibm866',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Code pages by the character set that a font states. */
export const RTF_CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
