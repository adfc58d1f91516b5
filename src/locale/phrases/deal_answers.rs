//! What follows from the questions behind a deal, in sentences.

crate::phrases! {
    // What is advised.
    WANT: 0 = "I want this work", "Хочу цю роботу";
    NEED: 0 = "I need it now", "Вона мені зараз потрібна";
    ADVICE: 2 = "Suggested: {0}. {1}.", "Радимо: {0}. {1}.";
    ADVICE_ASKS: 0 = "Say whether you want it or need it, and this says what we would do.", "Позначте, чи хочете ви цю роботу і чи потрібна вона вам, і тут буде порада.";
    ADVISE_TAKE: 0 = "take it", "братися";
    ADVISE_IF: 0 = "take it only if there is more money, fewer deliverables or more time", "братися, лише якщо буде більше грошей, менше роботи або більше часу";
    ADVISE_DECLINE: 0 = "decline", "відмовитися";
    WHY_FITS: 0 = "it pays", "вона окупається";
    WHY_MISSES: 0 = "the budget is below base", "бюджет нижчий за мінімум";
    WHY_LOSING: 0 = "the price is below base", "ціна нижча за мінімум";
    WHY_LATE: 0 = "there is too little time", "часу замало";
    WHY_WANTED: 0 = "you want it", "ви її хочете";
    WHY_NOT_WANTED: 0 = "you did not say that you want it", "ви не позначили, що хочете її";
    WHY_NEEDED: 0 = "you need it", "вона вам потрібна";
    WHY_NOT_NEEDED: 0 = "you did not say that you need it", "ви не позначили, що вона потрібна";

    // The budget.
    CAN_NOT: 0 = "No price can: what selling takes in percent takes all of it.", "Жодна ціна не окупиться: відсотки за продаж забирають її всю.";
    LEAST_UNKNOWN: 0 = "Say which hours stand behind each price, and this tells whether the budget is enough.", "Вкажіть, які години закладено в кожну ціну, і тут буде видно, чи вистачить бюджету.";
    IN_OTHER_CURRENCY: 0 = "A budget in another currency can’t be compared with these prices.", "Бюджет в іншій валюті не можна порівняти з цими цінами.";
    BELOW_BASE: 1 = "This is below base: {0} are missing before the work pays for itself. Say so now.", "Це нижче за мінімум: до окупності роботи бракує {0}. Скажіть про це одразу.";
    BELOW_PRICE: 1 = "It pays for the work, but not your price: an hour would earn {0}.", "Роботу це окупить, але не вашу ціну: година давала б {0}.";
    BUDGET_FITS: 0 = "It fits. Go on.", "Бюджету вистачає. Можна рухатися далі.";
    DROP: 1 = "Offer less: without {0} the budget is enough.", "Запропонуйте менше: без «{0}» бюджету вистачить.";
    DROP_NOT: 0 = "Offering less does not help: hardly anything would be left.", "Менший обсяг не допоможе: майже нічого не лишиться.";
    LONGER: 2 = "Give it longer: at the same payment a month it takes {0} months, {1} more.", "Розтягніть у часі: з тим самим щомісячним платежем це {0} міс., на {1} більше.";
    LONGER_ASKS: 0 = "Say over how many months it is paid, and this tells how much longer it would take.", "Вкажіть, на скільки місяців його розділено, і тут буде видно, на скільки довше це триватиме.";
    YES_COSTS: 2 = "Say yes all the same: it costs you {0}, and an hour earns {1}.", "Погодьтеся попри все: це коштуватиме вам {0}, а година дасть {1}.";
    PARTLY: 1 = "This is known for {0} of the price.", "Це відомо для {0} ціни.";
    UNNAMED_SAYS: 0 = "Name something yourself, from your own rates:", "Назвіть щось самі, виходячи з власних ставок:";
    STARTS_AT: 1 = "“It starts at {0}.”", "«Починається від {0}».";
    RANGE: 2 = "“Between {0} and {1}.”", "«Від {0} до {1}».";
    POINTS: 3 = "“Is it {0}, {1} or {2}?”", "«Мова про {0}, {1} чи {2}?»";
    POINTS_HOURS: 3 = "That is about {0}, {1} or {2} hours of this work.", "Це приблизно {0}, {1} або {2} год такої роботи.";

    // Time.
    NEEDED: 0 = "Needed", "Потрібно";
    FREE_UNTIL: 0 = "Free until then", "Вільно до цього дня";
    MISSING: 0 = "Missing", "Бракує";
    PICTURE: 0 = "Needed and free", "Потрібно і вільно";
    TIME_ASKS: 0 = "Say from when until when, and how many hours a week are free: this tells whether it fits.", "Вкажіть, з якого по який день і скільки годин на тиждень вільно: тут буде видно, чи встигнете.";
    TIME_FITS: 0 = "There is time for all of it.", "Часу вистачає на все.";
    TIME_SHORT: 0 = "There is not enough time.", "Часу не вистачає.";
    FITTING: 1 = "There is time for: {0}.", "Вистачає часу на: {0}.";
    NOT_FITTING: 1 = "There is none for: {0}.", "Не вистачає на: {0}.";
    TIME_UNKNOWN: 1 = "The hours of these lines are not known: {0}.", "Години цих позицій невідомі: {0}.";
    RUSH_FEE: 2 = "Extra hands cost {0} on top; a rush fee of {1} pays for them, after everything that comes off the price.", "Підрядники обійдуться на {0} дорожче; це покриє надбавка за терміновість {1}, вже з урахуванням усього, що йде з ціни.";
    RUSH_NOTHING: 0 = "Extra hands cost no more than the floor of these hours: no fee is needed.", "Підрядники коштують не більше за мінімум цих годин: надбавка не потрібна.";
    RUSH_ASKS: 0 = "Say what an hour of extra hands costs, and this tells the fee that pays for them.", "Вкажіть, скільки коштує година підрядника, і тут буде надбавка, яка це покриє.";
    PUT_FEE: 1 = "Put {0} on the price", "Додати {0} до ціни";
    FEE_NAME: 0 = "Rush fee", "За терміновість";
    WITHOUT: 1 = "Without extra hands it is done by {0}.", "Без підрядників буде готово до {0}.";

    // Factors.
    TOGETHER: 1 = "Together {0} on the net.", "Разом {0} до ціни без ПДВ.";

    // A retainer.
    INCLUDED_USUAL: 1 = "{0}", "{0}";
    A_MONTH: 0 = "A month, as planned", "Місяць за планом";
    LAST_MONTH: 0 = "Last month", "Останній місяць";
    TO_DATE: 0 = "To date", "Від початку";
    A_YEAR: 0 = "A year", "Рік";
    FIGURES: 0 = "What it earns", "Що він дає";
    SOLD_FOR: 2 = "Unbilled calls and reports take {0} hours a month. Sold, they would bring {1}.", "Неоплачені дзвінки та звіти забирають {0} год на місяць. Якби їх продати, було б {1}.";
    COURSE: 0 = "Hours month by month", "Години за місяцями";
    BROUGHT: 0 = "Carried over", "Перенесено";
    USED: 0 = "Used", "Використано";
    OVER: 0 = "Over", "Понад";
    OVER_PAID: 0 = "Paid for", "Доплата";
    CARRIED: 0 = "Carried on", "Переноситься";
    LAPSED: 0 = "Lapsed", "Згоріло";
    COURSE_SAYS: 0 = "Carried over + paid hours − used = carried on + lapsed; below nothing it is over.", "Перенесено + оплачені − використані = переноситься + згоріло; якщо менше нуля\u{a0}— понад оплачене.";
    PAYMENTS: 0 = "Payments and what each is to reach", "Платежі та чого має бути досягнуто";
    PAYMENT: 1 = "Payment {0}", "Платіж {0}";
    NO_RESULT: 0 = "No result named yet. Name it under the line, in the proposal.", "Результат ще не названо. Додайте його біля позиції в пропозиції.";
    ODD_CENTS: 1 = "The sum does not divide evenly: the first payments are {0} larger.", "Сума не ділиться порівну: перші платежі більші на {0}.";
    ANALYSE: 0 = "Analyse", "Аналізуємо";
    IMPLEMENT: 0 = "Implement", "Впроваджуємо";
    OPTIMISE: 0 = "Optimise", "Покращуємо";
    STAGES: 0 = "The way there", "Етапи";
    STAGE_MONTHS: 2 = "months {0} to {1}", "місяці {0}–{1}";
    STAGE_MONTH: 1 = "month {0}", "місяць {0}";
    NEXT_SAYS: 0 = "Then propose what follows, from its figures:", "Потім запропонуйте продовження на основі цих результатів:";
    NEXT: 1 = "Propose {0} months", "Запропонувати {0} міс.";
    NEXT_PRICE: 1 = "The price a month will be {0}: the share of the first year’s gain that you set, over twelve months.", "Ціна за місяць буде {0}: задана частка річного приросту, поділена на дванадцять.";
    NEXT_TITLE: 2 = "{0}: {1} months", "{0}: {1} міс.";
    NEXT_HEADING: 0 = "What the first months showed", "Що показали перші місяці";
    REVIEW_ON: 1 = "A price review is due from {0}.", "Переглянути ціну варто з {0}.";
    REVIEW_DUE: 1 = "A price review is due since {0}.", "Ціну час переглянути: ще з {0}.";
    REVIEW_GROWN: 1 = "The scope has grown: {0} hours beyond what is paid so far.", "Обсяг виріс: уже {0} год понад оплачене.";
    REVIEWED: 0 = "Reviewed last on", "Востаннє переглянуто";

    // All together.
    BEGUN: 0 = "Those that run", "Ті, що тривають";
    NOT_BEGUN: 0 = "Not begun", "Ще не почалися";
    ALL_OF_THEM: 0 = "All together", "Разом";
    HOUR_EARNS: 0 = "An hour earns", "Година дає";
    OVER_A_YEAR: 0 = "Over, a year", "Понад оплачене за рік";
    UNBILLED_MONTH: 0 = "Unbilled a month", "Неоплачено за місяць";
    REVIEW: 0 = "Price review", "Перегляд ціни";
    TOGETHER_SAYS: 2 = "Together they bring {0} a month. Unbilled calls and reports would bring {1} if they were sold.", "Разом вони приносять {0} на місяць. Неоплачені дзвінки та звіти, якби їх продати, дали б ще {1}.";
}
