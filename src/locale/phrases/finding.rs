//! What is said around looking for a proposal.

crate::phrases! {
    FIND: 0 = "Find a proposal", "Знайти пропозицію";
    FIND_BY: 0 = "Title, client or number", "Назва, клієнт або номер";
    BROWSER_FINDS_LESS: 0 =
        "Looks through all of them. The browser’s own search sees only the rows near the screen.",
        "Шукає серед усіх. Пошук самого браузера бачить лише рядки біля екрана.";
    STATE: 0 = "State", "Стан";
    ORDER: 0 = "Order", "Порядок";
    OF_STATE: 2 = "{0} ({1})", "{0} ({1})";
    ALL: 0 = "All", "Усі";
    DRAFTS: 0 = "Drafts", "Чернетки";
    SENT: 0 = "Sent", "Надіслані";
    EXPIRED: 0 = "Expired", "Строк минув";
    ACCEPTED: 0 = "Accepted", "Погоджені";
    DONE: 0 = "Done", "Виконані";
    DECLINED: 0 = "Declined", "Відхилені";
    NEWEST: 0 = "Newest first", "Спершу нові";
    OLDEST: 0 = "Oldest first", "Спершу старі";
    BY_CLIENT: 0 = "By client", "За клієнтом";
    BY_TITLE: 0 = "By title", "За назвою";
    SHOWN: 2 = "{0} of {1}", "{0} з {1}";
    NOTHING_FOUND: 0 = "No proposal fits.", "Нічого не знайдено.";
    LOOK_OTHERWISE: 0 = "Try fewer words, or all states.", "Спробуйте менше слів або всі стани.";
    SHOW_ALL: 0 = "Show all proposals", "Показати всі пропозиції";
    NUMBERED: 1 = "No. {0}", "№ {0}";
    PRINTED_IN_PART: 2 =
        "Only {0} of {1} rows are on this print. Up to a hundred that were found are printed whole: narrow the list first.",
        "Рядків на цій роздруківці: {0} із {1}. Список до ста пропозицій друкується повністю: спершу звузьте його.";
}
