//! What is said of issuing a quote, of its seal, and of the answers to it.

crate::phrases! {
    SEND: 0 = "Send it", "Надіслати";
    SEND_TITLE: 1 = "Send: {0}", "Надсилання: {0}";
    BACK: 0 = "Back to the proposal", "Назад до пропозиції";
    LANGUAGE: 0 = "The client reads it in", "Мова для клієнта";
    UNNAMED_LINES: 1 = "Lines without a name: {0}. The client would see a price and not what it is for.", "Рядків без назви: {0}. Клієнт побачить ціну, але не побачить, за що вона.";
    FREEZES: 0 = "A link freezes the proposal as it is now. What you change later changes no link that is out: make a new one, which says that it takes the old one’s place. A link that was sent can’t be called back.", "Посилання фіксує пропозицію такою, як вона є зараз. Пізніші зміни не змінять надісланих посилань: створіть нове, і в ньому буде сказано, що воно замінює старе. Відкликати надіслане посилання не можна.";
    PRIVATE: 0 = "In the link: what the client sees under “Read as the client”, and nothing else. No cost, no rate, no hours behind a price.", "У посиланні лише те, що видно в «Прочитати очима клієнта»: ні витрат, ні ставок, ні годин за ціною.";
    MAKE: 0 = "Make the link", "Створити посилання";
    MAKE_NEW: 0 = "Make a new link", "Створити нове посилання";
    BUSY: 0 = "Sealing…", "Підписуємо…";

    // Keys.
    KEY: 0 = "Your signing key", "Ваш ключ підпису";
    FIRST_KEY: 0 = "With the first link this browser makes you a key. It signs what you send, so that a client sees that nothing was changed, and knows your next proposal for yours.", "З першим посиланням браузер створить ваш ключ. Ним підписується все, що ви надсилаєте: клієнт бачить, що нічого не змінено, і впізнає вашу наступну пропозицію.";
    PASSPHRASE: 0 = "A passphrase for its back-up, if you want one", "Парольна фраза для резервної копії, якщо потрібна";
    PASSPHRASE_SAYS: 0 = "At least 10 characters. Without one the key can’t be backed up: if this browser loses it, clients see your next proposals as from a new sender.", "Щонайменше 10 знаків. Без неї резервної копії ключа не буде: якщо браузер його втратить, для клієнтів ви станете новим відправником.";
    UNLOCK: 0 = "The passphrase of your key", "Парольна фраза вашого ключа";
    UNLOCK_SAYS: 0 = "This browser keeps the key only wrapped. Type its passphrase once in this session.", "Цей браузер зберігає ключ лише зашифрованим. Введіть фразу один раз за сеанс.";
    KEY_MADE: 2 = "Code {0}, made on {1}.", "Створено {1}, код {0}.";
    KEY_LOST: 0 = "This browser lost the private half of the key. Restore it from your back-up, or make a new one.", "Браузер втратив закриту частину ключа. Відновіть її з резервної копії або створіть новий ключ.";
    NO_KEY: 0 = "None yet: it is made with the first link.", "Поки немає: з’явиться з першим посиланням.";
    KEY_SAYS: 0 = "Tell clients the code another way, for example on your website or by phone. Publish jwks.json beside the page that shows your quotes, and the page says that you are proven.", "Повідомте клієнтам код іншим шляхом, наприклад на сайті чи телефоном. Опублікуйте jwks.json поруч зі сторінкою пропозицій, і вона покаже, що вас підтверджено.";
    SAVE_JWKS: 0 = "Save jwks.json", "Зберегти jwks.json";
    SAVE_BACKUP: 0 = "Save the back-up of the key", "Зберегти резервну копію ключа";
    RESTORE_BACKUP: 0 = "Restore a key from its back-up", "Відновити ключ із резервної копії";
    NEW_KEY: 0 = "Make a new key", "Створити новий ключ";
    NEW_KEY_SAYS: 0 = "Old quotes stay verifiable, and this desk still knows them as yours.", "Старі пропозиції можна перевіряти й далі, і програма впізнає їх як ваші.";
    RETIRED: 1 = "Retired keys: {0}.", "Старих ключів: {0}.";

    // What keeps a link from being made.
    NO_TIERS: 0 = "There is nothing to send yet: add a tier.", "Поки нічого надсилати: додайте пакет.";
    NOTHING_TO_SELL: 0 = "A tier is empty. Add a line to it, or remove the tier.", "Один із пакетів порожній. Додайте позицію або приберіть пакет.";
    NO_PRICE: 0 = "A tier has no total. Look for the sentence beside its lines.", "В одному з пакетів немає суми. Пояснення\u{a0}— біля його позицій.";
    TOO_MANY: 0 = "There is more in it than a link can hold. Save it as a file, or take something out.", "Тут більше, ніж уміститься в посилання. Збережіть файлом або приберіть щось.";
    TEXT_TOO_LONG: 0 = "A text is longer than 10,000 characters. Shorten it.", "Один із текстів довший за 10 000 знаків. Скоротіть його.";
    NOT_MADE: 0 = "The link could not be made. Try again, or use another browser.", "Не вдалося створити посилання. Спробуйте ще раз або в іншому браузері.";
    NO_CRYPTO: 0 = "This browser can’t sign here: open the desk over https in a current browser.", "Браузер не може підписати: відкрийте програму через https у сучасному браузері.";
    WRONG_PASSPHRASE: 0 = "That is not the passphrase of this key.", "Це не та парольна фраза.";
    NEEDS_PASSPHRASE: 0 = "This browser keeps keys only with a passphrase. Type one.", "Цей браузер зберігає ключі лише з парольною фразою. Введіть її.";
    SHORT_PASSPHRASE: 0 = "A passphrase has at least 10 characters.", "Парольна фраза має щонайменше 10 знаків.";
    NOT_KEPT: 0 = "The key could not be kept, so nothing was made. Free some room, or allow this page to store data.", "Ключ не вдалося зберегти, тож нічого не створено. Звільніть місце або дозвольте сторінці зберігати дані.";
    NOT_A_BACKUP: 0 = "This file holds no back-up of a key.", "У цьому файлі немає резервної копії ключа.";

    // Links that are out.
    LINKS: 0 = "Links", "Посилання";
    LINK_OF: 2 = "No. {0} of {1}", "№ {0} від {1}";
    LINK_REVISED: 3 = "No. {0}, revision {1}, of {2}", "№ {0}, редакція {1}, від {2}";
    SUPERSEDED: 0 = "superseded by a newer link", "замінено новішим посиланням";
    WAITING: 0 = "no answer yet", "відповіді ще немає";
    ACCEPTED_BY: 3 = "accepted by {0}: {1}, {2}", "погоджено, {0}: {1}, {2}";
    DECLINED_BY: 1 = "declined by {0}", "відхилено, {0}";
    AFTER_EXPIRY: 0 = "after its last day", "після останнього дня чинності";
    THE_LINK: 0 = "The link", "Посилання";
    COPY: 0 = "Copy the link", "Копіювати посилання";
    COPIED: 0 = "Copied", "Скопійовано";
    MAIL: 0 = "Write a mail", "Написати листа";
    MAIL_SUBJECT: 1 = "Proposal: {0}", "Пропозиція: {0}";
    SAVE_FILE: 0 = "Save as a file", "Зберегти файлом";
    OPEN: 0 = "Open it as the client", "Відкрити як клієнт";
    LENGTH: 1 = "Characters: {0}.", "Знаків: {0}.";
    LENGTH_FINE: 0 = "Short enough for any mail or chat.", "Досить коротке для будь-якої пошти чи чату.";
    LENGTH_LONG: 0 = "Longer than some chats take (2,000). Mail is fine; or send the file.", "Довше, ніж приймають деякі чати (2000). Пошта підійде; або надішліть файл.";
    LENGTH_FILE: 0 = "Too long for many programs. Send the file instead.", "Задовге для багатьох програм. Краще надішліть файл.";
    NOTE: 1 = "“{0}”", "«{0}»";

    SAVE_CALENDAR: 0 = "Save its dates for a calendar", "Зберегти дати для календаря";
    SAVE_ORDER: 0 = "Save as an order (UBL)", "Зберегти як замовлення (UBL)";
    SAVE_JSON: 0 = "Save as JSON", "Зберегти як JSON";
    SAVE_JWS: 0 = "Save as signed JSON (JWS)", "Зберегти як підписаний JSON (JWS)";
    DAY_EXPIRY: 1 = "Last day to accept: {0}", "Останній день для згоди: {0}";
    DAY_PAYMENT: 3 = "{0}, {1}: {2}", "{0}, {1}: {2}";
    DAY_PHASE: 2 = "{0}: {1}", "{0}: {1}";
    DAY_PHASE_START: 2 = "{0} begins: {1}", "{0}, початок: {1}";
    DAY_PHASE_END: 2 = "{0} is done: {1}", "{0}, завершення: {1}";
    A_PHASE: 0 = "Phase", "Етап";

    // Answers.
    ANSWER: 0 = "An answer came?", "Надійшла відповідь?";
    ANSWER_SAYS: 0 = "Open its link in this browser, or paste the link or the whole mail.", "Відкрийте її посилання в цьому браузері або вставте посилання чи весь лист.";
    PASTE: 0 = "The answer", "Відповідь";
    RECORD: 0 = "Record it", "Записати";
    OPEN_FILE: 0 = "Open a file", "Відкрити файл";
    RECORDED_YES: 0 = "Accepted. It agrees with what you issued, to the last cent.", "Погоджено. Усе збігається з надісланим до останньої копійки.";
    RECORDED_NO: 0 = "Declined. The reason stands with the link.", "Відхилено. Причина\u{a0}— біля посилання.";
    REQUESTED: 2 = "A request from {0} is a draft now, by today’s rate card. They were shown {1}. What they wrote is in your notes.", "Надійшов запит: {0}. Створено чернетку за вашими нинішніми цінами. На сайті відвідувач бачив {1}. Текст запиту\u{a0}— у ваших нотатках.";
    REQUESTED_UNKNOWN: 3 = "A request from {0} is a draft now. They were shown {1}. No longer on your rate card, so without a price: {2} of its lines.", "Надійшов запит: {0}. Створено чернетку. На сайті відвідувач бачив {1}. Позицій без ціни, бо таких послуг у вас уже немає: {2}.";
    REQUEST_SHOWN: 1 = "On your site they were shown {0}.", "На сайті відвідувач бачив: {0}.";
    REQUEST_TIER_SHOWN: 2 = "On your site they chose “{0}” and were shown {1}.", "На сайті відвідувач вибрав «{0}» і бачив: {1}.";
    REQUEST_KNOWN: 0 = "This request was made into a draft before: here it is.", "Із цього запиту вже є чернетка: ось вона.";
    ANSWER_KNOWN: 0 = "This answer is recorded already.", "Цю відповідь уже записано.";
    NO_ANSWER: 0 = "There is no answer in this text. Paste the link, or the whole mail.", "У цьому тексті немає відповіді. Вставте посилання або весь лист.";
    CUT: 0 = "The answer was cut off on its way. Ask the client to send it again.", "Відповідь дорогою обрізалася. Попросіть клієнта надіслати ще раз.";
    SEVERAL: 0 = "There are several answers in this text. Paste one at a time.", "У тексті кілька відповідей. Вставляйте по одній.";
    DAMAGED: 0 = "This answer is damaged: something in it was changed on its way. Ask the client to send it again.", "Відповідь пошкоджена: дорогою в ній щось змінилося. Попросіть клієнта надіслати ще раз.";
    OTHER_KIND: 0 = "This link is no answer to a quote.", "Це посилання\u{a0}— не відповідь на пропозицію.";
    NEWER: 0 = "This answer was made with a newer version. Reload the desk.", "Відповідь створено в новішій версії. Оновіть сторінку програми.";
    UNKNOWN_QUOTE: 0 = "This desk has issued no such quote. Open the answer in the browser that sent the proposal, or open its saved file first.", "Звідси такої пропозиції не надсилали. Відкрийте відповідь у браузері, з якого надіслали пропозицію, або спершу відкрийте збережений файл.";
    QUOTE_DAMAGED: 0 = "The quote that this answers is damaged here, so the answer can’t be checked. Open your saved file first.", "Пропозицію, якої стосується відповідь, тут пошкоджено, тож перевірити її не можна. Спершу відкрийте збережений файл.";
    OTHER_CONTENT: 0 = "This answers another version of the quote than the one you issued. Nothing was recorded: ask the client which link they opened.", "Це відповідь на інший варіант пропозиції, ніж ви надсилали. Нічого не записано: запитайте клієнта, яке посилання він відкривав.";
    OTHER_SUMS: 0 = "The client was shown other sums than these rules come to. Nothing was recorded: send a new link.", "Клієнтові показали інші суми, ніж виходять за цими правилами. Нічого не записано: надішліть нове посилання.";
    NOT_PERMITTED: 0 = "This chooses what the quote does not permit. Nothing was recorded: ask the client to choose again.", "Обрано те, чого пропозиція не передбачає. Нічого не записано: попросіть клієнта обрати ще раз.";
    ANSWERED_OTHERWISE: 0 = "This quote has another answer already, which stays. Ask the client which one holds.", "На цю пропозицію вже є інша відповідь, вона лишається. Запитайте клієнта, котра чинна.";
    STATE_SENT: 0 = "sent", "надіслано";
    STATE_ACCEPTED: 0 = "accepted", "погоджено";
    STATE_DECLINED: 0 = "declined", "відхилено";
}
