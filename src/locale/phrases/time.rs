//! Time that was worked: what was sold, spent and left, and what is typed.

crate::phrases! {
    TIME: 0 = "Time spent", "Витрачений час";
    LEAD: 0 =
        "For your eyes only. What is counted here uses up what the client accepted.",
        "Лише для вас. Цей час зменшує бюджет, на який погодився клієнт.";
    GONE: 0 = "This proposal is no longer there.", "Цієї пропозиції вже немає.";
    NOT_SOLD: 0 =
        "There is nothing to count against yet: no quote of this proposal was accepted.",
        "Ще нема від чого рахувати: клієнт не погодив жодної пропозиції.";
    NET_UNKNOWN: 0 =
        "This quote was accepted before its sum without tax was recorded, so only hours are counted.",
        "Цю пропозицію погодили раніше, ніж тут почали записувати суму без податку, тож рахуємо лише години.";

    // Figures, in workings too.
    SOLD: 0 = "Sold", "Продано";
    SPENT: 0 = "Spent", "Витрачено";
    LEFT: 0 = "Left", "Лишилося";
    BUDGET_SOLD: 0 = "Budget sold, without tax", "Проданий бюджет без податку";
    BUDGET_SPENT: 0 = "Budget spent", "Витрачено з бюджету";
    BUDGET_LEFT: 0 = "Budget left", "Лишилося в бюджеті";
    BUDGET_SPENT_OF: 1 = "Spent: {0}", "Витрачено: {0}";
    HOURS_SOLD: 0 = "Hours sold", "Продані години";
    HOURS_SPENT: 0 = "Hours spent", "Витрачені години";
    HOURS_LEFT: 0 = "Hours left", "Годин лишилося";
    HOURS_UNBILLED: 0 = "Hours done for nothing", "Години без оплати";
    HOURS_UNPRICED: 0 = "Hours without a price", "Години без ціни";
    HOURS_ESTIMATED: 0 = "Hours estimated", "Години за оцінкою";
    HOURS_ACTUAL: 0 = "Hours it took", "Години насправді";
    HOURS_SOLD_OF: 1 = "Hours sold: {0}", "Продані години: {0}";
    HOURS_SPENT_OF: 1 = "Hours spent: {0}", "Витрачені години: {0}";
    HOURS_LEFT_OF: 1 = "Hours left: {0}", "Годин лишилося: {0}";
    NO_ROLE: 0 = "no role", "без ролі";
    UNPRICED_SAYS: 1 =
        "{0} h have no role with a price, so they take nothing off the budget. Choose a role for them below.",
        "{0} год не мають ролі з ціною, тож не зменшують бюджету. Виберіть для них роль нижче.";
    UNBILLED_SAYS: 1 = "{0} h done for nothing, on top.", "Понад це без оплати: {0} год.";

    // Typing.
    ADD: 0 = "Add time", "Додати час";
    LINE: 0 = "What you did", "Що зроблено";
    LINE_HINT: 0 = "2h 30 design calls with Anna", "2г 30 дзвінки щодо дизайну";
    LINE_NOTE: 0 =
        "First how long, then what. 2:30, 2.5, 2h30 and 150m are the same.",
        "Спершу скільки, тоді що. 2:30, 2,5, 2г30 і 150хв — те саме.";
    DAY: 0 = "Day", "День";
    START: 0 = "From", "Початок";
    ROLE: 0 = "Role", "Роль";
    KIND: 0 = "Kind of work", "Вид роботи";
    KIND_NONE: 0 = "no kind told", "вид не вказано";
    WHO: 0 = "Who", "Хто";
    FOR: 0 = "For which line", "Для якого рядка";
    FOR_NONE: 0 = "The whole proposal", "Уся пропозиція";
    BILLED: 0 = "Uses the budget", "З бюджету";
    ADD_IT: 0 = "Add", "Додати";
    KEEP_IT: 0 = "Keep the change", "Зберегти зміну";
    CANCEL: 0 = "Cancel", "Скасувати";
    CHANGE_ONE: 1 = "Change “{0}”", "Змінити «{0}»";
    REMOVE_ONE: 1 = "Remove “{0}”", "Прибрати «{0}»";
    CHANGE: 0 = "Change", "Змінити";
    REMOVE: 0 = "Remove", "Прибрати";
    HOURS: 0 = "Hours", "Години";
    WHAT: 0 = "What", "Що";
    ENTRIES: 0 = "Entries", "Записи";
    NO_ENTRIES: 0 = "Nothing was counted yet.", "Ще нічого не записано.";
    NEWEST_OF: 2 = "The newest {0} of {1}.", "Найновіші {0} з {1}.";

    // What is wrong.
    NO_TIME: 0 = "Begin with how long it took, such as 2h 30.", "Почніть із тривалості, наприклад 2г 30.";
    NO_MINUTES: 0 = "That comes to no time at all.", "Виходить нуль хвилин.";
    TOO_LONG: 0 = "A day has 24 hours. Split it by days.", "У добі 24 години. Розділіть за днями.";
    NO_DAY: 0 = "Choose the day.", "Виберіть день.";
    NO_START: 0 = "A time of day looks like 9:30.", "Час доби пишуть так: 9:30.";
    IN_FUTURE: 0 = "That day is still to come.", "Цей день ще не настав.";
    OVERLAPS: 2 =
        "{0} was already at “{1}” then.",
        "{0} тоді вже було зайнято: «{1}».";

    // Pictures and tables.
    BURN: 0 = "How the budget went, week by week", "Як тане бюджет, тиждень за тижнем";
    BURN_SAYS: 3 = "{0} of {1} spent, {2} left.", "Витрачено {0} з {1}, лишилося {2}.";
    HOURS_SAYS: 3 = "{0} of {1} h spent, {2} h left.", "Витрачено {0} з {1} год, лишилося {2} год.";
    BURN_TABLE: 0 = "The same as a table", "Те саме таблицею";
    SOLD_LINE: 1 = "the line: {0} sold", "лінія: продано {0}";
    OVER: 0 =
        "More was spent than was sold. Offer the rest as a change of scope.",
        "Витрачено більше, ніж продано. Решту запропонуйте як зміну обсягу.";
    WEEK_OF: 0 = "Week of", "Тиждень від";
    BY_ROLE: 0 = "By role", "За ролями";
    BY_KIND: 0 = "By kind of work", "За видами роботи";
    BY_MONTH: 0 = "By month", "За місяцями";
    BY_LINE: 0 = "Estimated against what it took", "Оцінка і насправді";
    LINE_OF: 0 = "Line", "Рядок";
    MONTH: 0 = "Month", "Місяць";
    FOR_NOTHING: 0 = "For nothing", "Без оплати";
    LEARN: 0 = "Learn from it", "Врахувати в послузі";
    LEARN_FROM: 1 = "Learn from it: {0}", "Врахувати в послузі: {0}";
    LEARNT: 0 = "Kept", "Записано";
    OUT: 0 = "Export as CSV", "Експорт у CSV";
}
