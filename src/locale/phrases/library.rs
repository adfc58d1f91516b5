//! What is said of what is kept to be used again: templates, lines and passages.

use crate::locale::phrase::Counted;

/// When the next step of a retainer is proposed.
pub const SAYS_VALUE: Counted = Counted {
    english: [
        "After {0} month we propose the next step from what was measured.",
        "After {0} months we propose the next step from what was measured.",
    ],
    ukrainian: [
        "Через {0} місяць запропонуємо наступний крок, спираючись на результати.",
        "Через {0} місяці запропонуємо наступний крок, спираючись на результати.",
        "Через {0} місяців запропонуємо наступний крок, спираючись на результати.",
        "Через {0} місяця запропонуємо наступний крок, спираючись на результати.",
    ],
};

crate::phrases! {
    TEMPLATES: 0 = "Templates", "Шаблони";
    TEMPLATE: 0 = "Template", "Шаблон";
    KEEP_AS_TEMPLATE: 0 = "Keep a copy as a template", "Зберегти як шаблон";
    KEPT_AS_TEMPLATE: 0 = "Kept among the templates, without client and dates.", "Збережено серед шаблонів, без клієнта й дат.";
    BEGIN_FROM: 0 = "Begin a proposal", "Створити пропозицію";
    BEGIN_FROM_ONE: 1 = "Begin a proposal from {0}", "Створити пропозицію з шаблону: {0}";
    IS_TEMPLATE: 0 = "This is a template: proposals begin as copies of it.", "Це шаблон: нові пропозиції починаються з його копії.";
    LIBRARY: 0 = "Library", "Бібліотека";
    LIBRARY_SAYS: 0 = "Lines and passages that you keep from a proposal, to add to others.", "Позиції й тексти, які ви зберегли з пропозицій, щоб додавати до інших.";
    LIBRARY_EMPTY: 0 = "Nothing kept yet. Keep a line from its menu, a passage from below its text.", "Поки порожньо. Позицію можна зберегти з її меню, текст\u{a0}— кнопкою під ним.";
    LINES: 0 = "Lines", "Позиції";
    PASSAGES: 0 = "Passages", "Тексти";
    KEEP: 0 = "Keep in the library", "Зберегти в бібліотеці";
    KEEP_ONE: 1 = "Keep in the library: {0}", "Зберегти в бібліотеці: {0}";
    KEPT_IN_LIBRARY: 0 = "Kept in the library.", "Збережено в бібліотеці.";
    ADD_KEPT: 0 = "From the library…", "З бібліотеки…";
    ADD_KEPT_LINE: 0 = "Add a line from the library", "Додати позицію з бібліотеки";
    ADD_KEPT_PASSAGE: 0 = "Add a passage from the library", "Додати текст із бібліотеки";

    // What each new proposal begins with.
    USUAL: 0 = "What new proposals begin with", "Типові умови нових пропозицій";
    USUAL_SAYS: 0 = "A new proposal takes a copy of these. Changing them changes no proposal that is there.", "Нова пропозиція бере копію цих умов. Якщо змінити їх тут, наявні пропозиції не зміняться.";
    VALID_DAYS: 0 = "Can be accepted for, days", "Строк дії, днів";
    VALID_FOR: 1 = "Days to accept it: {0}", "Строк дії, днів: {0}";
    ZONE: 0 = "Time zone", "Часовий пояс";

    // A retainer.
    RETAINER: 0 = "What it secures", "Що входить в абонплату";
    RETAINER_NONE: 0 = "nothing more: it is just paid again", "лише регулярна оплата";
    HOURLY: 0 = "hours of each period", "години на кожен період";
    PROJECT: 0 = "a project, paid in parts", "проєкт з оплатою частинами";
    TIME: 0 = "time that is kept free", "зарезервований час";
    VALUE: 0 = "a result, in steps", "результат, крок за кроком";
    ROLLS_OVER: 0 = "hours not used are carried over", "переносити невикористані години";
    CALLS_COUNT: 0 = "calls use the hours", "дзвінки входять в обсяг годин";
    CAP: 0 = "carried over at most, hours", "переносити не більше, год";
    BEYOND: 0 = "an hour beyond costs", "ціна години понад обсяг";
    NO_CAP: 0 = "all", "усі";
    FREE: 0 = "not agreed", "не вказано";
    RESULTS: 0 = "What each payment is to reach, a line each", "Результати до кожного платежу, кожен з нового рядка";
    MONTHS: 0 = "months before the next proposal", "місяців до наступної пропозиції";
    SAYS_LAPSE: 0 = "Hours that are not used lapse at the end of each period.", "Невикористані години наприкінці періоду згорають.";
    SAYS_ROLL_ALL: 0 = "Hours that are not used are carried over.", "Невикористані години переносяться.";
    SAYS_ROLL: 1 = "Hours that are not used are carried over, up to {0} h.", "Невикористані години переносяться, але не більше {0} год.";
    SAYS_BEYOND: 1 = "An hour beyond them costs {0}.", "Година понад обсяг коштує {0}.";
    SAYS_CALLS: 0 = "Calls use the hours.", "Дзвінки входять в обсяг годин.";
    SAYS_NO_CALLS: 0 = "Calls do not use the hours.", "Дзвінки в обсяг годин не входять.";
    SAYS_TIME: 0 = "This time is kept free for you.", "Цей час зарезервовано для вас.";
    SAYS_REACHED: 2 = "By payment {0}: {1}", "До платежу №\u{a0}{0}: {1}";

    // Moving by hand.
    DRAG: 1 = "Move {0}: drag, or press the arrow keys", "Перемістити: {0}. Перетягніть або натисніть стрілки";

    // What it earns, for a choice.
    WANTED: 0 = "Margin and selling costs", "Маржа й витрати на продаж";
    WANTED_MARGIN: 0 = "Least margin you want, percent", "Найменша бажана маржа, %";
    MARGIN_OF: 1 = "{0} at least", "маржа від {0}";
    UNDER_MARGIN: 3 = "{0} leaves {1}, less than the {2} you want.", "Пакет «{0}»: маржа {1}, а ви хочете щонайменше {2}.";
    EARNS_CHOSEN: 0 = "This choice earns", "Цей вибір приносить";
    EARNS_UNCHOSEN: 0 = "Choose as the client would, and what it earns stands here.", "Оберіть пакет, як це зробив би клієнт, і тут з’явиться ваш заробіток.";
    AN_HOUR: 1 = "{0} an hour", "{0} за годину";
    LEAVES: 2 = "leaves {0} ({1})", "лишається {0} ({1})";
}
