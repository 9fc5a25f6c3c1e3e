/** A whole preparation of invented texts, as someone has it on the evening before. */
const texts = {
  sv: {
    place: 'Kvarngatan 4, andra våningen, ring på hos Bageriet',
    people: [
      { name: 'Majvor Påhitt', role: 'chef för planeringen', note: 'har själv stått i plocket' },
      { name: 'Ismael Exempel', role: 'planerare' },
    ],
    contact: 'Receptionen, 070-000 00 00',
    strengths: [
      ['Jag håller ordning när det är bråttom', 'I december: 300 leveranser i veckan, alla i tid.'],
      ['Jag lär upp andra så att det fastnar', 'Elva kollegor på tre veckor när vi bytte system.'],
      ['Jag säger till i tid', 'Felen i plocket halverades när vi började ringa före tolv.'],
    ],
    liked: [['Schemat som jag gjorde från grunden', 'Används än i dag. Övertiden ner med en femtedel.']],
    needs: [['Få om planeringen när systemet ska bytas', 'Jag lär upp andra', 'Jag var den som folk ringde.']],
    asked: [
      ['Varför vill du arbeta hos oss?', 'För att ni lagar i stället för att byta ut.'],
      ['Vad har du för löneanspråk?', '36 till 38 tusen', '38 tusen, om helgerna ingår'],
      ['När kan du börja?', 'Den första i månaden, efter en månads uppsägning.'],
    ],
    weakness:
      'En svag sida hos mig är att jag säger ja till för mycket. Därför skriver jag upp allt jag lovar och ' +
      'tittar på listan innan jag svarar. I dag säger jag ifrån i tid.',
    add: [['Att jag är van vid att planera', '300 leveranser i veckan, två dagar i förväg.']],
    honest: 'Det har jag inte räknat på själv. Jag vet att det beror på hur efterfrågan svänger.',
    findOut: 'Be att få se förra årets siffror.',
    questions: [
      ['Vad ska vara löst om ett halvår?', 'manager'],
      ['Ni nämnde ett nytt system. Vad hoppas ni mest på?', 'manager'],
      ['Hur ser en vanlig måndag ut?', 'colleague'],
    ],
    deeper: 'Hur planerar ni för delar som säljs ett par gånger om året?',
    ask: 'Hur ser nästa steg ut, och när hör ni av er?',
    thing: 'Mappen med tre arbetsprov',
  },
  en: {
    place: '4 Millpond Row, second floor, ring for the bakery',
    people: [
      { name: 'Mavis Makebelieve', role: 'head of planning', note: 'has worked in the warehouse' },
      { name: 'Ishmael Example', role: 'planner' },
    ],
    contact: 'Front desk, 0700 000 000',
    strengths: [
      ['I keep order when it’s busy', 'In December: 300 deliveries a week, all on time.'],
      ['I teach so that it sticks', 'Eleven colleagues in three weeks when we changed systems.'],
      ['I speak up in time', 'Picking errors halved once we rang before noon.'],
    ],
    liked: [['The rota I built from scratch', 'Still in use. Overtime down by a fifth.']],
    needs: [['Few planners while the system changes', 'I teach so that it sticks', 'I was the one people rang.']],
    asked: [
      ['Why do you want to work for us?', 'Because you repair things instead of replacing them.'],
      ['What salary are you looking for?', '36 to 38 thousand', '38 thousand, with weekends included'],
      ['When can you start?', 'The first of the month, after a month’s notice.'],
    ],
    weakness:
      'A weakness of mine is that I say yes to too much. So I write down what I promise and look at the list ' +
      'before I answer. These days I say no in time.',
    add: [['That I’m used to planning', '300 deliveries a week, two days ahead.']],
    honest: 'I haven’t worked that out myself. I know it depends on how demand swings.',
    findOut: 'Ask to see last year’s figures.',
    questions: [
      ['What should be solved in six months?', 'manager'],
      ['You mentioned a new system. What do you most hope it’ll change?', 'manager'],
      ['What does an ordinary Monday look like?', 'colleague'],
    ],
    deeper: 'How do you plan for parts that only sell a couple of times a year?',
    ask: 'What’s the next step, and when will I hear from you?',
    thing: 'The folder with three work samples',
  },
}

const rowsOf = (lists, ...names) => ({
  fields: {},
  rows: lists.map((list, index) => ({
    id: `row-${index}`,
    fields: Object.fromEntries(list.map((text, at) => [names[at], text])),
  })),
})

const fieldsOf = (fields) => ({ fields, rows: [] })

const packed = (id, done) => ({ id, done, fields: {} })

/** Everything that the notes gather, from the texts of a language. */
export const written = ({ company, role }, language) => {
  const words = texts[language]
  return {
    interview: {
      fields: {
        company,
        role,
        when: 'date',
        date: '2031-03-11',
        time: '14:30',
        place: words.place,
        contact: words.contact,
      },
      rows: words.people.map((fields, index) => ({ id: `person-${index}`, fields })),
    },
    answers: {
      'rank-strengths': rowsOf(words.strengths, 'strength', 'proof'),
      'confirm-what-they-liked': rowsOf(words.liked, 'liked', 'proof'),
      'match-their-needs': rowsOf(words.needs, 'need', 'strength', 'proof'),
      'recall-first-interview': rowsOf(words.asked, 'question', 'said', 'now'),
      'prepare-weakness': fieldsOf({ answer: words.weakness }),
      'reinforce-first-meeting': rowsOf(words.add, 'said', 'add'),
      'answer-without-knowing': fieldsOf({ honest: words.honest, 'find-out': words.findOut }),
      'show-curiosity': rowsOf(words.questions, 'question', 'for'),
      'go-deeper': fieldsOf({ question: words.deeper }),
      'ask-next-step': fieldsOf({ ask: words.ask }),
      'pack-your-bag': {
        fields: {},
        rows: [
          packed('cv', true),
          { id: 'work-samples', done: true, fields: { item: words.thing } },
          ...['references', 'pen', 'id', 'route', 'water'].map((id) => packed(id, false)),
        ],
      },
    },
  }
}
