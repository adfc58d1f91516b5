//! What the client's page says.

crate::phrases! {
    OPENING: 0 = "Opening the proposal…", "Відкриваємо пропозицію…";
    NOT_LOADED: 0 = "A part of this page could not be fetched. Check the connection; it is asked for again by itself. What you chose is still here.", "Не вдалося завантажити частину сторінки. Перевірте з’єднання; спроба повториться сама. Ваш вибір залишився.";
    TITLE: 0 = "Proposal", "Пропозиція";
    NUMBER: 2 = "No. {0} of {1}", "№ {0} від {1}";
    NUMBER_REVISED: 3 = "No. {0}, revision {1}, of {2}", "№ {0}, редакція {1}, від {2}";

    // Who sent it, and that it is whole.
    ASKED: 0 = "Nothing was changed since it was sealed. Finding out who sealed it.", "Від моменту підписання нічого не змінено. З’ясовуємо, хто підписав.";
    PROVEN: 1 = "Sent by {0}: its key is published there. Nothing was changed.", "Надіслано від {0}: ключ опубліковано там. Нічого не змінено.";
    SAME: 1 = "From the same sender as a proposal you opened here on {0}. Nothing was changed.", "Відправник той самий, що й у пропозиції, яку ви відкрили тут {0}; нічого не змінено.";
    NOT_PROVEN: 0 = "Nothing was changed since it was sealed. Who sealed it is not proven: compare the sender’s code with one they gave you another way.", "Від моменту підписання нічого не змінено. Хто підписав\u{a0}— не підтверджено: звірте код відправника з тим, який вам повідомили іншим шляхом.";
    WHO: 0 = "Sender’s code", "Код відправника";
    WHAT: 0 = "Code of this proposal", "Код цієї пропозиції";
    SIGNED: 0 = "Signed", "Підпис";
    SIGNED_NAME: 0 = "Name", "Ім’я";
    SIGNED_ON: 0 = "Date", "Дата";
    EXPIRED: 1 = "This proposal was open until {0}. You can still answer; the sender decides whether it stands.", "Ця пропозиція була чинна до {0}; відповісти ще можна, але чи діє вона й далі, вирішує відправник.";
    SUPERSEDES: 0 = "This is a revised proposal. It takes the place of the one you were sent before.", "Це оновлена пропозиція. Вона замінює надіслану раніше.";

    // Choosing and answering.
    REVIEW: 0 = "Review and accept", "Переглянути й погодитися";
    CHOOSE_TO_ACCEPT: 0 = "Choose a tier first", "Спершу оберіть пакет";
    DECLINE: 0 = "Decline", "Відмовитися";
    ASK: 0 = "Ask a question", "Поставити запитання";
    CALL: 1 = "Call {0}", "Зателефонувати: {0}";
    PRINT: 0 = "Print", "Надрукувати";
    BACK: 0 = "Back to the proposal", "Назад до пропозиції";
    YOU_ACCEPT: 0 = "What you accept", "На що ви погоджуєтеся";
    YOUR_NAME: 0 = "Your name", "Ваше ім’я";
    NOTE: 0 = "A note to the sender, if you like", "Примітка для відправника, якщо хочете";
    SURE: 1 = "I accept this proposal of {0} on behalf of whom it is made to.", "Я погоджуюся з цією пропозицією від «{0}» від імені того, кому її зроблено.";
    ACCEPT: 0 = "Accept", "Погодитися";
    LACKS_NAME: 0 = "Type your name, so that the sender knows who accepted.", "Введіть ім’я, щоб відправник знав, хто погодився.";
    LACKS_CONFIRMATION: 0 = "Tick the sentence above to say that you mean it.", "Поставте позначку вище, щоб підтвердити.";
    LACKS_SEAL: 0 = "This browser could not sign the answer. Open the link in another browser, or answer by mail.", "Цей браузер не зміг підписати відповідь. Відкрийте посилання в іншому браузері або відповідайте листом.";
    WHY_DECLINE: 0 = "Decline this proposal", "Відмова від пропозиції";
    REASON: 0 = "What speaks against it? (optional)", "Що не підійшло? (необов’язково)";
    SEND_DECLINE: 0 = "Decline the proposal", "Відмовитися від пропозиції";

    // The answer.
    ACCEPTED: 0 = "Accepted. Now send your answer", "Готово. Тепер надішліть відповідь";
    DECLINED: 0 = "Declined. Now send your answer", "Відмову складено. Тепер надішліть її";
    ACCEPTED_BY: 3 = "Accepted by {0} on {1}, {2} UTC", "Погоджено: {0}, {1}, {2} за UTC";
    DECLINED_BY: 3 = "Declined by {0} on {1}, {2} UTC", "Відмова: {0}, {1}, {2} за UTC";
    DECLINED_ON: 2 = "Declined on {0}, {1} UTC", "Відмова {0}, {1} за UTC";
    AFTER_ITS_DAY: 0 = "After the last day on which it was open.", "Після останнього дня, коли пропозиція була чинна.";
    LOST_ANSWER: 0 = "You answered this proposal here before, but that answer can’t be read any more. If you have sent it, it stands. Otherwise choose and answer again.", "Ви вже відповідали тут на цю пропозицію, але ту відповідь більше не вдається прочитати. Якщо її надіслано, вона чинна. Якщо ні, оберіть і дайте відповідь ще раз.";
    ANSWER_SAYS: 0 = "Your answer is in this link. There is no server in between: the sender knows of it once you send it.", "Ваша відповідь\u{a0}— у цьому посиланні. Сервера між вами немає: відправник дізнається про неї, коли ви її надішлете.";
    SEND_MAIL: 0 = "Send it by mail", "Надіслати листом";
    SHARE: 0 = "Share it", "Поділитися";
    COPY: 0 = "Copy the link", "Копіювати посилання";
    COPIED: 0 = "Copied", "Скопійовано";
    SAVE_FILE: 0 = "Save as a file", "Зберегти файлом";
    ANSWER_LINK: 0 = "Your answer as a link", "Ваша відповідь як посилання";
    QR: 0 = "Your answer as a QR code", "Ваша відповідь як QR-код";
    TAKE_BACK: 0 = "Take it back and choose again", "Відкликати й обрати ще раз";
    TAKE_BACK_SAYS: 0 = "If you have sent the answer already, tell the sender too.", "Якщо відповідь уже надіслано, попередьте відправника.";
    MAIL_ACCEPTED: 1 = "Accepted: {0}", "Погоджено: {0}";
    MAIL_DECLINED: 1 = "Declined: {0}", "Відмова: {0}";
    MAIL_QUESTION: 1 = "A question about {0}", "Запитання щодо «{0}»";
    MAIL_BODY: 2 = "My answer to the proposal “{0}”:\n\n{1}\n", "Моя відповідь на пропозицію «{0}»:\n\n{1}\n";

    // When nothing can be shown.
    FAILED: 0 = "This proposal can’t be shown", "Пропозицію не вдалося показати";
    NO_TOKEN: 0 = "There is no proposal in this link. Open the link again as you received it, or paste it below.", "У цьому посиланні немає пропозиції. Відкрийте його ще раз таким, як отримали, або вставте нижче.";
    CUT: 0 = "The link was cut off on its way. Ask the sender to send it again, perhaps as a file.", "Посилання дорогою обрізалося. Попросіть надіслати його ще раз, можна файлом.";
    SEVERAL: 0 = "There are several proposals in this text. Open one link at a time.", "У тексті кілька пропозицій. Відкривайте посилання по одному.";
    DAMAGED: 0 = "This link is damaged: something in it was changed on its way. Ask the sender for it again.", "Посилання пошкоджене: дорогою в ньому щось змінилося. Попросіть надіслати його ще раз.";
    NEWER: 0 = "This proposal was made with a newer version. Reload the page; if that does not help, ask the sender for a file to print.", "Пропозицію створено в новішій версії. Оновіть сторінку; якщо не допоможе, попросіть у відправника файл для друку.";
    OTHER_KIND: 0 = "This link is not a proposal but something else. Ask the sender for the link to the proposal.", "Це посилання веде не до пропозиції. Попросіть у відправника посилання на неї.";
    OTHER_SUMS: 0 = "This page would reckon other sums than the sender’s, so it shows none. Reload the page; if that does not help, ask the sender for a new link.", "Ця сторінка порахувала б інші суми, ніж у відправника, тому не показує жодних. Оновіть сторінку; якщо не допоможе, попросіть нове посилання.";
    TOO_LONG: 0 = "This text is too long for a proposal. Paste only the link.", "Текст задовгий для пропозиції. Вставте лише посилання.";
    NO_CRYPTO: 0 = "This browser can’t check the seal here. Open the link in a current browser, over https.", "Цей браузер не може перевірити підпис. Відкрийте посилання в сучасному браузері через https.";
    PASTE: 0 = "Paste the link or the message it came in", "Вставте посилання або лист, у якому воно було";
    OPEN: 0 = "Open", "Відкрити";
    OPEN_FILE: 0 = "Open a file", "Відкрити файл";
}
