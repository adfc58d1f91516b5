//! What is said of earlier versions, of the bin, and of how long a browser keeps what is here.

crate::phrases! {
    TODAY: 0 = "Today", "Сьогодні";
    YESTERDAY: 0 = "Yesterday", "Учора";
    TODAY_AT: 1 = "today at {0}", "сьогодні о\u{a0}{0}";
    YESTERDAY_AT: 1 = "yesterday at {0}", "учора о\u{a0}{0}";
    ON_AT: 2 = "on {0} at {1}", "{0} о\u{a0}{1}";
    KILOBYTES: 1 = "{0}\u{a0}KB", "{0}\u{a0}КБ";
    MEGABYTES: 1 = "{0}\u{a0}MB", "{0}\u{a0}МБ";
    GIGABYTES: 1 = "{0}\u{a0}GB", "{0}\u{a0}ГБ";

    EARLIER: 0 = "Earlier versions", "Попередні версії";
    EARLIER_OF: 1 = "Earlier versions of {0}", "Попередні версії: {0}";
    EARLIER_RATES: 0 = "Earlier versions of the rates", "Попередні версії ставок";
    EARLIER_SAYS: 0 = "The last ten are kept, and beyond them one for each hour of a day, then one a day: twenty in all.", "Зберігаються останні десять, а далі по одній на кожну годину доби й по одній на день: усього двадцять.";
    NO_EARLIER: 0 = "There is no earlier version yet. One is kept each time a change is saved.", "Попередніх версій ще немає. Вони з’являються з кожною збереженою зміною.";
    NO_HISTORY: 0 = "This browser’s database is closed to this page, so earlier versions and deleted things are not kept. Outside a private window it may be open. Save a file now and then.", "База даних цього браузера закрита для цієї сторінки, тож попередні версії та видалене не зберігаються. У звичайному вікні вона може бути відкрита. Час від часу зберігайте файл.";
    LOOKING: 0 = "Looking…", "Шукаємо…";
    BACK_TO: 1 = "Back to {0}", "Назад: {0}";
    OLDEST: 0 = "The oldest that is kept", "Найдавніша зі збережених";
    CHANGED_AND_MORE: 2 = "{0}; more: {1}", "{0}; ще: {1}";
    CHANGED_SO_MANY: 1 = "Changes: {0}", "Змін: {0}";
    AS_IT_WAS: 1 = "As it was {0}", "Як було {0}";
    DIFFERS: 0 = "What differs from now", "Що відрізняється від теперішнього";
    THEN: 0 = "Then", "Тоді";
    NOW: 0 = "Now", "Тепер";
    SAME_AS_NOW: 0 = "Nothing: it is as it is now.", "Нічого: усе так само, як тепер.";
    BRING_BACK: 0 = "Bring this version back", "Повернути цю версію";
    COPY_IT: 0 = "Make a copy of it", "Зробити копію";
    AS_CLIENT: 0 = "As the client would have read it, at today’s rates", "Як це прочитав би клієнт, за сьогоднішніми ставками";
    COMES_TO: 1 = "{0}: total without tax", "{0}: разом без податку";
    BROUGHT_BACK: 0 = "The earlier version stands again. The one it replaced is among the earlier versions.", "Попередню версію повернуто. Та, яку вона замінила,\u{a0}— серед попередніх.";

    BIN: 0 = "Bin", "Кошик";
    BIN_SAYS: 0 = "What is deleted stays here for thirty days. Then it goes for good, when the desk is next opened.", "Видалене лежить тут тридцять днів, а тоді зникає назавжди, щойно програму відкриють знову.";
    BIN_EMPTY: 0 = "The bin is empty.", "Кошик порожній.";
    NAME: 0 = "Name", "Назва";
    KIND: 0 = "Kind", "Що це";
    DELETED_AT: 0 = "Deleted", "Видалено";
    GOES: 0 = "Goes for good", "Зникне";
    DAYS_LEFT: 2 = "{0} (days left: {1})", "{0} (днів лишилося: {1})";
    GOES_NEXT: 0 = "When the desk is next opened", "З наступним відкриттям";
    CLIENT: 0 = "Client", "Клієнт";
    PUT_BACK: 0 = "Put back", "Повернути";
    PUT_BACK_ONE: 1 = "Put back {0}", "Повернути: {0}";
    FORGET: 0 = "Delete for good", "Видалити назавжди";
    FORGET_ONE: 1 = "Delete {0} for good", "Видалити назавжди: {0}";
    FORGET_SURE: 1 = "“{0}” can’t be had back after this.", "Після цього «{0}» не повернути.";
    KEEP_IT: 0 = "Keep it", "Залишити";
    EMPTY_BIN: 0 = "Empty the bin", "Спорожнити кошик";
    EMPTY_SURE: 0 = "Nothing in it can be had back after this.", "Після цього нічого з нього не повернути.";
    NOT_FORGOTTEN: 0 = "The browser did not finish. Try again.", "Браузер не завершив. Спробуйте ще раз.";
    CAME_BACK: 1 = "“{0}” is back.", "«{0}» повернуто.";
    CAME_BACK_UNTITLED: 0 = "The untitled proposal is back.", "Пропозицію без назви повернуто.";
    DELETED: 1 = "Deleted “{0}”. It stays in the bin for thirty days.", "Видалено «{0}». У кошику воно лежатиме тридцять днів.";
    DELETED_UNTITLED: 0 = "Deleted an untitled proposal. It stays in the bin for thirty days.", "Видалено пропозицію без назви. У кошику вона лежатиме тридцять днів.";

    ROOM: 0 = "Room and safety", "Місце й надійність";
    USED: 2 = "{0} used; this browser gives about {1}.", "Зайнято {0}; цей браузер дає близько {1}.";
    USED_LOCALLY: 2 = "Of its quick store {0} of {1} are used.", "У його швидкому сховищі зайнято {0} з {1}.";
    ROOM_UNKNOWN: 0 = "This browser does not say how much room there is.", "Цей браузер не каже, скільки є місця.";
    NEARLY_FULL: 0 = "It is nearly full. Save a file, then empty the bin or let earlier versions go.", "Місце майже закінчилося. Збережіть файл, а тоді спорожніть кошик або видаліть попередні версії.";
    LET_PAST_GO: 0 = "Let all earlier versions and the bin go", "Видалити всі попередні версії й кошик";
    PAST_SURE: 0 = "Earlier versions and what is in the bin can’t be had back after this. What stands now stays.", "Попередні версії та вміст кошика не повернути. Теперішнє лишиться.";
    STAYS: 0 = "This browser has promised to keep what is here.", "Браузер пообіцяв зберігати ці дані.";
    MAY_GO: 0 = "This browser may clear what is here when the disk is low. A file you save is safe from that.", "Браузер може стерти ці дані, коли на диску мало місця. Збереженому файлу це не загрожує.";
    ASK_TO_STAY: 0 = "Ask the browser to keep it", "Попросити браузер зберігати";
    NOT_PROMISED: 0 = "The browser did not promise it. Some do once a page is used often, or installed.", "Браузер не пообіцяв. Деякі погоджуються, коли сторінкою часто користуються або її встановлено.";
    ERASES: 0 = "This browser erases what a page keeps after seven days without a visit. Install the desk (Share, then Add to Home Screen or Add to Dock), or save a file of your work now and then.", "Цей браузер стирає дані сторінки після семи днів без відвідин. Встановіть програму («Поширити», тоді «На початковий екран» або «Додати на панель Dock») чи час від часу зберігайте файл.";
}
