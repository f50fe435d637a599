import type { Stated } from './said-in-turns.ts';

/** A talk of our own with one shape of label, and what is said in it; the names are made up. */
export interface LabelledTalk {
  readonly shape: string;
  readonly text: string;
  readonly stated?: Stated;
  readonly said: readonly string[];
}

/** Briefings, debates and broadcasts, as their records label who speaks. */
export const RECORDS: readonly LabelledTalk[] = [
  {
    shape: 'a title in capitals and two spaces, joined to the headline’s full name; Q by itself',
    stated: {
      title: 'Press Briefing by Deputy Harbour Secretary Tova Ellund and Mayor Idris Penhall',
    },
    text: `MS. ELLUND:  Good morning. The cranes stay where they are.

That will not change before spring.

Q    Who pays for the cranes?

MS. ELLUND:  The port does.

Q  And the piers?

MAYOR PENHALL:  We pay for the piers.`,
    said: [
      'Tova Ellund: Good morning. The cranes stay where they are.',
      'Tova Ellund: That will not change before spring.',
      '-: Who pays for the cranes?',
      'Tova Ellund: The port does.',
      '-: And the piers?',
      'Idris Penhall: We pay for the piers.',
    ],
  },
  {
    shape: 'an office with the name the headline prints after it',
    stated: { title: 'Remarks by President Ayodele Brandvik at the Harbour' },
    text: `THE PRESIDENT: Thank you all for coming.

It is good to be home.`,
    said: [
      'Ayodele Brandvik: Thank you all for coming.',
      'Ayodele Brandvik: It is good to be home.',
    ],
  },
  {
    shape: 'a part in the talk is nobody, and is shown as printed',
    text: `MODERATOR: Thank you for joining us. Who would like to begin?

DR. OSTREM: I would, if I may. The lake is clean.

SECRETARY BALOGUN-REYES: We tested it ourselves.

DR. OSTREM: So did we.

AUDIENCE MEMBER: And the fish?`,
    said: [
      '- MODERATOR: Thank you for joining us. Who would like to begin?',
      'Ostrem: I would, if I may. The lake is clean.',
      'Balogun-Reyes: We tested it ourselves.',
      'Ostrem: So did we.',
      '- AUDIENCE MEMBER: And the fish?',
    ],
  },
  {
    shape: 'Q: and A:, the answers being the one person’s of whom the introduction speaks',
    text: `Niamh Adebayo-Lind has kept the light on Skarra for thirty years.

Q: Where did you grow up?

A: On the island. My father kept the light before me.

Q: Do you miss the mainland?

A: Never.`,
    said: [
      '-: Where did you grow up?',
      'Niamh Adebayo-Lind: On the island. My father kept the light before me.',
      '-: Do you miss the mainland?',
      'Niamh Adebayo-Lind: Never.',
    ],
  },
  {
    shape: 'seat and party in brackets, and the surname with Mr afterwards',
    text: `Ms Oriane Teasdale (Lower Fennick) (Ind): Will the Minister look at the bridge?

The Minister: I have looked at it twice.

Ms Teasdale: Then you know that it leans.

The Minister: We all lean a little.`,
    said: [
      'Oriane Teasdale: Will the Minister look at the bridge?',
      '- The Minister: I have looked at it twice.',
      'Oriane Teasdale: Then you know that it leans.',
      '- The Minister: We all lean a little.',
    ],
  },
  {
    shape: 'the same on a line of its own',
    text: `Oriane Teasdale (Lower Fennick) (Ind)

Will the Minister look at the bridge?

The Minister for Roads (Pavel Okonjo) (Civic)

I have looked at it twice. My answer is the same.

Oriane Teasdale (Lower Fennick) (Ind)

Then you know that it leans.`,
    said: [
      'Oriane Teasdale: Will the Minister look at the bridge?',
      'Pavel Okonjo: I have looked at it twice. My answer is the same.',
      'Oriane Teasdale: Then you know that it leans.',
    ],
  },
  {
    shape: 'an office after a comma, a spelling guessed, a voice over the pictures',
    text: `DESTA VOLKOVA, FERRY CHIEF (ph): We will sail on Monday.

MARCHAND (voice-over): The boats have been tied up for a year.

DESTA VOLKOVA: I never doubted it.

MARCHAND: Thank you.`,
    said: [
      'Desta Volkova: We will sail on Monday.',
      'Marchand: The boats have been tied up for a year.',
      'Desta Volkova: I never doubted it.',
      'Marchand: Thank you.',
    ],
  },
  {
    shape: 'arrows, and a form that the file states',
    stated: { form: 'captions' },
    text: `Good evening from the quay.

>> RUNA ESPINOSA: We were offered nothing.

>> And now the weather.`,
    said: ['Runa Espinosa: We were offered nothing.', '-: And now the weather.'],
  },
  {
    shape: 'a time in brackets before it',
    text: `[00:01:02] ILSE MWANGI: What did you see?

[00:01:07] TOR BELLANGER: I saw a light.

It was green.

[00:01:15] ILSE MWANGI: And then?

[00:01:18] TOR BELLANGER: Nothing.`,
    said: [
      'Ilse Mwangi: What did you see?',
      'Tor Bellanger: I saw a light.',
      'Tor Bellanger: It was green.',
      'Ilse Mwangi: And then?',
      'Tor Bellanger: Nothing.',
    ],
  },
  {
    shape: 'a time and no colon: the name is what other lines begin with too',
    text: `0:00:21.9 Ilse Mwangi What did you see?

0:00:25.0 Tor Bellanger I saw a light.

0:00:31.4 Ilse Mwangi Thank you. And then?

0:00:33.8 Tor Bellanger Nothing.`,
    said: [
      'Ilse Mwangi: What did you see?',
      'Tor Bellanger: I saw a light.',
      'Ilse Mwangi: Thank you. And then?',
      'Tor Bellanger: Nothing.',
    ],
  },
  {
    shape: 'a time after it, on a line above the words',
    text: `Ilse Mwangi: (01:20)
What did you see?

Tor Bellanger: (01:24)
I saw a light.

Ilse Mwangi: (01:31)

And then?

Tor Bellanger: (01:33)

Nothing.`,
    said: [
      'Ilse Mwangi: What did you see?',
      'Tor Bellanger: I saw a light.',
      'Ilse Mwangi: And then?',
      'Tor Bellanger: Nothing.',
    ],
  },
  {
    shape: 'a congressional record: capitals, a full stop, an address that is no label',
    text: `Mr. VANTERPOOL. Mr. President, I ask for a vote.

The bill is ready.

The PRESIDING OFFICER. Is there objection?

Mrs. O’DAYE of Kansas. I object.

Mr. VANTERPOOL. Then I yield the floor.`,
    said: [
      'Vanterpool: Mr. President, I ask for a vote.',
      'Vanterpool: The bill is ready.',
      '- The PRESIDING OFFICER: Is there objection?',
      'O’Daye: I object.',
      'Vanterpool: Then I yield the floor.',
    ],
  },
  {
    shape: 'a part of two words in small letters',
    text: `Counsel Inquiry: Did you sign the letter, Ms Rautio?

Petra Rautio: I did.

Counsel Inquiry: When?

Petra Rautio: In May. I kept a copy.`,
    said: [
      '- Counsel Inquiry: Did you sign the letter, Ms Rautio?',
      'Petra Rautio: I did.',
      '- Counsel Inquiry: When?',
      'Petra Rautio: In May. I kept a copy.',
    ],
  },
];
