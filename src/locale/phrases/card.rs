//! What is said of a manager's card: choosing what stands on it, handing it over, opening it, quoting from it, and what comes back.

crate::phrases! {
    CARD: 0 = "Manager’s card", "Картка менеджера";
    LEAD: 0 = "Prices for someone who quotes for you, and need not know what things cost you. They open the card in their own browser and make proposals from it; what they made comes back to you as a file.", "Ціни для того, хто рахує пропозиції за вас і не має знати ваших витрат. Людина відкриває картку у своєму браузері й готує пропозиції за нею, а вам повертає файл із ними.";
    NEVER_IN_IT: 0 = "Costs, salaries, hours behind a price, margins and notes are never in it: a card has no place for them.", "Витрат, зарплат, годин за ціною, маржі й нотаток у картці не буває: для них у ній немає місця.";
    SETTINGS_SAYS: 0 = "Give an account manager your prices, the least that may be asked and the discount they may give, and none of your costs.", "Дайте менеджеру свої ціни, найнижчі з них і дозволену знижку\u{a0}— і жодних витрат.";
    TO_CARD: 0 = "Make a manager’s card", "Створити картку менеджера";
    FROM_SERVICES: 0 = "Give these prices to an account manager", "Дати ці ціни менеджеру";

    // What stands on it.
    CHOICE: 0 = "What stands on it", "Що є на картці";
    CHOICE_SAYS: 0 = "Everything that has a price is on the card unless you take it off. Nothing may be sold below its least price; that is the price at base until you raise it.", "На картці є все, що має ціну, крім того, що ви знімете. Нижче за найнижчу ціну продавати не можна; поки ви її не піднімете, це мінімальна ціна.";
    DISCOUNT: 0 = "Discount they may give", "Знижка, яку можна дати";
    DAYS: 0 = "Prices hold for, days", "Скільки днів діють ціни";
    DAYS_SAYS: 0 = "Empty: until there is a newer card.", "Порожньо: доки немає новішої картки.";
    ON_IT: 1 = "{0} is on the card", "{0}: є на картці";
    LEAST_OF: 1 = "{0}: least price", "{0}: найнижча ціна";
    LEAST: 0 = "Least price", "Найнижча ціна";
    AN_HOUR: 0 = "an hour", "за годину";
    WHAT: 0 = "What", "Що";
    NO_PRICE: 0 = "No price yet, so it is not on the card.", "Ціни ще немає, тож на картці цього немає.";
    ONE_PERSON: 1 = "{0} is one person. Whoever knows their hours can guess from the base price and the least price what an hour of theirs costs you.", "{0}: це одна людина. Хто знає її години, може з мінімальної та найнижчої ціни здогадатися, у скільки вам обходиться її година.";

    // Why there is none yet.
    AGAINST: 0 = "Before there is a card", "Що заважає картці";
    NOTHING: 0 = "Nothing on the card has a price. Answer the questions on the rates page, or put something back on the card.", "На картці немає нічого з ціною. Дайте відповіді на сторінці ставок або поверніть щось на картку.";
    BAD_DISCOUNT: 0 = "The discount is from 0 to 100 %.", "Знижка\u{a0}— від 0 до 100\u{a0}%.";
    BAD_DAYS: 0 = "The days are a whole number up to 3,660.", "Днів\u{a0}— ціле число до 3\u{a0}660.";
    UNDER_FLOOR: 1 = "{0}: this least price is below what it costs you. Raise it, or leave it empty for the price at base.", "{0}: ця найнижча ціна менша за ваші витрати. Підніміть її або залиште порожньою, тоді діятиме мінімальна ціна.";
    ABOVE_ALL: 1 = "{0}: this least price is above every price on the card. Lower it.", "{0}: ця найнижча ціна вища за всі ціни на картці. Знизьте її.";
    TOO_MANY: 0 = "More roles or services than a card holds. Take some off.", "Ролей або послуг більше, ніж уміщує картка. Зніміть частину.";
    TEXT_TOO_LONG: 1 = "A text has {0} characters; the longest may have 10,000.", "Один із текстів має {0} символів, а можна до 10\u{a0}000.";

    // What it will say.
    PREVIEW: 0 = "What the card says", "Що каже картка";
    PREVIEW_SAYS: 0 = "All of it. Whoever has the card can read this, and nothing else of yours.", "Тут усе. Хто має картку, побачить це\u{a0}— і більше нічого вашого.";
    PRICES: 1 = "Prices in {0}: an hour of a role, one of a service", "Ціни, {0}: година ролі, одиниця послуги";
    UNTIL: 0 = "Prices hold until", "Ціни діють до";
    NO_END: 0 = "a newer card", "новішої картки";
    FROM: 0 = "From", "Від кого";
    CONTACT: 0 = "A client can ask", "Контакт для клієнта";
    TAXES: 0 = "Taxes", "Податки";
    CONDITIONS: 0 = "Conditions proposals begin with", "Умови, з яких починаються пропозиції";
    LOOK: 0 = "Colour and logo", "Колір і логотип";
    AS_YOURS: 0 = "as on your own proposals", "як у ваших пропозиціях";
    NONE: 0 = "none", "немає";
    WORD_FOR_WORD: 0 = "The card word for word", "Картка дослівно";

    // Handing it over.
    HAND_OVER: 0 = "Hand it over", "Передати";
    HAND_OVER_SAYS: 0 = "It is signed with your key, so that a change on the way is noticed. It is not encrypted: whoever has the link or the file can read it. Send it to that person alone.", "Картка підписана вашим ключем, тож зміну в дорозі буде помічено. Вона не зашифрована: хто має посилання чи файл, може її прочитати. Надсилайте лише цій людині.";
    SIGN: 0 = "Sign the card", "Підписати картку";
    SIGN_AGAIN: 0 = "Sign a new card", "Підписати нову картку";
    SIGNED: 1 = "Signed with your key {0}.", "Підписано вашим ключем {0}.";
    SAVE_FILE: 0 = "Save the card", "Зберегти картку";
    COPY_LINK: 0 = "Copy the link", "Копіювати посилання";
    LINK: 0 = "The link", "Посилання";
    AS_OUT: 1 = "The last card was signed on {0}, and says the same.", "Останню картку підписано {0}, і вона каже те саме.";
    OTHERWISE: 1 = "The last card was signed on {0}, and something has changed since. A new one takes its place once it is opened.", "Останню картку підписано {0}, відтоді дещо змінилося. Нова замінить її, щойно її відкриють.";
    HOW_BACK: 0 = "What comes back is a file. Open it here with “Open a file”: you see what is new before anything changes, and the proposals rest on your own rates again, with their earnings.", "Назад приходить файл. Відкрийте його тут кнопкою «Відкрити файл»: спершу побачите, що нового, а пропозиції знову рахуватимуться за вашими ставками, з вашим заробітком.";

    // Opening one.
    ARRIVED: 1 = "A manager’s card from {0}", "Картка менеджера від: {0}";
    ARRIVED_SAYS: 0 = "With it this browser makes proposals at these prices. Nothing is changed until you press the button, and Undo takes it back.", "З нею цей браузер готуватиме пропозиції за цими цінами. Нічого не зміниться, доки ви не натиснете кнопку, і це можна скасувати.";
    UNNAMED: 0 = "someone without a name", "без назви";
    TAKE: 0 = "Quote from this card", "Рахувати за цією карткою";
    LEAVE: 0 = "Leave it", "Не брати";
    CLOSE: 0 = "Close", "Закрити";
    SIGNED_BY: 1 = "Signed with the key {0}.", "Підписано ключем {0}.";
    OTHER_SIGNER: 2 = "The card here was signed with the key {0}, this one with {1}. Make sure that it comes from the same person.", "Тутешню картку підписано ключем {0}, а цю\u{a0}— {1}. Переконайтеся, що вона від тієї самої людини.";
    SAME_CARD: 0 = "This is the card that is quoted from here already.", "Це картка, за якою тут уже рахують.";
    OLDER: 2 = "This card is of {0}, older than the one here, of {1}.", "Ця картка від {0}, старіша за тутешню від {1}.";
    WOULD_CHANGE: 0 = "What it changes", "Що вона змінить";
    NO_CHANGE: 0 = "Prices, least prices and the discount are the same.", "Ціни, найнижчі ціни та знижка ті самі.";
    CHANGED_NEW: 1 = "{0}: new", "{0}: нове";
    CHANGED_GONE: 1 = "{0}: no longer on the card", "{0}: на картці вже немає";
    CHANGED_PRICE: 4 = "{0}, {1}: {2}, was {3}", "{0}, {1}: {2}, було {3}";
    CHANGED_LEAST: 3 = "{0}, least price: {1}, was {2}", "{0}, найнижча ціна: {1}, була {2}";
    CHANGED_DISCOUNT: 2 = "Discount: {0}, was {1}", "Знижка: {0}, була {1}";
    CHANGED_UNTIL: 2 = "Prices hold until: {0}, was {1}", "Ціни діють до: {0}, було {1}";
    TAKEN: 1 = "This desk quotes from the card of {0} now.", "Тепер тут рахують за карткою. Від кого: {0}.";

    // Why one was not opened.
    DAMAGED: 0 = "This card was changed on its way, or is not complete, and was not opened. Ask for it again. Nothing here has changed.", "Цю картку змінено в дорозі або вона неповна, тож її не відкрито. Попросіть її ще раз. Тут нічого не змінилося.";
    NEWER: 0 = "This card was made by a newer version of Ratewright. Reload this page, then open it again. Nothing here has changed.", "Цю картку створено новішою версією Ratewright. Перезавантажте сторінку й відкрийте картку ще раз. Тут нічого не змінилося.";
    NOT_OURS: 0 = "This is no manager’s card. Nothing here has changed.", "Це не картка менеджера. Тут нічого не змінилося.";
    TOO_LARGE: 0 = "This is too large for a manager’s card. Nothing here has changed.", "Для картки менеджера це завелике. Тут нічого не змінилося.";
    NO_CRYPTO: 0 = "This browser can’t check the card’s signature here, so it was not opened. Open the page by https. Nothing here has changed.", "Тут браузер не може перевірити підпис картки, тож її не відкрито. Відкрийте сторінку через https. Тут нічого не змінилося.";
    OWN_RATES: 0 = "This desk has rates of its own, and a card would take their place. Open it in another browser, or in another profile of this one. Nothing here has changed.", "Тут є власні ставки, а картка стала б на їхнє місце. Відкрийте її в іншому браузері або в іншому профілі цього. Тут нічого не змінилося.";
    OTHER_CURRENCY: 2 = "The card is in {0}, and the proposals here are in {1}. Open it in another profile of the browser, or ask for a card in {1}. Nothing here has changed.", "Картка в {0}, а пропозиції тут у {1}. Відкрийте її в іншому профілі браузера або попросіть картку в {1}. Тут нічого не змінилося.";

    // Quoting from one.
    PRICES_OF: 1 = "Prices from the card of {0}", "Ціни з картки. Від кого: {0}";
    OF_DAY: 1 = "Handed over on {0}.", "Передано {0}.";
    HOLD_UNTIL: 1 = "Prices hold until {0}.", "Ціни діють до {0}.";
    OVER: 1 = "The prices of this card held until {0}. Ask the owner for a new card before you promise anything.", "Ціни цієї картки діяли до {0}. Попросіть у власника нову, перш ніж щось обіцяти.";
    MAY_GIVE: 1 = "In each tier you may take off up to {0} in all.", "У кожному пакеті можна зняти разом до {0}.";
    MAY_GIVE_NONE: 0 = "No discount may be given.", "Знижки давати не можна.";
    TO_PROPOSALS: 0 = "To the proposals", "До пропозицій";
    FOR_OWNER: 0 = "For the owner", "Для власника";
    FOR_OWNER_SAYS: 0 = "A file with your proposals and their clients: prices, hours and words, without your notes. The owner opens it on their own desk.", "Файл із вашими пропозиціями та їхніми клієнтами: ціни, години й тексти, без ваших нотаток. Власник відкриє його у себе.";
    SAVE_FOR_OWNER: 0 = "Save for the owner", "Зберегти для власника";
    NOTHING_FOR_OWNER: 0 = "There is no proposal yet.", "Пропозицій ще немає.";
    NEWER_CARD: 0 = "A newer card is opened with its link, or with “Open a file”.", "Новішу картку відкривають за посиланням або кнопкою «Відкрити файл».";

    // In the editor.
    AGAINST_CARD: 0 = "Against the card", "За карткою";
    AGAINST_CARD_MEANS: 0 = "Only you see this. Least price: what may not be gone under, in all.", "Бачите лише ви. Найнижча ціна: менше разом просити не можна.";
    AT_LEAST: 0 = "Least price", "Найнижча ціна";
    ABOVE_LEAST: 0 = "Above it", "Вище за неї на";
    UNDER_LEAST: 0 = "Under it", "Нижче за неї на";
    TAKEN_OFF: 0 = "Taken off", "Знято";
    MAY_BE_OFF: 0 = "May be taken off", "Можна зняти";
    NO_LIMITS: 0 = "Nothing priced yet.", "Поки нічого з ціною.";
    GOES_UNDER: 2 = "{0} goes under the card’s least price by {1}. Ask the owner.", "{0}: нижче за найнижчу ціну картки на {1}. Запитайте власника.";
    GOES_BEYOND: 3 = "{0}: {1} is taken off, {2} more than the card allows. Ask the owner.", "{0}: знято {1}, на {2} більше, ніж дозволяє картка. Запитайте власника.";
    LINES_UNDER: 2 = "{0}, under their least price: {1}. Ask the owner.", "{0}, нижче за свою найнижчу ціну: {1}. Запитайте власника.";
    LINES_OWN: 2 = "{0}, prices that stand on no card: {1}. Only the owner can promise them.", "{0}, ціни не з картки: {1}. Обіцяти їх може лише власник.";
    NOT_TO_SEND: 0 = "This goes beyond the card, so no link is made of it here. Save it for the owner: they see it on their own rates and can send it.", "Це виходить за межі картки, тож посилання тут не створити. Збережіть файл для власника: він побачить пропозицію за своїми ставками й зможе її надіслати.";

    // What came back.
    MOVED: 4 = "{0}, {1}: {2} from the card, {3} at your rates now.", "{0}, {1}: {2} за карткою, {3} за вашими ставками зараз.";
    MOVED_NONE: 3 = "{0}, {1}: {2} from the card, no price at your rates now.", "{0}, {1}: {2} за карткою, а за вашими ставками ціни немає.";
    MOVED_SAYS: 0 = "Your rates, or the card’s roles and services, have changed since the card:", "Після картки змінилися ваші ставки або її ролі й послуги:";
    RETURNED_FROM: 1 = "Made from a card of yours, {0}.", "Зроблено за вашою карткою, {0}.";
    RETURNED_ON_CARD: 0 = "This desk quotes from a card itself. Open this file on the owner’s desk. Nothing here has changed.", "Тут самі рахують за карткою. Відкрийте цей файл у власника. Тут нічого не змінилося.";
    RETURNED_CURRENCY: 2 = "These proposals are in {0}, and this desk is in {1}. Nothing here has changed.", "Ці пропозиції в {0}, а тут рахують у {1}. Тут нічого не змінилося.";

    // Numbers without their row.
    NUMBER_DISCOUNT: 0 = "Manager’s card: discount they may give", "Картка менеджера: знижка, яку можна дати";
    NUMBER_DAYS: 0 = "Manager’s card: days its prices hold", "Картка менеджера: скільки днів діють ціни";
    NUMBER_LEAST: 1 = "Manager’s card, {0}: least price", "Картка менеджера, {0}: найнижча ціна";
}
