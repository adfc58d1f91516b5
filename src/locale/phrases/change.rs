//! A change order at the desk: what it changes, what that comes to, and what may be wrong with it.

crate::phrases! {
    ORDER: 0 = "Change order", "Додаткове замовлення";
    TITLE: 1 = "Change: {0}", "Зміна: {0}";
    TIER: 0 = "Change", "Зміна";

    // Made from the backlog.
    ORDER_SAYS: 0 =
        "What is agreed becomes a priced change of a quote that the client accepted: what it came to before, the change, and what it comes to then.",
        "Узгоджене стає зміною пропозиції, яку клієнт прийняв, з ціною: скільки було, що додається й скільки буде.";
    HELD: 1 = "It will hold what is agreed: {0}.", "Увійде узгоджене: {0}.";
    NOTHING_AGREED: 0 = "Nothing is chosen yet. Mark what the client wants as agreed.",
        "Ще нічого не обрано. Позначте як узгоджене те, чого хоче клієнт.";
    NO_QUOTES: 0 = "A change order changes a quote that was accepted. This client has no quote yet.",
        "Додаткове замовлення змінює прийняту пропозицію. У цього клієнта пропозицій ще немає.";
    AGAINST: 3 = "{0}, no. {1} of {2}", "{0}, № {1} від {2}";
    UNTIL_NOW: 1 = "{0} accepted until now.", "Прийнято на {0}.";
    MAKE: 0 = "Make a change order", "Скласти додаткове замовлення";
    MAKE_OF: 1 = "Make a change order to {0}", "Скласти додаткове замовлення: {0}";
    ORDER_GONE: 0 = "Its change order is gone.", "Його додаткового замовлення вже немає.";
    REOPEN: 0 = "Back to the backlog", "Повернути до ідей";
    REOPEN_OF: 1 = "{0}: back to the backlog", "{0}: повернути до ідей";

    // In its proposal.
    CHANGES: 2 = "It changes quote no. {0} of {1}.", "Змінює пропозицію № {0} від {1}.";
    TO_PRIOR: 0 = "Open what was accepted", "Відкрити прийняте";
    WITHOUT_TAX: 0 = "Without tax", "Без ПДВ";
    WITH_TAX: 0 = "With tax", "З ПДВ";
    BEFORE: 0 = "Accepted until now", "Прийнято досі";
    CHANGE_OF: 1 = "This change: {0}", "Ця зміна: {0}";
    AFTER_OF: 1 = "After it: {0}", "Після неї: {0}";
    CHANGE: 0 = "This change", "Ця зміна";
    AFTER: 0 = "After it", "Після неї";
    PAID_ONCE: 0 = "What is paid once", "Одноразові суми";
    ENDS: 0 = "Last day of the work until now", "Останній день робіт досі";
    ENDS_AFTER: 0 = "Last day after the change", "Останній день після зміни";
    SCHEDULE: 0 = "What changes in the schedule", "Що зміниться у строках";
    REASON: 0 = "What it does for the client", "Що це дасть клієнтові";
    CLIENT_READS: 0 = "The client reads this above the price.", "Клієнт прочитає це над ціною.";
    TAKE_OVER: 0 = "Take it over", "Узяти цю суму";
    GO_AGAINST: 1 = "Let it change {0}", "Нехай змінює {0}";
    OPEN_LATER: 0 = "Open the later one", "Відкрити новішу";
    NO_CHANGE: 0 = "Make it a proposal of its own", "Зробити окремою пропозицією";

    // What is wrong with it.
    GONE: 0 =
        "The quote that it changes is no longer here. The draft stays as it is: let it change another quote, or make it a proposal of its own.",
        "Пропозиції, яку вона змінює, тут уже немає. Чернетка лишається: нехай змінює іншу пропозицію або стане окремою.";
    NOT_ANSWERED: 0 =
        "The quote was not answered yet, and only what was accepted can be changed. Until then, change the proposal itself and send it again.",
        "На цю пропозицію ще не відповіли, а змінити можна лише прийняте. Поки що змініть саму пропозицію й надішліть знову.";
    DECLINED: 0 =
        "The client declined the quote, so there is nothing to change in it. Make a proposal of its own.",
        "Клієнт відхилив цю пропозицію, тож змінювати в ній нічого. Складіть окрему.";
    SUPERSEDED: 2 =
        "Revision {0} of {1} took the place of this quote. Nothing is lost: once the later one is accepted, let the change order go against it.",
        "Її заступила редакція {0} від {1}. Нічого не втрачено: коли приймуть новішу, нехай додаткове замовлення змінює її.";
    NO_AMOUNT: 0 =
        "The recorded answer names no amount, so nothing can be added to it. Open the client's answer again.",
        "У записаній відповіді немає суми, тож додавати нема до чого. Відкрийте відповідь клієнта ще раз.";
    OTHER_CURRENCY: 2 =
        "{0} was accepted, and this is in {1}. Choose the same currency: amounts of two are never added up.",
        "Прийнято в {0}, а тут {1}. Оберіть ту саму валюту: суми у двох валютах не додаються.";
    MOVED: 1 =
        "Something else was accepted meanwhile: until now it is {0}. Take that over, so that the sums before and after are right.",
        "Тим часом прийнято ще щось: досі разом {0}. Візьміть цю суму, щоб «було» й «буде» були правильні.";
    NOTHING: 0 = "Nothing is chosen. Add a line.", "Нічого не обрано. Додайте позицію.";
    NOT_TO_SEND: 0 = "A change order like this is not sent.", "Таке додаткове замовлення не надсилається.";
    MEND: 0 = "See what to do", "Що зробити";
}
