//! What is said of what is kept to be used again: templates, lines and passages.

crate::phrases! {
    TEMPLATES: 0 = "Templates", "Шаблони";
    TEMPLATE: 0 = "Template", "Шаблон";
    KEEP_AS_TEMPLATE: 0 = "Keep a copy as a template", "Зберегти як шаблон";
    KEPT_AS_TEMPLATE: 0 = "Kept among the templates, without client and dates.", "Збережено серед шаблонів, без клієнта й дат.";
    BEGIN_FROM: 0 = "Begin a proposal", "Створити пропозицію";
    BEGIN_FROM_ONE: 1 = "Begin a proposal from {0}", "Створити пропозицію за шаблоном: {0}";
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
    USUAL: 0 = "What new proposals begin with", "З чого починаються нові пропозиції";
    USUAL_SAYS: 0 = "A new proposal takes a copy of these. Changing them changes no proposal that is there.", "Нова пропозиція бере їхню копію. Наявні пропозиції від змін тут не змінюються.";
    VALID_DAYS: 0 = "Can be accepted for, days", "Чинна, днів";
    VALID_FOR: 1 = "Days to accept it: {0}", "Днів на згоду: {0}";
    ZONE: 0 = "Time zone", "Часовий пояс";

    // A retainer.
    RETAINER: 0 = "What it secures", "Що гарантує оплата";
    RETAINER_NONE: 0 = "nothing more: it is just paid again", "нічого додаткового, лише повторна оплата";
    HOURLY: 0 = "hours of each period", "години в кожному періоді";
    PROJECT: 0 = "a project, paid in parts", "проєкт, оплата частинами";
    TIME: 0 = "time that is kept free", "зарезервований час";
    VALUE: 0 = "a result, in steps", "результат, поетапно";
    ROLLS_OVER: 0 = "hours not used are carried over", "невикористані години переносяться";
    CALLS_COUNT: 0 = "calls use the hours", "дзвінки витрачають години";
    CAP: 0 = "carried over at most, hours", "переносити щонайбільше, год";
    BEYOND: 0 = "an hour beyond costs", "година понад обсяг коштує";
    NO_CAP: 0 = "all", "усі";
    FREE: 0 = "not agreed", "не вказано";
    RESULTS: 0 = "What each payment is to reach, a line each", "Чого досягти до кожної оплати, по одному в рядку";
    MONTHS: 0 = "months before the next proposal", "місяців до наступної пропозиції";
    SAYS_LAPSE: 0 = "Hours that are not used lapse at the end of each period.", "Невикористані години наприкінці періоду згорають.";
    SAYS_ROLL_ALL: 0 = "Hours that are not used are carried over.", "Невикористані години переносяться.";
    SAYS_ROLL: 1 = "Hours that are not used are carried over, up to {0} h.", "Невикористані години переносяться, але не більше {0} год.";
    SAYS_BEYOND: 1 = "An hour beyond them costs {0}.", "Година понад них коштує {0}.";
    SAYS_CALLS: 0 = "Calls use the hours.", "Дзвінки витрачають ці години.";
    SAYS_NO_CALLS: 0 = "Calls do not use the hours.", "Дзвінки цих годин не витрачають.";
    SAYS_TIME: 0 = "This time is kept free for you.", "Цей час зарезервовано для вас.";
    SAYS_REACHED: 2 = "By payment {0}: {1}", "До оплати {0}: {1}";
    SAYS_VALUE: 1 = "After {0} months we propose the next step from what was measured.", "Через {0} міс. запропонуємо наступний крок за виміряними результатами.";

    // Moving by hand.
    DRAG: 1 = "Move {0}: drag, or press the arrow keys", "Перемістити: {0}. Перетягніть або натисніть стрілки";

    // What it earns, for a choice.
    WANTED: 0 = "Margin and selling costs", "Маржа й витрати на продаж";
    WANTED_MARGIN: 0 = "Least margin you want, percent", "Бажана маржа, щонайменше, %";
    MARGIN_OF: 1 = "{0} at least", "щонайменше {0}";
    UNDER_MARGIN: 3 = "{0} leaves {1}, less than the {2} you want.", "«{0}» лишає {1}, а ви хочете щонайменше {2}.";
    EARNS_CHOSEN: 0 = "This choice earns", "Цей вибір дає";
    EARNS_UNCHOSEN: 0 = "Choose as the client would, and what it earns stands here.", "Оберіть пакет, як це зробив би клієнт, і тут буде ваш заробіток.";
    AN_HOUR: 1 = "{0} an hour", "{0} за годину";
    LEAVES: 2 = "leaves {0} ({1})", "лишається {0} ({1})";
}
