import { accession, dayMonth, ITEMS, type Item, monthDay } from './cast.ts';
import { docxOf, type Paragraph, plain, rtfOf } from './documents.ts';

/** Nexis Uni, cover included. */
export function nexisParagraphs(items: readonly Item[] = ITEMS): Paragraph[] {
  const cover = plain(
    'Job Number: 77',
    `Documents (${items.length})`,
    ...items.map(({ title }, at) => `${at + 1}. ${title}`),
  );
  const documents = items.flatMap((item, at): Paragraph[] => [
    { text: '', bookmark: `Bookmark_${at + 1}` },
    ...plain(
      item.title,
      item.outlet,
      `${monthDay(item)} Friday`,
      '',
      `Copyright 2024 ${item.outlet}`,
    ),
    ...plain(
      `Section:\u00a0LOCAL; Pg. ${at + 3}`,
      'Length:\u00a030 words',
      `Byline:\u00a0By ${item.byline}`,
    ),
    ...plain(
      'Body',
      '',
      item.paragraphs[0],
      '',
      item.paragraphs[1],
      'Classification',
      '',
      'Language:\u00a0ENGLISH',
      'Load-Date:\u00a0July 1, 2024',
    ),
    { text: 'End of Document', pageAfter: true },
  ]);
  return [...cover, { text: '', pageAfter: true }, ...documents];
}

/** LexisNexis until 2019, text wrapped. */
export function lexisText(items: readonly Item[] = ITEMS): string {
  return items
    .map((item, at) =>
      [
        '',
        `                 ${at + 1} of ${items.length} DOCUMENTS`,
        '',
        `                 ${item.outlet}`,
        '',
        `            ${monthDay(item)} Friday\n                 Late Edition - Final`,
        '',
        item.title,
        '',
        `BYLINE: By ${item.byline}`,
        '',
        `SECTION: LOCAL; Pg. ${at + 3}`,
        '',
        'LENGTH: 30 words',
        '',
        wrapped(item.paragraphs[0]),
        '',
        item.paragraphs[1],
        '',
        'LOAD-DATE: July 1, 2024',
        '',
        'LANGUAGE: ENGLISH',
        '',
        `                 Copyright 2024 ${item.outlet}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}

function wrapped(text: string): string {
  return text.replace(/(.{30,40}) /g, '$1\n');
}

function lexisHtml(items: readonly Item[] = ITEMS): string {
  const p = (text: string) =>
    `<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">${text}</SPAN></P></DIV>`;
  const documents = items.map((item, at) =>
    [
      `<A NAME="DOC_ID_0_${at}"></A>`,
      p(`${at + 1} of ${items.length} DOCUMENTS`),
      p(item.outlet),
      p(`${monthDay(item)}, Friday`),
      p(item.title),
      p(`BYLINE: By ${item.byline}`),
      p(`SECTION: LOCAL; Pg. ${at + 3}`),
      p('LENGTH: 30 words'),
      ...item.paragraphs.map(p),
      p('LOAD-DATE: July 1, 2024'),
      p(`Copyright 2024 ${item.outlet}`),
    ].join('\n'),
  );
  return `<HTML><HEAD></HEAD><BODY>${documents.join('\n')}</BODY></HTML>`;
}

/** Factiva by place. */
function factivaFree(items: readonly Item[] = ITEMS): Paragraph[] {
  return items.flatMap((item, at): Paragraph[] => [
    ...plain(
      item.title,
      `By ${item.byline}`,
      '30 words',
      dayMonth(item),
      item.outlet,
      'VALTIM',
      String(at + 3),
      'English',
      '(c) 2024 The press.',
    ),
    ...plain('', ...item.paragraphs, '', 'A Publisher'),
    { text: `Document ${accession(item)}`, pageAfter: true },
  ]);
}

/** Factiva by codes. */
function factivaCoded(items: readonly Item[] = ITEMS): Paragraph[] {
  return items.flatMap((item, at): Paragraph[] => [
    ...plain(
      'SE',
      'LOCAL',
      'HD',
      item.title,
      'BY',
      `By ${item.byline}`,
      'WC',
      '30 words',
      'PD',
      dayMonth(item),
      'SN',
      item.outlet,
      'PG',
      String(at + 3),
      'LA',
      'English',
      'LP',
      item.paragraphs[0],
      'TD',
      item.paragraphs[1],
      'NS',
      'gcat : News',
      'AN',
    ),
    { text: `Document ${accession(item)}`, pageAfter: true },
  ]);
}

export function factivaHtml(layout: 'codes' | 'free', items: readonly Item[] = ITEMS): string {
  const articles = items.map((item, at) =>
    layout === 'codes' ? codedDiv(item, at) : freeDiv(item, at),
  );
  return `<!DOCTYPE html><html><head><title>Factiva</title></head><body><div id="contentWrapper">${articles.join('<br/>')}</div><div id="pageFooter">© Factiva</div></body></html>`;
}

function codedDiv(item: Item, at: number): string {
  const row = (code: string, value: string) =>
    `<tr><td class="index"><b>${code}</b>&nbsp;</td><td>${value}</td></tr>`;
  const p = (text: string) => `<p class="articleParagraph enarticleParagraph">${text}</p>`;
  return `<div class="article enArticle"><table>${[row('HD', `<b class='enHeadline'>${item.title}</b>`), row('BY', `By ${item.byline}`), row('WC', '30 words'), row('PD', dayMonth(item)), row('SN', item.outlet), row('PG', String(at + 3)), row('LA', 'English'), row('LP', p(item.paragraphs[0])), row('TD', p(item.paragraphs[1])), row('AN', `<br/>Document ${accession(item)}`)].join('')}</table></div>`;
}

function freeDiv(item: Item, at: number): string {
  const facts = [
    '30 words',
    dayMonth(item),
    item.outlet,
    'VALTIM',
    String(at + 3),
    'English',
    '(c) 2024 The press.',
  ];
  return `<div class="article enArticle"><p><div id="hd"><b class='enHeadline'>${item.title}</b></div><div class="author">${item.byline}   </div>${facts.map((fact) => `<div>${fact}</div>`).join('')}</p>${item.paragraphs.map((text) => `<p class="articleParagraph enarticleParagraph">${text}</p>`).join('')}<p>A Publisher</p><p>Document ${accession(item)}</p></div>`;
}

function factivaXml(items: readonly Item[] = ITEMS): string {
  const articles = items.map(
    (item) =>
      `<ppsarticle><article><accessionNo>${accession(item)}</accessionNo><baseLanguage>EN</baseLanguage><byline>By ${item.byline}</byline><headline><paragraph><hlt>${item.title.split(' ')[0]}</hlt> ${item.title.split(' ').slice(1).join(' ')}</paragraph></headline><leadParagraph><paragraph>${item.paragraphs[0]}</paragraph></leadParagraph><publicationDate><date>${item.day}</date></publicationDate><sourceName>${item.outlet}</sourceName><tailParagraphs><paragraph>${item.paragraphs[1]}</paragraph></tailParagraphs></article></ppsarticle>`,
  );
  return `\ufeff<?xml version="1.0"?><PPSResponse><ppsarticleResultSet>${articles.join('')}</ppsarticleResultSet></PPSResponse>`;
}

function europresse(layout: 'old' | 'new', items: readonly Item[] = ITEMS): string {
  const old = (item: Item, at: number) =>
    `<table><tr><td><span class="DocPublicationName">${item.outlet}, no. 12${at}</span><br><span class="DocHeader">Local, </span><span class="DocHeader">${dayMonth(item)}</span><span class="DocHeader">, p. 0${at + 3}</span><br><br>KICKER<br><span class="TitreArticleVisu">${item.title}</span><br><br>${item.byline}<br><p></p>${item.paragraphs[0]}<p></p><b>${item.paragraphs[1]}</b><p></p><b>© 2024 The press.</b><p></p>Numéro de document : news·${item.day.replaceAll('-', '')}·XY·000${at}<br><table><tr><td>Ce certificat est émis à une bibliothèque.</td></tr></table></td></tr></table>`;
  const fresh = (item: Item, at: number) =>
    `<article><header><div><span class="DocPublicationName">${item.outlet}</span></div><div><span class="DocHeader">Local, ${dayMonth(item)}, p. ${at + 3}</span></div><div class="titreArticle"><p class="titreArticleVisu">${item.title}</p></div><div>${item.byline}</div></header><section><div class="docOcurrContainer">${item.paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></section><footer><small>© 2024 The press.</small><p>Numéro de document : news·${item.day.replaceAll('-', '')}·XY·000${at}</p></footer></article>`;
  return `<html><head></head><body>${items.map(layout === 'old' ? old : fresh).join('\n')}</body></html>`;
}

function proquest(items: readonly Item[] = ITEMS): string {
  const rule = '_'.repeat(60);
  const documents = items.map(
    (item, at) =>
      `Document ${at + 1} of ${items.length}\n\n${item.title}\n\nAuthor: ${item.byline}\n\nFull text: ${item.paragraphs.join('\n\n')}\n\nSubject: News\n\nPublication title: ${item.outlet}\n\nPublication date: ${monthDay(item)}\n\nFirst page: ${at + 3}\n\nLanguage of publication: English\n\nProQuest document ID: 30501234${at}\n`,
  );
  return `${rule}\n\n${documents.join(`\n${rule}\n\n`)}\n${rule}\n\nContact ProQuest\n`;
}

/** Every export of a press database, by what it is and the name of its file. */
export const EXPORTS: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ['Nexis, DOCX', 'a.docx', () => docxOf(nexisParagraphs())],
  ['Nexis, RTF', 'a.rtf', () => rtfOf(nexisParagraphs())],
  [
    'Nexis, text',
    'a.txt',
    () =>
      nexisParagraphs()
        .map(({ text }) => text)
        .join('\n'),
  ],
  ['LexisNexis, text', 'b.txt', lexisText],
  ['LexisNexis, HTML', 'b.html', lexisHtml],
  ['Factiva by place, RTF', 'c.rtf', () => rtfOf(factivaFree())],
  ['Factiva by codes, RTF', 'd.rtf', () => rtfOf(factivaCoded())],
  ['Factiva by place, HTML', 'c.html', () => factivaHtml('free')],
  ['Factiva by codes, HTML', 'd.html', () => factivaHtml('codes')],
  ['Factiva, XML', 'e.xml', factivaXml],
  ['Europresse, older', 'f.html', () => europresse('old')],
  ['Europresse, newer', 'g.html', () => europresse('new')],
  ['ProQuest', 'h.txt', proquest],
];
