//! What a client may want next and what they were given, in words.

crate::phrases! {
    SCOPE: 0 = "What comes next", "Що далі";
    SCOPE_OF: 1 = "What comes next: {0}", "Що далі: {0}";
    LEAD: 0 = "Only you see this page. It holds what you could do for this client, and what you did for free.",
        "Цю сторінку бачите лише ви. Тут те, що можна зробити для цього клієнта далі, і те, що ви зробили безкоштовно.";
    GONE: 0 = "This client is no longer here.", "Цього клієнта тут уже немає.";
    BACK: 0 = "All clients", "Усі клієнти";
    TO_SCOPE: 0 = "Backlog, favours and change orders", "Ідеї на потім, зроблене безкоштовно й додаткові замовлення";

    // Backlog.
    BACKLOG: 0 = "Backlog", "Ідеї на потім";
    BACKLOG_EMPTY: 0 =
        "Write down what would help this client next: each idea with its hours. With a price beside it, “we could also…” becomes an order.",
        "Запишіть, що ще допомогло б цьому клієнтові: кожну ідею з годинами. З ціною поруч «можна було б ще…» стає замовленням.";
    ADD_IDEA: 0 = "Add an idea", "Додати ідею";
    IDEA: 0 = "Idea", "Ідея";
    IDEA_NUMBER: 1 = "Idea {0}", "Ідея {0}";
    IDEA_SUCH_AS: 0 = "Booking on the phone", "Запис із телефона";
    DESCRIPTION: 0 = "What it does for the client", "Що це дасть клієнтові";
    DESCRIPTION_OF: 1 = "{0}: what it does for the client", "{0}: що це дасть клієнтові";
    DESCRIPTION_SUCH_AS: 0 = "Fewer calls at reception", "Менше дзвінків на рецепцію";
    HOURS: 0 = "Hours", "Години";
    HOURS_OF: 2 = "{0}: hours, {1}", "{0}: години, {1}";
    OWN_PRICE: 0 = "Own price", "Своя ціна";
    OWN_PRICE_OF: 1 = "{0}: own price", "{0}: своя ціна";
    COMES_TO: 0 = "Comes to", "Разом";
    PRIORITY: 0 = "Priority", "Пріоритет";
    PRIORITY_OF: 1 = "{0}: priority", "{0}: пріоритет";
    HIGH: 0 = "High", "Високий";
    NORMAL: 0 = "Normal", "Звичайний";
    LOW: 0 = "Low", "Низький";
    AGREED: 0 = "Agreed", "Узгоджено";
    AGREED_OF: 1 = "{0}: agreed", "{0}: узгоджено";
    BELONGS_TO: 0 = "Project", "Проєкт";
    BELONGS_TO_OF: 1 = "{0}: project", "{0}: проєкт";
    NO_PROJECT: 0 = "No project", "Без проєкту";
    IN_ORDER: 1 = "In the change order “{0}”", "У додатковому замовленні «{0}»";
    NOT_PRICED: 0 = "Type hours or a price", "Впишіть години або ціну";
    OPEN_SUM: 0 = "Not ordered yet", "Ще не замовлено";
    AGREED_SUM: 0 = "Of that agreed", "З того узгоджено";
    NUDGE_NONE: 0 =
        "No idea is agreed with the client yet. With two agreed, work goes on when this project ends.",
        "З клієнтом ще не узгоджено жодної ідеї. Коли узгоджено дві, робота не обривається разом із проєктом.";
    NUDGE_ONE: 0 =
        "One idea is agreed. With two, work goes on when this project ends.",
        "Узгоджено одну ідею. Коли їх дві, робота не обривається разом із проєктом.";
    LIST_FULL: 1 = "There is room for {0} here. Remove what is done.", "Тут є місце для {0}. Приберіть зроблене.";
    MOVE: 0 = "Move", "Перемістити";

    // Favours.
    FAVOURS: 0 = "Favours", "Зроблено безкоштовно";
    FAVOURS_EMPTY: 0 =
        "Small things done for free are easy to forget. Log each with its hours, and you see what they come to.",
        "Дрібниці, зроблені безкоштовно, легко забути. Записуйте кожну з годинами, і буде видно, скільки це разом.";
    FAVOURS_SAYS: 0 = "At your target rates. Worth a word at the next price talk.",
        "За вашими цільовими ставками. Є про що згадати, коли говоритимете про ціну.";
    ADD_FAVOUR: 0 = "Log a favour", "Записати";
    FAVOUR: 0 = "What was done", "Що зроблено";
    FAVOUR_NUMBER: 1 = "Favour {0}", "Послуга {0}";
    FAVOUR_SUCH_AS: 0 = "Swapped a photo", "Замінили фото";
    DAY: 0 = "Day", "День";
    DAY_OF: 1 = "{0}: day", "{0}: день";
    GIVEN_SUM: 0 = "Given so far", "Подаровано разом";

    // In workings.
    EXACT_OF: 1 = "{0}, exact", "{0}, точно";
}
