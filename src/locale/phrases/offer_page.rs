//! What the page of a proposal says about its offer.

use crate::locale::phrase::Counted;

/// How many times something is paid.
pub const TIMES: Counted = Counted {
    english: ["{0} time", "{0} times"],
    ukrainian: ["{0} раз", "{0} рази", "{0} разів", "{0} раза"],
};

crate::phrases! {
    // A line and all that can be said about it.
    MORE: 0 = "More about this line", "Докладніше про позицію";
    LESS: 0 = "Less about this line", "Згорнути";
    MORE_OF: 1 = "More about {0}", "Докладніше: {0}";
    BENEFIT: 0 = "What it does for the client", "Що це дає клієнтові";
    UNIT: 0 = "Counted in", "Одиниця виміру";
    UNIT_SUCH_AS: 0 = "page", "шт.";
    BOUGHT_IN: 0 = "Bought in for one", "Зовнішні витрати на одиницю";
    DISCOUNT_PERCENT: 0 = "Discount, percent", "Знижка, %";
    DISCOUNT_AMOUNT: 0 = "and an amount", "Знижка сумою";
    TAXES: 0 = "Taxes on it", "Податки";
    PART: 0 = "In the tier", "У пакеті";
    INCLUDED: 0 = "is part of it", "входить до пакета";
    EXTRA: 0 = "is an extra, not chosen", "додатково, не обрано";
    EXTRA_CHOSEN: 0 = "is an extra, chosen beforehand", "додатково, вже обрано";
    OPTION_OF: 1 = "is an option of {0}", "варіант у групі «{0}»";
    OPTION_OF_CHOSEN: 1 = "is the option of {0} chosen beforehand", "варіант у групі «{0}», вже обраний";
    PAID: 0 = "Paid", "Оплата";
    ONCE: 0 = "once", "одноразово";
    EVERY_WEEK: 0 = "every week", "щотижня";
    EVERY_MONTH: 0 = "every month", "щомісяця";
    EVERY_QUARTER: 0 = "every quarter", "щокварталу";
    EVERY_YEAR: 0 = "every year", "щороку";
    TERM: 0 = "for so many times", "скільки разів";
    NO_TERM: 0 = "open", "безстроково";
    SPREAD: 0 = "the price is for all of them together", "ціна за всі платежі разом";
    FLEXIBLE: 0 = "The client may change how many", "Клієнт може змінити кількість";
    LEAST: 0 = "at least", "не менше";
    MOST: 0 = "at most", "не більше";
    STEP: 0 = "in steps of", "крок";
    OFF: 1 = "{0} off", "знижка {0}";
    MARK_EXTRA: 0 = "extra", "додатково";
    MARK_OPTION: 0 = "option", "варіант";
    /// How often something is paid, and so many times.
    OFTEN_TIMES: 2 = "{0}, {1}", "{0}, {1}";

    // What the lines come to.
    SUM: 0 = "Lines", "Сума позицій";
    SUM_WITH_TAX: 0 = "Lines, tax included", "Сума позицій, податок у ціні";
    CHARGE: 0 = "Charge", "Надбавка";
    DISCOUNT: 0 = "Discount", "Знижка";
    TO_PAY_ONCE: 0 = "To pay, once", "До сплати, одноразово";
    TAX_AT: 2 = "{0} {1}", "{0} {1}";
    FROM: 0 = "From, before anything is chosen", "Ціна «від», поки нічого не обрано";
    THEN: 1 = "Then {0}, with tax", "Далі {0}, до сплати";
    PAYMENTS: 0 = "Payments", "Платежі";

    // The rate card.
    SERVICES: 0 = "Services", "Послуги";
    SERVICES_STATE: 0 = "What you do again and again, priced once", "Типові роботи з готовою ціною";
    SERVICES_COUNT: 1 = "Services: {0}", "Послуг: {0}";
    ADD_SERVICE: 0 = "Add a service", "Додати послугу";
    SERVICE_NAME: 0 = "The service is called", "Назва послуги";
    HOURS_FOR_ONE: 0 = "Hours for one", "Годин на одиницю";
    ADD_ROLE_HOURS: 0 = "Add hours of another role", "Додати години іншої ролі";
    COSTS_YOU: 0 = "Costs you", "Собівартість";
    PRICE_AT: 1 = "Price at {0}", "Ціна: {0}";
    OF_SERVICE: 2 = "{0}, {1}", "{0}, {1}";
    JOBS: 0 = "Hours that jobs really took", "Скільки годин пішло насправді";
    ADD_JOB: 0 = "Add a job", "Додати проєкт";
    JOB: 0 = "Job", "Проєкт";
    TOOK: 0 = "Hours it took", "Пішло годин";
    LEARN: 2 = "Jobs take {0} h, the estimate says {1}: take theirs", "Насправді йде {0} год, в оцінці {1}: взяти фактичні";
    ROLE_OF: 1 = "{0}: role", "{0}: роль";
    ADD_SERVICE_LINE: 0 = "Add a service…", "Додати послугу…";
    ADD_UNBILLED: 0 = "Add hours nobody is billed for", "Додати неоплачувані години";
    FOLLOWS: 1 = "follows the service: {0}", "ціна з послуги: {0}";
    DETACH: 0 = "Give it a price of its own", "Вказати власну ціну";
    NOT_BILLED: 0 = "not billed, never shown to the client", "не оплачуються, клієнт їх не бачить";
    DRAFTS_MOVED: 2 = "This changes drafts ({0}): {1}.", "Це змінило чернетки ({0}): {1}.";

    // The drawers.
    OPTIONS: 0 = "Options", "Варіанти";
    OPTIONS_STATE: 0 = "Groups of lines among which the client chooses", "Групи позицій, з яких обирає клієнт";
    GROUPS_COUNT: 1 = "Groups: {0}", "Груп: {0}";
    ADD_GROUP: 0 = "Add a group", "Додати групу";
    GROUP_NAME: 0 = "The group is called", "Назва групи";
    GROUP_NUMBER: 1 = "Group {0}", "Група {0}";
    HOW_MANY: 0 = "The client chooses", "Клієнт обирає";
    ONE: 0 = "exactly one", "рівно один";
    ANY: 0 = "any number", "скільки завгодно";
    SOME: 0 = "at least one", "хоча б один";
    VIEW: 0 = "none: only to look at", "нічого, лише переглядає";
    OPTIONS_NOTE: 0 =
        "A line joins a group under “More about this line”. Until a client chooses, a tier says what it costs from.",
        "Позиція потрапляє до групи через «Докладніше про позицію». Поки клієнт не обрав, пакет показує ціну «від».";
    REMOVE_OF: 1 = "Remove {0}", "Прибрати: {0}";
    REMOVE: 0 = "Remove", "Прибрати";

    SECTIONS: 0 = "Sections", "Розділи";
    SECTIONS_STATE: 0 = "Lines under a heading, with or without prices", "Позиції під заголовком, із цінами чи без";
    SECTIONS_COUNT: 1 = "Sections: {0}", "Розділів: {0}";
    ADD_SECTION: 0 = "Add a section", "Додати розділ";
    SECTION_NAME: 0 = "The section is called", "Назва розділу";
    SECTION_NUMBER: 1 = "Section {0}", "Розділ {0}";
    SHOWS: 0 = "The client sees", "Клієнт бачить";
    SHOWS_ALL: 0 = "lines and prices", "позиції та ціни";
    SHOWS_NO_PRICES: 0 = "lines, and one price for all", "позиції та спільну ціну";
    SHOWS_ONE_LINE: 0 = "the section’s name and price", "лише назву й ціну розділу";
    IN_SECTION: 0 = "Section", "Розділ";
    NO_SECTION: 0 = "none", "без розділу";

    DISCOUNT_DRAWER: 0 = "Discount", "Знижка";
    NO_DISCOUNT: 0 = "None", "Немає";
    ON_THE_WHOLE: 1 = "{0} on what is paid once", "{0} від одноразової оплати";
    PERCENT: 0 = "Percent", "Відсоток";
    AMOUNT: 0 = "Amount", "Сума";
    ON_EXTRAS: 0 = "On extras too", "Діє й на додаткові позиції";
    DISCOUNT_NOTE: 0 =
        "The percentage comes first, then the amount. It is shared among tax rates so that nothing is lost to rounding.",
        "Спершу віднімаємо відсоток, потім суму. Між ставками податку знижка ділиться до копійки.";
    CHARGE_NAME: 0 = "A charge, such as for a rush", "Надбавка, наприклад за терміновість";

    TAX: 0 = "Tax", "Податок";
    NO_TAX: 0 = "No tax on prices yet", "Ціни поки без податку";
    ADD_TAX: 0 = "Add a tax", "Додати податок";
    TAX_NAME: 0 = "It is called", "Назва";
    RATE: 0 = "Rate, percent", "Ставка, %";
    COMPOUND: 0 = "on the taxes before it too", "нараховувати й на попередні податки";
    NEW_LINES: 0 = "new lines carry it", "додавати до нових позицій";
    INCLUSIVE: 0 = "Prices include tax", "Податок уже в цінах";
    BY_LINE: 0 = "Round tax on each line", "Округлювати податок у кожній позиції";
    ROUNDING: 0 = "Amounts are rounded", "Округлення сум";
    HALF_AWAY: 0 = "half up: 0.005 is 0.01", "звичайне: 0,005 стає 0,01";
    HALF_EVEN: 0 = "half to even: 0.005 is 0.00", "банківське: 0,005 стає 0,00";
    UP: 0 = "up: 0.001 is 0.01", "завжди вгору: 0,001 стає 0,01";
    DOWN: 0 = "down: 0.009 is 0.00", "завжди вниз: 0,009 стає 0,00";

    PAYMENTS_STATE: 0 = "Not said when what is paid", "Не вказано, коли й скільки платити";
    PAYMENTS_COUNT: 1 = "Payments: {0}", "Платежів: {0}";
    USUAL_SCHEDULE: 0 = "Use three payments", "Розбити на три платежі";
    ADD_PAYMENT: 0 = "Add a payment", "Додати платіж";
    PAYMENT_NAME: 0 = "Payment", "Платіж";
    HOW_MUCH: 0 = "How much", "Скільки";
    OF_PRICE: 0 = "percent", "% від ціни";
    SO_MUCH: 0 = "an amount", "сума";
    EQUAL_PARTS: 0 = "equal parts of what is left", "рівних частин залишку";
    THE_REST: 0 = "the rest", "залишок";
    DUE: 0 = "Due", "Коли";
    ON_ACCEPTANCE: 0 = "on acceptance", "після погодження";
    ON_DATE: 0 = "on a date", "у вказаний день";
    WHEN_REACHED: 0 = "when this is reached:", "на етапі:";
    NET_DAYS: 0 = "days after the invoice", "після рахунка, днів:";
    DATE: 0 = "Date", "Дата";

    TERMS: 0 = "Terms", "Умови";
    TERMS_STATE: 0 = "Nothing agreed yet", "Поки нічого не вказано";
    OPEN_UNTIL: 1 = "Open until {0}", "Чинна до {0}";
    VALID_UNTIL: 0 = "Can be accepted until the end of", "Чинна до (включно)";
    LATE_FEE: 0 = "Late fee a month, percent", "Пеня за місяць, %";
    ROUNDS: 0 = "Rounds of revision in the price", "Кола правок у ціні";
    ROUND_PRICE: 0 = "Price of one round more", "Ціна додаткового кола";
    KILL_FEES: 0 = "Where the work is ended early", "Якщо роботу припинено достроково";
    ADD_KILL_FEE: 0 = "Add a stage", "Додати етап";
    STAGE: 0 = "Stage", "Етап";
    MISSED_DATES: 0 = "When a date is missed", "Якщо порушено строки";
    OTHER_TERMS: 0 = "Anything else", "Інші умови";

    SELLING_STATE: 0 = "The margin you want; commissions, fees and referrals", "Бажана маржа; комісії, відсоток за рекомендацію";
    SELLING_COSTS: 0 = "Other selling costs", "Інші витрати на продаж";
    SELLING_NOTE: 0 =
        "Taken off what each tier earns. Only you see it.",
        "Зменшують заробіток кожного пакета. Бачите лише ви.";
    COMMISSION_ON: 0 = "A share of", "Від чого";
    OF_PROFIT: 0 = "the profit", "прибутку";
    OF_SALE: 0 = "the sale", "суми продажу";
    FALL: 0 = "From price to profit", "Від ціни до прибутку";
    FALL_STATE: 0 = "What comes off the price, and what is left", "Що віднімається від ціни й що лишається";
    NO_PRICE_CAN: 0 = "No price can: whatever is added, others take too much of it. Lower their shares or the margin you want.", "Жодна ціна не допоможе: з кожної надбавки забагато йде іншим. Зменште їхні частки або бажану маржу.";
    BOUGHT_IN_TIER: 0 = "Bought in", "Зовнішні витрати";
    SELLING_IN_TIER: 0 = "Selling costs", "Витрати на продаж";

    SET_PRICE: 2 = "Set the price of {0} to {1}", "«{0}»: встановити ціну {1}";
    CUT_HOURS: 2 = "Cut {1} h behind {0}", "«{0}»: скоротити на {1} год";

    CURRENCY: 0 = "Currency", "Валюта";
    CURRENCY_OF_PRICES: 0 = "Prices are in", "Ціни у валюті";
    ONE_IS: 2 = "1 {0} in {1}", "1 {0} у {1}";
    RATE_OF_DAY: 1 = "The rate of {0}.", "Курс на {0}.";
    CURRENCY_NOTE: 0 =
        "Hours are priced from the exact rates, rounded up. What a tier earns is told in your own currency.",
        "Години рахуємо за точними ставками й округлюємо вгору. Заробіток пакета показано у вашій валюті.";
    KEEP_AS_USUAL: 0 = "Begin new proposals with these taxes, discounts, payments and terms", "Зробити ці податки, знижки, платежі й умови типовими";
    KEPT_AS_USUAL: 0 = "New proposals begin with these taxes, discounts, payments and terms.", "Нові пропозиції матимуть такі самі податки, знижки, платежі й умови.";

    WORDS: 0 = "Words", "Тексти";
    WORDS_STATE: 0 = "An introduction, the approach, who you are", "Вступ, підхід, про вас";
    WORDS_COUNT: 1 = "Passages: {0}", "Текстів: {0}";
    ADD_PASSAGE: 0 = "Add a passage…", "Додати текст…";
    INTRO: 0 = "Introduction", "Вступ";
    APPROACH: 0 = "How we work", "Як ми працюємо";
    TEAM: 0 = "Who we are", "Про нас";
    AWARDS: 0 = "Awards", "Нагороди";
    OWN: 0 = "Anything else", "Інше";
    HEADING: 0 = "Heading", "Заголовок";
    TEXT: 0 = "Text", "Текст";

    PHASES: 0 = "Timeline", "Графік робіт";
    PHASES_STATE: 0 = "No dates yet", "Дат поки немає";
    PHASES_COUNT: 1 = "Phases: {0}", "Етапів: {0}";
    ADD_PHASE: 0 = "Add a phase", "Додати етап";
    PHASE_NAME: 0 = "Phase", "Етап";
    PHASE_NUMBER: 1 = "Phase {0}", "Етап {0}";
    FIRST_DAY: 0 = "First day", "Перший день";
    LAST_DAY: 0 = "Last day", "Останній день";
    DELIVERABLES: 0 = "What is delivered, a line each", "Результати, кожен з нового рядка";

    // What could be better.
    MISSING: 1 = "Before you send it, a proposal needs: {0}.", "Перш ніж надсилати, додайте: {0}.";
    NEEDS_TITLE: 0 = "a title", "назву";
    NEEDS_LINES: 0 = "lines in every tier", "позиції в кожному пакеті";
    NEEDS_PRICE: 0 = "a price", "ціну";
    NEEDS_TIMELINE: 0 = "a timeline", "графік робіт";
    NEEDS_CONTACT: 0 = "a way to reach you, in the settings", "ваші контакти (у налаштуваннях)";
    WEAK: 1 = "“{0}” invites bargaining. Say that the price follows from what the client needs.", "«{0}» запрошує торгуватися. Краще покажіть, що ціна залежить від потреб клієнта.";
    UNEQUAL: 1 =
        "Priced differently from tier to tier, which a client sees: {0}.",
        "Ціна за одиницю в різних пакетах різна, і клієнт це побачить: {0}.";
    LACKING: 2 =
        "{0} holds less than the tier before it: {1}.",
        "У пакеті «{0}» менше, ніж у попередньому: {1}.";

    NOTES: 0 = "Your notes", "Ваші нотатки";
    NOTES_PRIVATE: 0 = "For you alone: never in a proposal or a link", "Лише для вас: не потрапляє ні в пропозицію, ні в посилання";
}
