//! What an estimator on an agency's own site says.

crate::phrases! {
    TITLE: 0 = "What might it cost?", "Скільки це може коштувати?";
    LESS: 1 = "One less: {0}", "На один менше: {0}";
    MORE: 1 = "One more: {0}", "На один більше: {0}";
    COUNT_OUTSIDE: 2 = "A whole number from {0} to {1}.", "Ціле число від {0} до {1}.";
    URGENCY: 0 = "When", "Терміновість";
    CLIENT: 0 = "Who asks", "Хто замовляє";
    TIERS: 0 = "What you get", "Що ви отримаєте";
    SO: 0 = "It comes to", "Вартість";
    ABOUT: 0 = "About", "Орієнтовно";
    FROM_TO: 2 = "{0} to {1}", "{0}\u{a0}– {1}";
    STARTS_AT: 1 = "Starts at {0}", "Від {0}";
    BEYOND: 0 = "Too much to reckon here. Ask for a quote.", "Завеликі числа. Попросіть пропозицію.";
    BEFORE_TAX: 1 = "Before {0}.", "Без урахування податку: {0}.";
    WITH_TAX: 1 = "With {0}.", "З податком: {0}.";
    ESTIMATE: 0 = "An estimate, not an offer.", "Це орієнтовний розрахунок, а не пропозиція.";
    FIRM: 0 = "These are firm prices.", "Це остаточні ціни.";
    HOW: 0 = "How we got there", "Як порахували";
    TIMES: 3 = "{0}: {1} at {2}", "{0}: {1} по {2}";
    ROUNDING: 0 = "Rounded up", "Округлення вгору";
    TOTAL: 0 = "Together", "Разом";
    NOT_IN_TIER: 0 = "not in this one", "не входить у цей пакет";

    ASK: 1 = "Ask {0} for a quote", "Отримати пропозицію від «{0}»";
    ASK_PLAIN: 0 = "Ask for a quote", "Отримати пропозицію";
    KEEPS_NOTHING: 0 = "Your answers go into a message that you read and send. This box keeps nothing.", "Відповіді підуть у лист, який ви прочитаєте й надішлете самі. Тут нічого не зберігається.";
    YOU: 0 = "How to reach you", "Як із вами зв’язатися";
    NAME: 0 = "Name", "Ім’я";
    EMAIL: 0 = "E-mail", "Ел. пошта";
    PHONE: 0 = "Telephone", "Телефон";
    NOTE: 0 = "What else should we know? (optional)", "Що ще нам варто знати? (необов’язково)";
    NEXT: 0 = "Prepare the message", "Підготувати лист";
    BACK: 0 = "Back to the choice", "Назад до вибору";
    LACKS_NAME: 0 = "Type your name, so that they know who asks.", "Введіть ім’я: від кого запит.";
    LACKS_CONTACT: 0 = "Type a whole e-mail address or a telephone number, so that they can answer.", "Вкажіть повну адресу пошти або телефон, щоб вам могли відповісти.";
    LACKS_CONSENT: 0 = "Tick the sentence above, so that they may answer you.", "Позначте згоду вище, щоб вам могли відповісти.";
    LACKS_SEAL: 0 = "This browser could not prepare the request. Write to them directly.", "Цей браузер не зміг підготувати запит. Напишіть їм напряму.";

    READY: 0 = "Your request is ready", "Запит готовий";
    NOT_SENT: 0 = "Nothing has been sent yet.", "Ще нічого не надіслано.";
    TAKEN: 0 = "Your request was handed over.", "Ваш запит передано.";
    SEND_MAIL: 0 = "Write the e-mail", "Написати листа";
    COPY: 0 = "Copy the link", "Копіювати посилання";
    COPIED: 0 = "Copied", "Скопійовано";
    LINK: 0 = "Your request as a link", "Ваш запит як посилання";
    SUBJECT: 1 = "A request from {0}", "Запит: {0}";
    LETTER: 2 = "{0}\n\nThe same for their desk:\n{1}\n", "{0}\n\nТе саме для них одним посиланням:\n{1}\n";

    MISSING: 0 = "There are no prices here yet.", "Цін тут поки що немає.";
    UNREACHABLE: 0 = "The prices could not be fetched.", "Не вдалося завантажити ціни.";
    BROKEN: 0 = "These prices can’t be read.", "Ці ціни не вдалося прочитати.";
    NEWER: 0 = "These prices were published with a newer version. Reload the page.", "Ці ціни опубліковано в новішій версії. Оновіть сторінку.";
    FORGED: 0 = "These prices were changed after they were published, so none are shown.", "Ці ціни змінено після публікації, тому їх не показано.";
    FOREIGN: 0 = "These prices are not from the owner of this page, so none are shown.", "Ці ціни не від власника сторінки, тому їх не показано.";
    NO_CRYPTO: 0 = "This browser can’t check the prices here, so none are shown.", "Цей браузер не може перевірити ціни, тому їх не показано.";
}
