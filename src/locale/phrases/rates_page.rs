//! What the rates page asks, and what its lists, hours and people are called.

use crate::locale::phrase::Counted;

/// What stands after the years over which something is spread.
pub const YEARS: Counted =
    Counted { english: ["year", "years"], ukrainian: ["рік", "роки", "років", "року"] };

/// How many people there are.
pub const PEOPLE: Counted = Counted {
    english: ["{0} person", "{0} people"],
    ukrainian: ["{0} людина", "{0} людини", "{0} людей", "{0} людини"],
};

/// How many of them bill hours.
pub const WHO_BILL: Counted = Counted {
    english: ["{0} bills hours", "{0} bill hours"],
    ukrainian: [
        "{0} з оплачуваними годинами",
        "{0} з оплачуваними годинами",
        "{0} з оплачуваними годинами",
        "{0} з оплачуваними годинами",
    ],
};

crate::phrases! {
    // The three questions.
    WHAT_MUST_AN_HOUR_EARN: 0 = "What must an hour earn?", "Скільки має коштувати ваша година?";
    THREE_QUESTIONS: 0 = "Three questions", "Три запитання";
    SAY: 0 =
        "Three figures give you a floor; the other two rates are a guess to correct. Rough is fine: each can be broken into its parts.",
        "Із трьох чисел вийде мінімум; дві інші ставки поки що приблизні, їх ви уточните. Можна на око: кожне число згодом розпишете докладно.";
    LIVING_BEFORE: 0 = "Living takes", "На життя йде";
    LIVING_AFTER: 0 = "a month,", "на місяць,";
    WORK_BEFORE: 0 = "work itself costs", "на роботу йде";
    WORK_AFTER: 0 = "a month,", "на місяць,";
    HOURS_BEFORE: 0 = "and I can bill", "а клієнти оплатять";
    WE_BILL_BEFORE: 0 = "and we can bill", "а клієнти оплатять";
    HOURS_AFTER: 0 = "hours a year.", "годин на рік.";
    A_YEAR_AFTER: 0 = "a year,", "на рік,";
    LIVING_NOTE: 0 =
        "All that you and yours need in a month: rent, food, pension, the lot.",
        "Усе, що потрібно вам і родині на місяць: житло, їжа, заощадження та решта.";
    WORK_NOTE: 0 =
        "Desk, software, insurance, accountant, people you pay.",
        "Робоче місце, програми, зв’язок, бухгалтер, люди, яким ви платите.";
    HOURS_NOTE: 0 =
        "Hours a client pays for. For one person full time, 1,000 to 1,500 is usual.",
        "Години, за які платять клієнти. Для однієї людини на повній зайнятості зазвичай від 1\u{a0}000 до 1\u{a0}500.";
    BREAK_INTO_PARTS: 0 = "Break into parts", "Розписати докладно";
    BREAK_OF: 1 = "{0}: break into parts", "{0}: розписати докладно";
    BACK_TO_ONE_FIGURE: 0 = "Back to one figure", "Назад до одного числа";
    BACK_OF: 1 = "{0}: back to one figure", "{0}: назад до одного числа";
    ALL_OF_IT: 0 = "All of it, to be broken up", "Усе разом, ще не розписане";
    ALL_AMOUNTS_IN: 0 = "All amounts in", "Усі суми:";
    NO_TAX_YET: 0 = "Income tax counts as 0% until you set it.", "Податок на дохід\u{a0}— 0%, доки ви його не вкажете.";
    CURRENCY_AND_CODE: 2 = "{0}, {1}", "{0}, {1}";
    POUND: 0 = "Pound sterling", "Фунт стерлінгів";
    EURO: 0 = "Euro", "Євро";
    US_DOLLAR: 0 = "US dollar", "Долар США";
    HRYVNIA: 0 = "Hryvnia", "Гривня";
    ZLOTY: 0 = "Zloty", "Злотий";
    SWISS_FRANC: 0 = "Swiss franc", "Швейцарський франк";
    CZECH_KORUNA: 0 = "Czech koruna", "Чеська крона";
    CANADIAN_DOLLAR: 0 = "Canadian dollar", "Канадський долар";
    AUSTRALIAN_DOLLAR: 0 = "Australian dollar", "Австралійський долар";
    YEN: 0 = "Yen", "Єна";

    // Beside and beneath them.
    THE_WORKING: 0 = "The working", "Розрахунок";
    BLANK: 0 = "blank", "порожньо";
    ANOTHER_WAY: 0 = "Or begin another way", "Або почніть інакше";
    SAMPLE_ALONE: 0 = "Sample: someone alone", "Приклад: одна людина";
    SAMPLE_ALONE_NOTE: 0 = "One designer, costs and hours in their parts.", "Дизайнерка працює сама; витрати й години розписано.";
    SAMPLE_FOUR: 0 = "Sample: a studio of four", "Приклад: студія, 4 людини";
    SAMPLE_FOUR_NOTE: 0 = "Two owners and two employees.", "Двоє власників і двоє працівників.";
    SAMPLE_TWELVE: 0 = "Sample: an agency of twelve", "Приклад: агенція, 12 людей";
    SAMPLE_TWELVE_NOTE: 0 = "Six roles, and someone who bills nothing.", "Шість ролей, і не в усіх є оплачувані години.";
    FROM_ANY_MACHINE: 0 = "From this machine or another.", "З цього комп’ютера або з іншого.";
    SAMPLES_ARE_MADE_UP: 0 =
        "The samples are made up. Undo brings back what you had.",
        "Приклади вигадані. «Скасувати» поверне те, що було.";
    WHERE_KEPT: 0 = "Where it is kept", "Де це зберігається";
    KEPT_HERE: 0 =
        "In this browser, on this machine. There is no account and no server, so nobody else can see it, and nobody else can get it back. Save a file now and then.",
        "У цьому браузері, на цьому комп’ютері. Реєстрації й сервера немає, тож ніхто інший ваших даних не побачить і не відновить. Час від часу зберігайте файл.";
    WHAT_THEY_SAY: 0 = "What the three say", "Що означають ці ставки";
    PAYS_FOR_ALL: 0 = "pays for living and work, with nothing over.", "покриває життя й роботу, і не більше.";
    KEEPS: 1 = "keeps {0} of the price.", "лишає вам {0} ціни як прибуток.";
    KEEPS_A_GUESS: 1 =
        "keeps {0} of the price: a guess to correct under Profit.",
        "лишає вам {0} ціни як прибуток; це припущення, уточніть його в розділі «Прибуток».";
    ADDS: 1 = "adds {0} to the cost.", "додає {0} до витрат.";
    NEXT: 0 = "Next", "Далі";
    MAKE_A_PROPOSAL: 0 = "Make a proposal", "Скласти пропозицію";
    THREE_TIERS: 0 = "Three tiers that rest on your target rate.", "Три пакети за вашою цільовою ставкою.";

    // Lists of costs.
    LIVING_MEANS: 0 = "what you and yours need", "що потрібно вам і родині";
    BUSINESS_MEANS: 0 = "without the tax you get back", "без ПДВ, якщо ви його платник";
    PAID_FOR: 0 = "Paid for", "За що";
    PERIOD: 0 = "Period", "Як часто";
    IN_A_YEAR: 1 = "{0} a year", "{0} на рік";
    MOVE_OR_REMOVE: 0 = "Move or remove", "Перемістити або прибрати";
    MOVE_OR_REMOVE_OF: 1 = "{0}: move or remove", "{0}: перемістити або прибрати";
    MOVE_UP: 0 = "Move up", "Вище";
    MOVE_DOWN: 0 = "Move down", "Нижче";
    REMOVE: 0 = "Remove", "Прибрати";
    NAME_OF_COST: 0 = "Name of the cost", "Назва витрати";
    WHAT_FOR: 0 = "What for", "На що";
    PAID: 1 = "{0}, paid", "{0}: як часто";
    SPREAD_OVER: 0 = "spread over", "розподілити на";
    IS_A_TAX: 0 = "this is income tax", "це податок на дохід";
    IS_A_TAX_OF: 1 = "{0}: this is income tax", "{0}: це податок на дохід";
    A_YEAR_OF: 1 = "{0} a year", "{0} на рік";
    ADD_A_COST: 0 = "Add a cost", "Додати витрату";
    ADD_A_COST_TO: 1 = "{0}: add a cost", "{0}: додати витрату";
    THREE_LEVELS: 0 = "Three levels", "Три рівні";
    ONE_LEVEL: 0 = "One level only", "Лише один рівень";
    A_MONTH: 0 = "a month", "на місяць";
    AT_BAND: 2 = "{0}, {1}", "{0}, {1}";

    // Hours.
    CAPACITY: 0 = "Capacity", "Робочий час";
    DAYS_WORKED: 0 = "Days of work", "Робочі дні тижня";
    HOURS_A_YEAR: 0 = "hours a year", "годин на рік";
    WEEKDAYS_IN: 1 = "Weekdays in {0}", "Днів за графіком у\u{a0}{0}\u{a0}році";
    SHARE_TO_BILL: 0 = "Share you can bill", "Частка оплачуваного часу";
    HOURS_OF_ONE: 0 = "Billable hours of one person", "Оплачувані години однієї людини";
    HOURS_OF_EVERYONE: 0 = "Billable hours of everyone", "Оплачувані години всіх";
    SHARED_BY: 0 =
        "Applies to everyone without days and hours of their own.",
        "Для всіх, кому не вказано власних днів і годин.";

    // The team.
    TEAM: 0 = "Team", "Команда";
    THE_TEAM: 0 = "The team", "Команда";
    YOU_ALONE: 0 = "You alone", "Лише ви";
    BOTH_COUNTS: 2 = "{0}, {1}", "{0}, {1}";
    NAME: 0 = "Name", "Ім’я";
    ROLE: 0 = "Role", "Роль";
    WORKS_AS: 0 = "Works as", "Статус";
    COST: 0 = "Cost", "Витрати";
    COST_IN: 1 = "Cost, {0}", "Витрати, {0}";
    COSTS_A_MONTH: 1 = "{0} a month", "{0} на місяць";
    BILLS: 0 = "Bills", "Оплачувані";
    HOURS_IN_YEAR: 0 = "Hours a year", "Годин на рік";
    OWNER: 0 = "owner", "власник";
    EMPLOYEE: 0 = "employee", "працівник";
    THEIR_LIVING: 0 = "their living", "витрати на життя";
    LIVING_OF: 1 = "{0}: their living", "{0}: витрати на життя";
    ROLE_OF: 1 = "{0}, role", "{0}: роль";
    WORKS_AS_OF: 1 = "{0} works as", "{0}: статус";
    COST_OF: 1 = "{0}, cost a month", "{0}: оплата праці за місяць";
    HOURS_OF: 1 = "{0}, billable hours a year", "{0}: оплачувані години за рік";
    BILLS_OF: 1 = "{0} bills hours", "{0}: години оплачують клієнти";
    NEW_ROLE: 0 = "New role…", "Нова роль…";
    HOURS_FROM_CALENDAR: 0 = "Hours from the calendar", "Години за календарем";
    HOURS_AS_FIGURE: 0 = "Hours as one figure", "Години одним числом";
    OWN_DAYS: 0 = "Days and hours of their own", "Власні дні й години";
    HIDE_OWN_DAYS: 0 = "Hide their days and hours", "Сховати дні й години";
    OWN_DAYS_OF: 1 = "{0}: days and hours", "{0}: дні й години";
    PARTS: 0 = "parts", "докладно";
    PARTS_OF: 1 = "{0}: cost, parts", "{0}: оплата праці докладно";
    COST_IN_PARTS: 0 = "Cost in parts", "Розписати оплату праці";
    COST_AS_FIGURE: 0 = "Cost as one figure", "Оплата праці одним числом";
    ADD_AN_OWNER: 0 = "Add an owner", "Додати власника";
    ADD_AN_EMPLOYEE: 0 = "Add an employee", "Додати працівника";
    ROLE_RATES: 1 = "What each role must charge, {0} an hour", "Ставка кожної ролі, {0} за годину";
    NAME_OF_ROLE: 1 = "{0}: name", "{0}: назва";
    NAME_THE_ROLE: 0 = "Name the role", "Назвіть роль";
    HOURS: 0 = "Hours", "Години";
    FLOOR: 0 = "Floor", "Собівартість";
    FLOOR_OF: 1 = "{0}, floor", "{0}: собівартість";
    RATE_OF: 2 = "{0}, {1}", "{0}: {1}";
    BLENDED: 0 = "Blended", "У середньому";
    REMOVE_ROLE: 1 = "Remove the role {0}", "Прибрати роль: {0}";
    FLOOR_MEANS: 0 =
        "The floor is base without profit. Under it an hour loses money.",
        "Собівартість\u{a0}— це мінімум без прибутку. Дешевша година\u{a0}— вже збиток.";
}
