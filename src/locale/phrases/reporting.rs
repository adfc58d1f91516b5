//! The making of a status report at the desk.

crate::phrases! {
    TO_REPORT: 0 = "Status report", "Звіт про хід роботи";
    TITLE: 1 = "Status report: {0}", "Звіт про хід роботи: {0}";
    LEAD: 0 = "One page for the client: what is done, what is spent and left, what comes next. Only what you see below goes into it.", "Одна сторінка для клієнта: що зроблено, скільки використано й залишилося, що далі. До звіту потрапить лише те, що ви бачите нижче.";
    NOT_ACCEPTED: 0 = "A report can be made once a quote is accepted.", "Звіт можна скласти, щойно пропозицію погодять.";
    TO_PROPOSAL: 0 = "Back to the proposal", "Назад до пропозиції";

    SINCE: 0 = "From", "Від";
    UNTIL: 0 = "To", "До";
    BEHIND: 0 = "The period ends before it begins.", "Період закінчується раніше, ніж починається.";
    LINES: 0 = "One point a line.", "Кожен пункт\u{a0}— з нового рядка.";
    TOO_LONG: 0 = "This does not fit on a page: at most 20 points in a list, and 300 characters in a point.", "Це не вміститься на сторінку: не більш як 20 пунктів у списку та 300 знаків у пункті.";
    DONE: 0 = "What was done", "Що зроблено";
    NEXT: 0 = "What comes next", "Що далі";
    FROM_PLAN: 0 = "Take it from the plan", "Узяти з плану";
    EXPECTED: 0 = "What you expect from the client", "Чого чекаєте від клієнта";
    OUTSIDE: 0 = "Outside what was agreed", "Понад домовлене";
    OUTSIDE_SAYS: 0 = "What they asked for beside what was sold, and why it is not part of it.", "Що просили понад домовлене і чому це не входить у ціну.";
    ADD: 0 = "Add something", "Додати";
    ASKED: 0 = "What", "Що";
    WHY: 0 = "Why", "Чому";
    SOMETHING: 0 = "this", "пункт";

    PREVIEW: 0 = "As the client reads it", "Так це побачить клієнт";
    PRINT: 0 = "Print", "Надрукувати";
    MAKE: 0 = "Make the link", "Створити посилання";
    BUSY: 0 = "Sealing…", "Підписуємо…";
    LINK: 0 = "The link", "Посилання";
    LINK_SAYS: 0 = "It is signed like your quotes and holds this report as it is now. Nothing is stored on a server.", "Посилання підписане так само, як ваші пропозиції, і містить звіт у нинішньому вигляді. На сервері нічого не зберігається.";
}
