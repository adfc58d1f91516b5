//! What the list of proposals and their editor say around the figures.

crate::phrases! {
    // The list.
    PROPOSALS: 0 = "Proposals", "Пропозиції";
    NEW_PROPOSAL: 0 = "New proposal", "Нова пропозиція";
    PROPOSAL: 0 = "Proposal", "Пропозиція";
    TIERS_WITHOUT_TAX: 0 = "Tiers, without tax", "Пакети, без ПДВ";
    BEGUN: 0 = "Started", "Створено";
    ACTS: 0 = "Duplicate or delete", "Дублювати або видалити";
    UNTITLED: 0 = "Untitled", "Без назви";
    NO_CLIENT: 0 = "No client yet", "Клієнта ще не вказано";
    DUPLICATE: 0 = "Duplicate", "Дублювати";
    DUPLICATE_OF: 1 = "Duplicate {0}", "Дублювати: {0}";
    DELETE: 0 = "Delete", "Видалити";
    DELETE_OF: 1 = "Delete {0}", "Видалити: {0}";
    NONE_YET: 0 = "No proposals yet.", "Пропозицій ще немає.";
    BEGIN_AT: 1 =
        "Press “New proposal”. It begins with three tiers that rest on your target rate, {0}.",
        "Натисніть «Нова пропозиція»: з’являться три пакети за вашою цільовою ставкою, {0}.";
    BEGIN_WITHOUT_RATE: 0 =
        "Answer the three questions on the rates page first: the prices of a proposal rest on your rates.",
        "Спершу дайте відповідь на три запитання на сторінці «Ставки»: за ставками рахуються ціни в пропозиції.";
    GONE: 0 =
        "This proposal is not here: it was deleted, or it was made in another browser.",
        "Цієї пропозиції тут немає: її видалили або створили в іншому браузері.";
    ALL_PROPOSALS: 0 = "All proposals", "Усі пропозиції";

    // Title and client.
    TITLE: 0 = "Title", "Назва";
    TITLE_SUCH_AS: 0 = "What it is for", "Що ви пропонуєте";
    CLIENT: 0 = "Client", "Клієнт";
    NEW_CLIENT: 0 = "A new client", "Новий клієнт";
    UNNAMED_CLIENT: 0 = "Unnamed client", "Клієнт без імені";
    CLIENT_OF: 2 = "{0}, {1}", "{0}, {1}";
    DELETE_CLIENT: 0 = "Delete this client", "Видалити клієнта";
    EDIT_CLIENT: 0 = "Change name", "Змінити ім’я";
    EDIT_CLIENT_OF: 1 = "Change name: {0}", "Змінити ім’я: {0}";
    THE_CLIENT: 0 = "The client", "Клієнт";
    CLIENT_NAME: 0 = "Name", "Ім’я";
    CLIENT_EMAIL: 0 = "E-mail", "Ел. пошта";
    CLIENT_PHONE: 0 = "Telephone", "Телефон";
    ORGANISATION: 0 = "Organisation", "Компанія";

    // Tiers.
    TIERS: 0 = "Tiers", "Пакети";
    TIERS_AND_LINES: 0 = "Tiers and lines of the proposal", "Пакети й позиції пропозиції";
    TIER_SHOWN: 0 = "Tier shown", "Який пакет показано";
    ADD_TIER: 0 = "Add a tier", "Додати пакет";
    NAME_OF_TIER: 1 = "Name of tier {0}", "Назва пакета {0}";
    IN_TIER: 1 = "in {0}", "пакет «{0}»";
    MENU_OF: 1 = "{0}: move or remove", "{0}: перемістити або прибрати";
    MOVE_LEFT: 0 = "Move left", "Ліворуч";
    MOVE_RIGHT: 0 = "Move right", "Праворуч";
    MOVE_UP: 0 = "Move up", "Вище";
    MOVE_DOWN: 0 = "Move down", "Нижче";
    REMOVE: 0 = "Remove", "Прибрати";
    RESTS_ON: 0 = "rests on", "ставка:";
    RESTS_ON_OF: 1 = "{0}, rests on", "{0}: ставка";
    ON_BASE: 0 = "base", "мінімум";
    ON_TARGET: 0 = "target", "ціль";
    ON_STRETCH: 0 = "stretch", "амбіція";
    ON_AT: 2 = "{0} {1}", "{0} {1}";

    // What a tier earns, for the desk's eyes only.
    DESK_ONLY: 0 = "Desk only", "Лише для вас";
    DESK_ONLY_MEANS: 0 =
        "What each tier earns you. Never leaves this browser.",
        "Скільки ви заробляєте на кожному пакеті. Ці цифри не покидають браузера.";
    OF_TIER: 2 = "{0}, {1}", "{0}: {1}";
    EARNS: 0 = "an hour", "за годину";
    EARNED_AN_HOUR: 0 = "earned an hour", "заробіток за годину";
    FLOOR_COST: 0 = "Floor cost", "Собівартість";
    LEFT_OVER: 0 = "Left over", "Залишається";
    MARGIN: 0 = "Margin", "Маржа";
    KNOWN_FOR_ALL: 0 = "known for all of the price", "враховано всю ціну";
    KNOWN_FOR: 1 = "known for {0} of the price", "враховано {0} ціни";
    KNOWN_SHARE: 0 = "known share of the price", "врахована частка ціни";
    EARNINGS_UNKNOWN: 0 =
        "earnings unknown: type the hours behind the fixed price",
        "заробіток невідомий: впишіть, скільки годин закладено у фіксовану ціну";
    NO_RATES_YET: 0 =
        "earnings unknown until your rates are known",
        "заробіток невідомий, доки немає ставок";
    NOTHING_IN_TIER: 0 = "nothing in this tier yet", "у цьому пакеті ще нічого немає";
    BELOW_BASE: 0 = ", under base", ", нижче за мінімум";
    WARNING_JUST: 2 =
        "{0}: this tier earns {1} an hour, just under your base.",
        "{0}: цей пакет приносить {1} за годину, це трохи менше за ваш мінімум.";
    WARNING: 3 =
        "{0}: this tier earns {1} an hour, {2} under your base.",
        "{0}: цей пакет приносить {1} за годину, це на {2} менше за ваш мінімум.";

    // Lines.
    LINES: 0 = "Lines", "Позиції";
    QUANTITY_AND: 0 = "Quantity and ", "Кількість і ";
    AMOUNT_IN: 1 = "amount, {0}", "сума, {0}";
    NAME_OF_LINE: 1 = "Name of line {0}", "Назва позиції {0}";
    LINE_SUCH_AS: 0 = "What is to be done", "Що треба зробити";
    HOURS_OF_LINE: 1 = "{0}, hours", "{0}: години,";
    PIECES_OF_LINE: 1 = "{0}, how many", "{0}: кількість,";
    H: 0 = "h", "год";
    HOURS: 0 = "hours", "години";
    HOURS_OF: 0 = "hours of", "години, роль:";
    ROLE_OF_LINE: 1 = "{0}, role", "{0}: роль";
    ROLE_BEHIND: 2 = "{0}, role behind the price, {1}", "{0}: чия робота в ціні, {1}";
    FIXED_PRICE: 0 = "fixed price", "фіксована ціна";
    BEHIND: 0 = "behind each", "закладено по";
    H_OF: 0 = "h of", "год, роль:";
    NOTHING_BEHIND: 0 = "no hours known behind it", "закладені години невідомі";
    ADD_HOURS_BEHIND: 0 = "Add hours behind it", "Вказати закладені години";
    ADD_HOURS_BEHIND_OF: 1 = "Add hours behind it: {0}", "Вказати закладені години: {0}";
    REMOVE_HOURS_OF: 2 = "Remove hours of {1}: {0}", "Прибрати години. {0}, роль: {1}";
    ADD_HOURS_LINE: 0 = "Add a line of hours", "Додати години";
    ADD_FIXED_LINE: 0 = "Add a fixed price", "Додати фіксовану ціну";
    TIER_HOURS: 0 = "Hours", "Години";
    TIER_HOURS_NAME: 0 = "hours", "години";
    TOTAL: 0 = "Total, without tax", "Разом, без ПДВ";
    TOTAL_NAME: 0 = "total", "разом";
}
