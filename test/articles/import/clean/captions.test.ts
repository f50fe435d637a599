import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, textsOf } from './cleaned.ts';

const among = (...lines: readonly string[]) =>
  cleaned('Engineers leave for the port', PROSE[0], PROSE[1], ...lines, PROSE[2]);

describe('photo captions', () => {
  it.each([
    'Ministers attend a meeting in Brussels, Friday, April 11, 2025 [AP Photo/Jane Doe]',
    'The prime minister at the port, July 8, 2025 [Photo by Jane Doe/No 10 / CC BY-NC-ND 4.0]',
    'Cranes stand idle (Photo: Getty)',
    'Cranes stand idle at the port. Photograph: Jane Doe/Reuters',
    'Cranes stand idle [File: Jane Doe/Reuters]',
    'Cranes stand idle (Jane Doe/AFP via Getty Images)',
    'Image credit: Jane Doe',
    'Photo by Jane Doe',
    'Image: The minister at the port. Pic: PA',
    'Image source, Getty Images',
    'Image caption, Cranes stand idle at the port',
    'FILE PHOTO: Cranes stand idle at the port, August 11, 2025. REUTERS/Jane Doe/File Photo',
    'FILE - Cranes stand idle at the port, Aug. 11, 2025. (AP Photo/Jane Doe, File)',
    '[1/3] Cranes stand idle at the port. REUTERS/Jane Doe Purchase Licensing Rights',
    'Cranes stand idle at the port © AFP via Getty Images',
    'The minister, left, with his colleague on Wednesday. AP',
    'The minister at the port on Wednesday (PA Wire)',
    'Cranes stand idle at the port Credit: Jane Doe/AFP',
    'Cranes stand idle (Screenshot/YouTube)',
  ])('%s is kept apart', (caption) => {
    const cleaning = among(caption);
    expect(textsOf(cleaning)).toEqual(PROSE.slice(0, 3));
    expect(cleaning.stated.captions).toEqual([caption]);
    expect(cleaning.dropped).toContainEqual(
      expect.objectContaining({ rule: 'photo-caption', keptAs: 'captions' }),
    );
  });

  it('is kept once where a page prints it twice', () => {
    const caption = 'Cranes stand idle at the port. Photograph: Jane Doe/Reuters';
    const cleaning = among(caption, caption);
    expect(cleaning.stated.captions).toEqual([caption]);
    expect(textsOf(cleaning)).toEqual(PROSE.slice(0, 3));
  });

  it('goes with the credit that some papers print above it', () => {
    const cleaning = among(
      'Getty Images',
      'The minister met officials in the capital on Wednesday',
    );
    expect(textsOf(cleaning)).toEqual(PROSE.slice(0, 3));
    expect(cleaning.stated.captions).toEqual([
      'The minister met officials in the capital on Wednesday',
    ]);
  });

  it.each([
    'The group was “ready to deploy a force once hostilities have ceased.” [emphasis added]',
    'They may leave and come back later (see the picture that he drew)',
    'The ministry denied it. [Reuters]',
    '“Nobody told us,” he said (Reuters).',
    'Which the president called a disgrace, “blaming” it on Michael R. Bloomberg.',
    'The firm that did so is run by Michael R. Bloomberg',
    'There was one image: a crane that had fallen into the sea.',
    'He took a photo: nobody stopped him.',
    'The minister gave them credit: they had come early.',
    'Prices rose by 5% (year on year) and/or stayed level (2024/25)',
  ])('%s is none', (line) => {
    expect(textsOf(among(line))).toContain(line);
  });
});
