//! What is said of rates that anyone may see: choosing them, reading them before they are public, signing them, and putting them on a site.

crate::phrases! {
    ON_YOUR_SITE: 0 = "On your site", "На вашому сайті";
    LEAD: 0 = "An estimator for your own site: visitors choose what they need and see what it would come to, by prices you choose to show. What they ask for comes to you as a draft.", "Калькулятор для вашого сайту: відвідувачі обирають потрібне й бачать, скільки це коштуватиме за цінами, які ви вирішили показати. Їхній запит приходить вам як чернетка пропозиції.";
    NOTHING_PUBLIC: 0 = "Nothing here is public until you sign it and put the file on your site yourself. Costs, hours, rates and margins are never in it.", "Ніхто нічого з цього не побачить, доки ви самі не підпишете файл і не покладете його на сайт. Витрат, годин, ставок і маржі в ньому не буває.";
    EMPTY: 0 = "Nothing is chosen yet.", "Поки нічого не обрано.";
    EMPTY_SAYS: 1 = "Begin with everything on your rate card (services: {0}), in one column from the target price to the stretch price. Then change what you like.", "Почніть з усіх своїх послуг (їх {0}) в одній колонці: від цільової ціни до амбітної. Далі змінюйте, що захочете.";
    BEGIN: 0 = "Propose a beginning", "Створити заготовку";
    NO_CARD: 0 = "An estimator shows services of your rate card, and there are none yet. Add one in the rates, under “Services”, with the hours behind it.", "Калькулятор показує ваші послуги, а їх поки немає. Додайте послугу в ставках, у розділі «Послуги», з годинами на неї.";
    TO_RATES: 0 = "To the rates", "До ставок";
    FROM_SERVICES: 0 = "Show these prices on your own site", "Показати ці ціни на своєму сайті";
    SETTINGS_SAYS: 0 = "Visitors of your own site can see what a job might come to, by prices that you choose.", "Відвідувачі вашого сайту можуть побачити орієнтовну вартість за цінами, які оберете ви.";
    TO_SITE: 0 = "Choose what your site shows", "Обрати, що показує сайт";

    // What a beginning says.
    BEGIN_TITLE: 0 = "What might yours cost?", "Скільки коштуватиме ваш проєкт?";
    BEGIN_INTRODUCTION: 0 = "Choose what you need and see what it would come to.", "Оберіть, що вам потрібно, і побачите орієнтовну вартість.";
    BEGIN_CONSENT: 0 = "You may use these details to answer my request.", "Дозволяю використати ці дані, щоб відповісти на мій запит.";

    // Words.
    WORDS: 0 = "Words", "Тексти";
    TITLE: 0 = "Title", "Заголовок";
    INTRODUCTION: 0 = "A sentence under it", "Речення під заголовком";
    CONSENT: 0 = "What a visitor agrees to by asking", "На що погоджується відвідувач, надсилаючи запит";
    CONSENT_SAYS: 0 = "Leave it empty to ask for nothing.", "Залиште порожнім, щоб нічого не питати.";
    STEP: 0 = "Round estimates up to", "Округлювати суму вгору до";

    // Tiers.
    COLUMNS: 0 = "Columns", "Колонки";
    COLUMNS_SAYS: 0 = "Each column is one way to do it, with a price or a range. From and to the same band: a firm price.", "Кожна колонка\u{a0}— окремий пакет із ціною або діапазоном цін. Якщо «Від» і «До» однакові, ціна остаточна.";
    ADD_COLUMN: 0 = "Add a column", "Додати колонку";
    COLUMN_NUMBER: 1 = "Column {0}", "Колонка {0}";
    COLUMN_NAME: 0 = "Name", "Назва";
    COLUMN_TEXT: 0 = "Whom it is for, or what is included", "Для кого або що входить";
    FROM: 0 = "From", "Від";
    TO: 0 = "To", "До";
    IS_FIRM: 0 = "A firm price.", "Остаточна ціна.";
    TELLS_FLOOR: 0 = "These are your base prices: whoever reads them knows your floor.", "Це ваші мінімальні ціни: хто їх прочитає, знатиме вашу межу.";

    // Services.
    SERVICES: 0 = "Services", "Послуги";
    SERVICES_SAYS: 0 = "What a visitor sees, and how each is asked for. What is not in this list stays private.", "Що побачить відвідувач і як це обирати. Послуги поза списком бачите лише ви.";
    ADD_SERVICE: 0 = "Add a service", "Додати послугу";
    ADD_SERVICE_PICK: 0 = "Choose one…", "Оберіть…";
    ALL_SHOWN: 0 = "All services of your rate card are shown.", "Показано всі ваші послуги.";
    ASKED: 0 = "How it is asked for", "Спосіб вибору";
    ALWAYS: 0 = "A part of everything", "Входить завжди";
    COUNT: 0 = "How many", "Кількість";
    EXTRA: 0 = "Whether or not", "За бажанням";
    ONE_OF: 0 = "One of a group", "Одне з групи";
    GROUP: 0 = "Group", "Група";
    LEAST: 0 = "Fewest", "Найменше";
    MOST: 0 = "Most", "Найбільше";
    USUAL: 0 = "At first", "Спочатку";
    IN_COLUMNS: 0 = "In", "У колонках";
    GONE: 0 = "A service that is gone", "Послуга, якої вже немає";

    // Factors.
    FACTORS: 0 = "Urgency and kinds of client", "Терміновість і типи клієнтів";
    FACTORS_SAYS: 0 = "Each adds a percentage to everything, or takes one off. The first of a list is chosen at first. Leave a list empty to ask nothing.", "Кожен варіант додає відсоток до всієї суми або віднімає його. Перший у списку обрано спочатку. Якщо список порожній, запитання не буде.";
    URGENCY: 0 = "How urgent it is", "Терміновість";
    CLIENTS: 0 = "Who asks", "Хто замовляє";
    ADD_URGENCY: 0 = "Add a degree of urgency", "Додати ступінь терміновості";
    ADD_CLIENT: 0 = "Add a kind of client", "Додати тип клієнта";
    FACTOR_NAME: 0 = "Name", "Назва";
    ADDS: 0 = "Adds", "Додає";
    FACTOR_NUMBER: 1 = "Choice {0}", "Варіант {0}";
    OF: 2 = "{0}: {1}", "{0}: {1}";
    DRAG: 1 = "Move {0}", "Перемістити: {0}";
    EMPTY_ALL: 0 = "Take everything out again", "Прибрати все з цієї сторінки";

    // What differs, and what a number is called elsewhere.
    NUMBER_STEP: 0 = "On your site: estimates rounded up to", "На сайті: округлення суми";
    NUMBER_LEAST: 1 = "On your site, {0}: fewest", "На сайті, {0}: найменше";
    NUMBER_MOST: 1 = "On your site, {0}: most", "На сайті, {0}: найбільше";
    NUMBER_USUAL: 1 = "On your site, {0}: at first", "На сайті, {0}: спочатку";
    NUMBER_PERCENT: 1 = "On your site, {0}: percent", "На сайті, {0}: відсоток";

    // What stands against it.
    AGAINST: 0 = "Before it can be public", "Що виправити перед публікацією";
    NO_TIERS: 0 = "There is no column yet. Add one.", "Ще немає жодної колонки. Додайте її.";
    NO_SERVICES: 0 = "No service is shown yet. Add one.", "Ще не показано жодної послуги. Додайте її.";
    NO_SUCH_SERVICE: 0 = "A service in this list is no longer on your rate card. Remove it here.", "Послуги з цього списку вже немає серед ваших. Приберіть її тут.";
    NO_PRICE: 1 = "{0} has no price yet. Type the hours behind it in the rates, or remove it here.", "{0}: ціни ще немає. Введіть години на цю послугу в ставках або приберіть її тут.";
    BACKWARDS: 2 = "{0}: in {1} the lower price is above the upper one. Choose other bands for the column, or look at your profit.", "{0}: у «{1}» нижча ціна більша за вищу. Оберіть інші рівні для колонки або перегляньте прибуток.";
    NO_NAME: 1 = "{0} has no name. Where there are several, each needs one.", "{0}: немає назви. Коли варіантів кілька, назва потрібна кожному.";
    COUNTS: 1 = "{0}: fewest, at first and most have to be whole numbers from 0 to 9,999, each no smaller than the one before.", "{0}: «найменше», «спочатку» і «найбільше» мають бути цілими числами від 0 до 9\u{a0}999, кожне не менше за попереднє.";
    PERCENT: 1 = "{0}: a percentage here is from −90 to 1,000.", "{0}: відсоток тут\u{a0}— від −90 до 1\u{a0}000.";
    EMPTY_TIER: 1 = "{0} is empty: no service is in it. Put one in, or remove the column.", "«{0}»: жодної послуги. Додайте хоч одну або приберіть колонку.";
    LONELY_GROUP: 1 = "{0} is alone in its group, so there is nothing to choose. Give another service the same group, or ask for it otherwise.", "{0}: у групі більше нічого немає, тож нема з чого обирати. Вкажіть ту саму групу ще для однієї послуги або змініть спосіб вибору.";
    TWICE: 1 = "{0} is in the list twice. Remove one.", "{0}: у списку двічі. Приберіть зайве.";
    BAD_STEP: 0 = "What estimates are rounded up to has to be above zero, and no finer than the currency.", "Крок округлення має бути більшим за нуль і не дрібнішим за найменшу одиницю валюти.";
    TOO_MANY: 0 = "There is more here than an estimator holds: at most 4 columns, 60 services, and 12 choices in a list.", "Тут більше, ніж уміщає калькулятор: не більш ніж 4 колонки, 60 послуг і 12 варіантів у списку.";
    TEXT_TOO_LONG: 1 = "A text has {0} characters. Shorten it to 10,000.", "Один із текстів задовгий, знаків: {0}. Скоротіть його до 10\u{a0}000.";
    SHOW_FIELD: 0 = "Go there", "Перейти";

    // What will be public.
    PREVIEW: 0 = "What becomes public", "Що побачать усі";
    PREVIEW_LATER: 0 = "What becomes public stands here as soon as nothing is in the way.", "Щойно все виправлено, тут буде видно, що побачать усі.";
    PREVIEW_SAYS: 0 = "All of it, and nothing else. Anyone can read it, competitors too.", "Усе це й нічого більше. Прочитати може будь-хто, конкуренти теж.";
    YOUR_NAME: 0 = "Your name", "Ваша назва";
    YOUR_EMAIL: 0 = "Where requests go", "Куди йдуть запити";
    NO_EMAIL: 0 = "No e-mail: give one in the settings, or visitors can’t write to you from the estimator.", "Пошти немає: вкажіть її в налаштуваннях, інакше з калькулятора вам не напишуть.";
    TAXES: 0 = "Taxes", "Податки";
    TAXES_IN: 1 = "in the prices: {0}", "у цінах: {0}";
    TAXES_ON_TOP: 1 = "on top of the prices: {0}", "додається до цін: {0}";
    NO_TAXES: 0 = "none", "немає";
    ROUNDED: 0 = "Rounded up to", "Округлення вгору до";
    PRICE_OF_ONE: 0 = "Price of one", "Ціна за одиницю";
    SPAN: 2 = "{0} to {1}", "{0}\u{a0}– {1}";
    FROM_TO: 3 = "{0} to {1}, at first {2}", "від {0} до {1}, спочатку {2}";
    ONE_OF_GROUP: 1 = "One of: {0}", "Одне з групи «{0}»";
    NOT_IN_IT: 0 = "not in it", "не входить";
    PERCENT_ON: 2 = "{0}: {1}", "{0}: {1}";
    ALONE: 0 = "Price", "Ціна";

    // Signing.
    PUBLISH: 0 = "Sign and publish", "Підписати й опублікувати";
    PUBLISH_SAYS: 0 = "Your key signs the file, so that nobody can change a price in it unseen. Put the file on your site; to change prices, sign again and replace it.", "Файл підписує ваш ключ, тож ніхто не змінить ціну непомітно. Покладіть файл на сайт; щоб змінити ціни, підпишіть знову й замініть його.";
    PUBLISHED_LANGUAGE: 0 = "Language of your texts", "Мова ваших текстів";
    SIGN: 0 = "Sign these prices", "Підписати ці ціни";
    SIGN_AGAIN: 0 = "Sign them again", "Підписати ще раз";
    SIGNING: 0 = "Signing…", "Підписуємо…";
    FIRST_KEY: 0 = "With this, your browser makes you a key. The same key will sign your quotes.", "Браузер створить ваш ключ. Ним підписуватимуться і ваші пропозиції.";
    SIGNED: 1 = "Signed with your key {0}.", "Підписано вашим ключем {0}.";
    SAVE_FILE: 0 = "Save the file", "Зберегти файл";
    COPY_TEXT: 0 = "Copy as text", "Копіювати як текст";
    COPIED: 0 = "Copied", "Скопійовано";
    AS_OUT: 1 = "Last signed on {0}. These prices are the same.", "Востаннє підписано {0}, відтоді ціни не змінилися.";
    OTHERWISE: 1 = "Last signed on {0}, and something has changed since: your site shows the earlier prices until you sign again and replace the file.", "Востаннє підписано {0}, відтоді щось змінилося: на сайті старі ціни, доки ви не підпишете знову й не заміните файл.";

    // The snippet.
    SNIPPET: 0 = "Put it on your site", "Поставити на сайт";
    SNIPPET_SAYS: 0 = "Paste this where the estimator shall stand, and put rates.json where the address in it points.", "Вставте цей код туди, де має бути калькулятор, а файл rates.json покладіть за вказаною в ньому адресою.";
    SIGN_FIRST: 0 = "Sign the prices first: the snippet names your key.", "Спершу підпишіть ціни: у коді вказано ваш ключ.";
    FORM: 0 = "Form", "Вигляд";
    INLINE: 0 = "In the page", "На сторінці";
    DIALOG: 0 = "A button that opens it", "Кнопка, що відкриває калькулятор";
    FLOATING: 0 = "A floating button", "Кнопка поверх сторінки";
    LANGUAGE: 0 = "Language", "Мова";
    PAGES_OWN: 0 = "The page’s own", "Як на сторінці";
    SCHEME: 0 = "Light or dark", "Тема";
    LIGHT: 0 = "Light", "Світла";
    DARK: 0 = "Dark", "Темна";
    ACCENT: 0 = "Colour", "Колір";
    OWN_ACCENT: 0 = "Another colour than in the rates", "Інший колір, ніж у цінах";
    FILE_ADDRESS: 0 = "Address of rates.json", "Адреса rates.json";
    HOST: 0 = "Folder with Ratewright’s files", "Папка з файлами Ratewright";
    HOST_SAYS: 0 = "Empty: from here. To serve them from your own site, copy this program’s files there and type the folder’s address.", "Якщо порожньо, файли беруться звідси. Щоб брати їх зі свого сайту, скопіюйте туди файли програми й укажіть адресу папки.";
    HOST_WRONG: 0 = "This is no web address. Type one that begins with https://.", "Це не вебадреса. Введіть таку, що починається з https://.";
    THE_SNIPPET: 0 = "The snippet", "Код для сайту";
    COPY_SNIPPET: 0 = "Copy the snippet", "Копіювати код";
    RULE: 0 = "And this into your page’s style sheet:", "А це\u{a0}— до таблиці стилів сторінки:";
    COPY_RULE: 0 = "Copy the rule", "Копіювати правило";
    ASK_US: 0 = "Ask us for an estimate:", "Запитайте нас про вартість:";
    NO_VERSION: 0 = "The version of embed.js could not be read, so the snippet takes whichever is there and does not hold it to a hash.", "Не вдалося прочитати версію embed.js, тож код бере ту, що є, і не звіряє її з контрольною сумою.";
    VERSIONED: 1 = "Version {0}, held to its hash: the browser runs this very file or none.", "Версія {0}, звірена з контрольною сумою: браузер запустить саме цей файл або жодного.";
    HEADERS: 0 = "If your site has a content policy", "Якщо на сайті є політика вмісту";
    HEADERS_SAYS: 0 = "Your developer will know. Add these to the policy of the page:", "Розробник знатиме. Додайте це до політики сторінки:";
    CORS_SAYS: 0 = "And where Ratewright’s files and rates.json are served from another address than the page, they need this header, so that your site may read them:", "А якщо файли Ratewright і rates.json лежать за іншою адресою, ніж сторінка, їм потрібен цей заголовок, щоб ваш сайт міг їх читати:";
    COPY_HEADERS: 0 = "Copy the policy", "Копіювати політику";
    TEST_IT: 0 = "Test it", "Перевірити";
    TEST_SAYS: 0 = "Put these lines into a page of your site. They list what works there and what to mend.", "Вставте ці рядки на сторінку сайту. Вони покажуть, що там працює, а що треба виправити.";
    COPY_TEST: 0 = "Copy the test", "Копіювати перевірку";
    BLOCKED: 1 = "The test did not start. Either its address is wrong, or {0} does not answer or does not send Access-Control-Allow-Origin, or this page’s policy lacks {0} in script-src.", "Перевірка не запустилася. Або адреса скрипта неправильна, або {0} не відповідає чи не надсилає Access-Control-Allow-Origin, або в політиці сторінки немає {0} у script-src.";
    SEE_IT: 0 = "See how it looks", "Подивитися, як виглядає";
    HIDE_IT: 0 = "Hide it", "Сховати";
    LIVE: 0 = "As a visitor sees it", "Як це бачить відвідувач";
    LIVE_MISSING: 0 = "The estimator could not be loaded here. The snippet is good all the same.", "Калькулятор тут не завантажився. Код усе одно справний.";
}
