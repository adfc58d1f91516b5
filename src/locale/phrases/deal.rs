//! Whether a proposal is worth it: the questions behind it, what is typed there, and what is wrong with it.

crate::phrases! {
    WORTH_IT: 0 = "Is it worth it?", "Чи варто братися?";
    LEAD: 0 =
        "For your eyes only. Nothing here is part of what the client opens.",
        "Лише для вас. Нічого з цього клієнт не побачить.";
    BACK_TO: 1 = "Back to “{0}”", "Назад до «{0}»";
    TO_RETAINERS: 0 = "All retainers together", "Усі абонементи разом";
    RECKONED_FOR: 0 = "Reckoned for", "Рахуємо для пакета";
    GONE: 0 = "This proposal is no longer there.", "Цієї пропозиції вже немає.";

    // The verdict.
    VERDICT: 0 = "The verdict", "Підсумок";
    EARNS: 3 =
        "An hour of this earns {0}, {1}, and {2} of the price is left.",
        "Година цієї роботи дає {0}, {1}, і від ціни лишається {2}.";
    LOSES: 3 =
        "An hour of this earns {0}, {1}: every hour loses money. Margin: {2}.",
        "Година цієї роботи дає {0}, {1}: кожна година збиткова. Маржа: {2}.";
    NOT_KNOWN: 0 =
        "What this earns is not known yet. Say which hours stand behind each price.",
        "Скільки це дає, ще невідомо. Вкажіть, які години закладено в кожну ціну.";

    // The decision.
    TAKE: 0 = "Take it", "Беремося";
    TAKE_ONLY_IF: 0 = "Take it only if", "Беремося, лише якщо";
    DECLINE: 0 = "Decline", "Відмовляємося";
    YOUR_ANSWER: 0 = "Your answer", "Ваше рішення";
    REASON: 0 = "Why, or if what", "Чому або за якої умови";

    // The client's budget.
    BUDGET: 0 = "What can the client pay?", "Скільки клієнт може заплатити?";
    BUDGET_NOT_ASKED: 0 = "not asked yet", "ще не запитували";
    BUDGET_NONE: 0 = "no budget named", "бюджету не названо";
    BUDGET_SAID: 0 = "What the client says", "Що каже клієнт";
    SAID_NOTHING: 0 = "Not asked yet", "Ще не запитували";
    SAID_AMOUNT: 0 = "Names a budget", "Називає бюджет";
    SAID_NONE: 0 = "“No budget”, or “you tell us”", "«Бюджету немає» або «скажіть ви»";
    BUDGET_AMOUNT: 0 = "Budget without tax", "Бюджет без ПДВ";
    BUDGET_MONTHS: 0 = "Paid over months", "На скільки місяців розділено";
    BUDGET_CURRENCY: 0 = "Its currency", "Його валюта";

    // Time.
    TIME: 0 = "Is there time for it?", "Чи вистачить часу?";
    TIME_NONE: 0 = "no day is wanted", "день не названо";
    TIME_UNTIL: 1 = "wanted by {0}", "потрібно до {0}";
    WISH_FROM: 0 = "First day of the work", "Перший день роботи";
    WISH_UNTIL: 0 = "Wanted by", "Потрібно до";
    ROLE: 0 = "Role", "Роль";
    FREE: 0 = "Free hours a week", "Вільних годин на тиждень";
    EXTRA: 0 = "An hour of extra hands costs", "Година підрядника коштує";
    FREE_OF: 1 = "{0}: free hours a week", "{0}: вільних годин на тиждень";
    EXTRA_OF: 1 = "{0}: what an hour of extra hands costs", "{0}: скільки коштує година підрядника";

    // What scales the price.
    FACTORS: 0 = "What scales the price?", "Що змінює ціну?";
    FACTORS_NONE: 0 = "nothing but the hours", "лише години";
    FACTORS_SAYS: 0 =
        "The client sees one charge or one discount: these names and reasons stay here.",
        "Клієнт побачить одну надбавку або знижку: назви й причини лишаються тут.";
    ADD_FACTOR: 0 = "Add a factor", "Додати чинник";
    FACTOR_KIND: 0 = "What it is about", "Про що він";
    FACTOR_NAME: 0 = "Factor", "Чинник";
    FACTOR_ADDS: 0 = "Adds", "Додає";
    FACTOR_COUNTS: 0 = "counts", "враховано";
    FACTOR_NUMBER: 1 = "Factor {0}", "Чинник {0}";
    FACTOR_OF: 1 = "{0}: adds, percent", "{0}: додає, %";
    KIND_CLIENT: 0 = "Kind of client", "Тип клієнта";
    KIND_URGENCY: 0 = "Urgency", "Терміновість";
    KIND_EFFECT: 0 = "What it does for them", "Що це дасть клієнту";
    KIND_WISH: 0 = "How much you want it", "Як сильно ви цього хочете";
    KIND_MARKET: 0 = "What others ask", "Скільки просять інші";
    KIND_ALTERNATIVE: 0 = "What they would do instead", "Що клієнт зробив би натомість";

    // Each retainer's run.
    RUNS: 0 = "How do the retainers run?", "Як ідуть абонементи?";
    RUNS_NONE: 0 = "no retainer in this proposal", "у пропозиції немає абонемента";
    RUN_FROM: 0 = "Began on", "Почався";
    PLANNED: 0 = "Planned each month", "Сплановано на місяць";
    EFFORT: 0 = "Work", "Робота";
    EFFORT_SUCH_AS: 0 = "call, report", "дзвінок, звіт";
    EFFORT_NUMBER: 1 = "Work {0}", "Робота {0}";
    PEOPLE: 0 = "People", "Людей";
    HOURS_EACH: 0 = "Hours each time", "Годин щоразу";
    TIMES: 0 = "Times a month", "Разів на місяць";
    IS_BILLED: 0 = "uses the paid hours", "входить в оплачені години";
    PEOPLE_OF: 1 = "{0}: people", "{0}: людей";
    HOURS_OF: 1 = "{0}: hours each time", "{0}: годин щоразу";
    TIMES_OF: 1 = "{0}: times a month", "{0}: разів на місяць";
    ADD_EFFORT: 0 = "Add work that comes again", "Додати регулярну роботу";
    MONTHS: 0 = "Month by month", "Місяць за місяцем";
    MONTH: 0 = "Month", "Місяць";
    MONTH_NUMBER: 1 = "Month {0}", "Місяць {0}";
    USED: 0 = "Hours used", "Використано годин";
    USED_OF: 2 = "{0}, hours used: {1}", "{0}, використано годин: {1}";
    RESULTS: 0 = "What was reached", "Чого досягнуто";
    INCLUDED: 0 = "Paid hours a month", "Оплачених годин на місяць";
    INCLUDED_OF: 1 = "{0}: paid hours a month", "{0}: оплачених годин на місяць";
    UNBILLED: 0 = "Unbilled", "Неоплачені";
    UNBILLED_OF: 1 = "{0}, unbilled hours", "{0}, неоплачені години";
    ADD_MONTH: 0 = "Add the next month", "Додати наступний місяць";
    REMOVE_MONTH: 0 = "Take the last month back", "Прибрати останній місяць";

    PARTNER: 0 = "What can you tell a partner?", "Що сказати партнерові?";
    PARTNER_NONE: 0 = "no referral set", "винагороди не задано";

    // All retainers together.
    RETAINERS: 0 = "All retainers", "Усі абонементи";
    RETAINER: 0 = "Retainer", "Абонемент";
    PAID: 0 = "Paid", "Оплата";
    RETAINERS_NONE: 0 = "There is no retainer yet.", "Абонементів ще немає.";

    // What is wrong.
    OTHER_CURRENCY: 0 =
        "This budget is in another currency than the proposal, so it is not compared. Ask for it in the proposal’s, or change that.",
        "Бюджет названо в іншій валюті, ніж у пропозиції, тому їх не порівняно. Запитайте суму у валюті пропозиції або змініть її.";
    FACTOR_OUT_OF_BOUNDS: 2 =
        "A factor here is from {0} to {1} percent; this one does not count. Type another.",
        "Чинник може бути від {0} до {1} відсотків, тому це число не враховано. Введіть інше.";
}
