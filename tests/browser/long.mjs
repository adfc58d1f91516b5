// A long quote for journeys: three tiers of sixty described lines, sections, options, extras, payments, phases, terms and words, as
// the file of a workbook.
import { deflateSync } from "node:zlib";

const id = (kind, number) => `${kind}${number.toString(16).padStart(8, "0")}`.padStart(32, "0");

const TEXTS = {
  en: {
    studio: "Fennel & Loom",
    to: "Saltmarsh Ferries",
    title: "A booking site, its brand and a year of care for the ferries of the estuary",
    tiers: ["Essential", "Complete", "With a year of care"],
    sections: ["Research", "Brand", "Design", "Building", "Launch and after"],
    tasks: ["Talks with crews and passengers", "Notes and findings", "Map of the pages", "Drawings of screens", "Timetable by tide", "Tickets and passes", "Payment by card", "Signs and letters", "Photographs on board", "Texts for each pier", "Tests with travellers", "Handing over"],
    benefit: "So that somebody with a bicycle and two children can buy the right ticket on the pier in less than a minute, also when the signal is weak.",
    intro: "You told us that half of the calls to the office ask which ferry runs at which tide. We looked at the last two summers and at what people ask.\n\nThis proposal makes the answer the first thing on the page. What it costs depends on how much of the rest you want us to carry.",
    approach: "We work in weeks, and show what there is every Friday. Nothing goes live that a crew member has not tried on a phone, outdoors.",
    group: "Where it is hosted",
    options: ["On your own server", "With us, looked after"],
    extras: ["A short film for the piers", "Printed timetables", "An evening with the crews"],
    payments: ["To begin", "When the drawings are approved", "When it is live", "After a month in use"],
    milestone: "The drawings are approved",
    phases: ["Listening", "Drawing", "Building", "Launch"],
    delivered: "Findings on four pages\nA map of all pages\nA test with twelve travellers",
    stage: "After the drawings are approved",
    missed: "If an answer takes more than five working days, the dates move by as much, and the work may wait its turn after that.",
    other: "Rights to what is delivered pass to you with the last payment. Fonts and photographs by others stay under their own licences, which we name in a list.",
    tax: "VAT",
    unit: "screens",
  },
  uk: {
    studio: "Майстерня «Кріп і верстат»",
    to: "Пороми «Солоний лиман»",
    title: "Сайт із бронюванням, знак і рік догляду для поромів лиману",
    tiers: ["Найпотрібніше", "Повний", "З роком догляду"],
    sections: ["Дослідження", "Знак", "Дизайн", "Розробка", "Запуск і після нього"],
    tasks: ["Розмови з екіпажами й пасажирами", "Нотатки й висновки", "Карта сторінок", "Ескізи екранів", "Розклад за припливом", "Квитки й абонементи", "Оплата карткою", "Вивіски й написи", "Фотографії на борту", "Тексти для кожного причалу", "Перевірки з подорожніми", "Передання"],
    benefit: "Щоб людина з велосипедом і двома дітьми купила правильний квиток на причалі менш ніж за хвилину, навіть коли зв’язок поганий.",
    intro: "Ви розповіли, що половина дзвінків до контори\u00a0— про те, який пором ходить за якого припливу. Ми переглянули два останні літа й те, про що питають люди.\n\nЦя пропозиція робить відповідь першим, що видно на сторінці. Ціна залежить від того, скільки решти ви хочете довірити нам.",
    approach: "Ми працюємо тижнями й щоп’ятниці показуємо, що є. Ніщо не виходить у світ, доки хтось із екіпажу не спробує це на телефоні надворі.",
    group: "Де це розміщено",
    options: ["На вашому сервері", "У нас, під наглядом"],
    extras: ["Короткий фільм для причалів", "Друковані розклади", "Вечір з екіпажами"],
    payments: ["На початку", "Коли затверджено ескізи", "Коли сайт запущено", "Після місяця роботи"],
    milestone: "Ескізи затверджено",
    phases: ["Слухаємо", "Малюємо", "Будуємо", "Запуск"],
    delivered: "Висновки на чотирьох сторінках\nКарта всіх сторінок\nПеревірка з дванадцятьма подорожніми",
    stage: "Після затвердження ескізів",
    missed: "Якщо відповідь триває понад п’ять робочих днів, дати зсуваються на стільки ж, а робота може чекати своєї черги.",
    other: "Права на передане переходять до вас з останнім платежем. Шрифти й фотографії інших лишаються під їхніми ліцензіями, які ми назвемо в списку.",
    tax: "ПДВ",
    unit: "екранів",
  },
};

/** Three discs in PNG, 320 x 80. */
export function logo() {
  const [width, height] = [320, 80];
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (((x % 107) - 53) ** 2 + (y - 40) ** 2 < 34 ** 2) rows.set([122, 31, 75, 255], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const all = Buffer.alloc(8 + body.length);
    all.writeUInt32BE(data.length, 0);
    all.set(body, 4);
    all.writeUInt32BE(crc(body), 4 + body.length);
    return all;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

/**
 * The workbook, with one proposal. The first tier has the first 40 lines, each at 100.00; the second all 60 of them; the third too,
 * two pieces of each. So they come to 4,000.00, 6,000.00 and 12,000.00 before the hosting (400.00) and 20% tax.
 */
export function workbook(language = "en") {
  const say = TEXTS[language];
  const tiers = say.tiers.map((name, place) => ({ id: id("a", place + 1), name, band: "target" }));
  const [first, second, third] = tiers.map((tier) => tier.id);
  const sections = say.sections.map((name, place) => ({ id: id("b", place + 1), name }));
  const tax = id("c", 1);
  const everywhere = (count) => ({ [first]: count, [second]: count, [third]: count });
  const lines = Array.from({ length: 60 }, (_, place) => ({
    id: id("d", place + 1),
    name: `${say.tasks[place % say.tasks.length]} ${Math.floor(place / say.tasks.length) + 1}`,
    benefit: say.benefit,
    kind: "fixed",
    price: "100",
    section: sections[Math.floor(place / 12)].id,
    quantities: place < 40 ? { [first]: "1", [second]: "1", [third]: "2" } : { [second]: "1", [third]: "2" },
    taxes: [tax],
  }));
  say.options.forEach((name, place) => lines.push({
    id: id("e", place + 1), name, benefit: say.benefit, kind: "fixed", price: place ? "400" : "250", taxes: [tax],
    group: id("f", 1), preselected: place === 1, quantities: everywhere("1"),
  }));
  say.extras.forEach((name, place) => lines.push({
    id: id("e", place + 11), name, benefit: say.benefit, kind: "fixed", price: "350", taxes: [tax],
    extra: true, quantities: everywhere("1"),
  }));
  return {
    format: "ratewright-workbook",
    schema: 1,
    studio: {
      name: say.studio, year: 2026, currency: "GBP", accent: "#7a1f4b", logo: logo().toString("base64"),
      contact: { name: "Mira", email: "mira@example.org", phone: "+44 1632 960 123" },
      team: [{ costs: { month: "2816" }, hours: { year: "990" } }],
      business: { month: "935" },
    },
    clients: [{ id: id("9", 1), organisation: say.to }],
    proposals: [{
      id: id("8", 1), number: 7, title: say.title, client: id("9", 1), made: "2026-11-20",
      tiers, sections, lines, line_taxes: [tax],
      groups: [{ id: id("f", 1), name: say.group, kind: "one" }],
      taxes: [{ id: tax, name: say.tax, category: "S", percent: "20" }],
      schedule: say.payments.map((name, place) => ({
        id: id("7", place + 1), name, percent: ["30", "30", "30", "10"][place],
        due: ["acceptance", "milestone", "date", "days"][place],
        ...[{}, { milestone: say.milestone }, { date: "2027-03-01" }, { days: "30" }][place],
      })),
      terms: {
        valid_until: "2099-12-31", zone: "Europe/London", late_fee: "1.5", rounds: "2", round_price: "480",
        kill_fees: [{ id: id("6", 1), stage: say.stage, percent: "50" }], missed_dates: say.missed, other: say.other,
      },
      phases: say.phases.map((name, place) => ({
        id: id("5", place + 1), name, from: `2027-0${place + 1}-05`, to: `2027-0${place + 1}-28`, deliverables: say.delivered,
      })),
      passages: [
        { id: id("4", 1), kind: "intro", text: say.intro },
        { id: id("4", 2), kind: "approach", text: say.approach },
      ],
    }],
  };
}
