//! What is said of backups: saving one, what bringing one in would change, and when one is due.

crate::phrases! {
    BACKUP: 0 = "Backup", "Резервна копія";
    BACKUP_SAYS: 0 = "One file with everything: rates, clients, proposals, quotes with their answers, the language, and the signing key where it has a passphrase. It is not encrypted: keep it as you keep your accounts.", "Один файл з усім: ставки, клієнти, пропозиції, надіслані пропозиції з відповідями, мова та ключ підпису, якщо він має парольну фразу. Файл не зашифровано: бережіть його, як свою бухгалтерію.";
    SAVE: 0 = "Save a backup", "Зберегти резервну копію";
    OPEN: 0 = "Open a backup", "Відкрити резервну копію";
    LAST: 1 = "Last backup: {0}.", "Останню резервну копію збережено {0}, змін відтоді немає.";
    LAST_AND_CHANGES: 2 = "Last backup: {0}. Changes saved here since: {1}.", "Останню резервну копію збережено {0}, відтоді тут збережено змін: {1}.";
    NEVER: 0 = "No backup was saved from this browser yet.", "З цього браузера ще не зберігали резервної копії.";
    KEY_STAYS: 0 = "The signing key will not be in it: it was made without a passphrase and can’t leave this browser. On another machine your quotes and answers still open, but what you send from there is signed by a new key. To have a key in the backup, make one with a passphrase above.", "Ключа підпису в ній не буде: його створено без парольної фрази, тож він не може залишити цей браузер. На іншому комп’ютері надіслані пропозиції та відповіді відкриються, але нове звідти підписуватиме новий ключ. Щоб ключ був у копії, створіть вище ключ із парольною фразою.";

    WOULD_CHANGE: 1 = "What {0} would change", "Що змінить {0}";
    NOTHING_YET: 0 = "Nothing is changed until you press “Bring it in”. One Undo takes the work back.", "Нічого не зміниться, доки ви не натиснете «Перенести». Зміни в роботі можна скасувати одним кроком.";
    COUNTS: 4 = "New: {0}. Different: {1}. The same: {2}. Only here, and stays: {3}.", "Нового: {0}. Відмінного: {1}. Такого самого: {2}. Є лише тут і залишиться: {3}.";
    REPAIRED: 1 = "Values in the file that could not be read and were left out: {0}.", "Значень у файлі, які не вдалося прочитати й пропущено: {0}.";
    ALL_THEIRS: 0 = "Take the file’s for all", "Для всіх узяти з файлу";
    ALL_MINE: 0 = "Keep mine for all", "Для всіх залишити моє";
    ALL_BOTH: 0 = "Keep both for all", "Для всіх залишити обидва";
    MINE: 0 = "Keep mine", "Залишити моє";
    THEIRS: 0 = "Take the file’s", "Узяти з файлу";
    BOTH: 0 = "Keep both, the file’s as a copy", "Залишити обидва, з файлу\u{a0}— копією";
    LEAVE_OUT: 0 = "Leave it out", "Не переносити";
    ADD: 0 = "Add it", "Додати";
    NEW: 1 = "{0} (new)", "{0} (нове)";
    DIFFERENT: 1 = "{0} (different)", "{0} (відрізняється)";
    STUDIO: 0 = "Rates and studio", "Ставки та студія";
    OF_CLIENT: 1 = "Client: {0}", "Клієнт: {0}";
    OF_PROPOSAL: 1 = "Proposal: {0}", "Пропозиція: {0}";
    OF_TIME: 1 = "Time of {0}", "Години за {0}";
    OF_QUOTE: 2 = "Quote {0}, revision {1}", "Надіслана пропозиція {0}, редакція {1}";
    LANGUAGE: 1 = "Language: {0}", "Мова: {0}";
    HERE: 0 = "Here", "Тут";
    IN_FILE: 0 = "In the file", "У файлі";
    KEY: 0 = "Signing key", "Ключ підпису";
    KEY_SAME: 0 = "The signing keys of the file are here already.", "Ключі підпису з файлу вже є тут.";
    KEY_NEW: 0 = "The file has signing keys that are not here.", "У файлі є ключі підпису, яких тут немає.";
    KEY_OTHER: 0 = "The file has another signing key. If you take it, the one here is retired at once, and Undo does not bring it back.", "У файлі інший ключ підпису. Якщо його взяти, тутешній одразу вийде з ужитку, і «Скасувати» його не поверне.";
    KEY_PASSPHRASE: 0 = "Passphrase of the key", "Парольна фраза ключа";
    KEY_PASSPHRASE_SAYS: 0 = "Leave it empty to be asked when you next send something.", "Залиште порожнім, щоб фразу запитали під час наступного надсилання.";
    WRONG_PASSPHRASE: 0 = "This passphrase does not open the key. Nothing was changed.", "Ця парольна фраза не відкриває ключа. Нічого не змінено.";
    KEY_NOT_KEPT: 0 = "This browser did not keep the key. Nothing was changed. Leave the key out, or try again.", "Браузер не зберіг ключа. Нічого не змінено. Не переносьте ключ або спробуйте ще раз.";
    APPLY: 0 = "Bring it in", "Перенести";
    CANCEL: 0 = "Leave everything as it is", "Залишити все як є";
    NO_CHANGE: 0 = "Everything in this file is here already.", "Усе з цього файлу вже є тут.";

    KEPT_FILE: 0 = "A file kept up to date", "Файл, що оновлюється сам";
    KEPT_FILE_SAYS: 0 = "Choose a file once, on this machine or in a folder that is copied elsewhere. A backup is written into it some seconds after each change, while this page is open.", "Оберіть файл один раз\u{a0}— на цьому комп’ютері або в папці, яку копіюють деінде. Поки сторінка відкрита, за кілька секунд після кожної зміни в нього записується резервна копія.";
    CHOOSE_FILE: 0 = "Choose a file", "Обрати файл";
    OTHER_FILE: 0 = "Choose another file", "Обрати інший файл";
    FORGET_FILE: 0 = "Stop writing to it", "Більше не записувати";
    FILE_WRITTEN: 1 = "{0} is kept up to date.", "{0} оновлюється сам.";
    FILE_ASKS: 1 = "{0} is not being written: after a restart the browser wants to hear from you again that it may be.", "{0} не записується: після перезапуску браузер хоче ще раз почути ваш дозвіл.";
    FILE_FAILED: 1 = "{0} could not be written. It may have been moved, or its disk is full. Your work is saved in this browser; choose the file again in the settings.", "Не вдалося записати {0}. Можливо, файл переміщено або на диску немає місця. Робота збережена в цьому браузері; оберіть файл ще раз у налаштуваннях.";
    GO_ON: 0 = "Go on writing it", "Записувати далі";

    DUE: 0 = "Your work is in this browser only. A backup takes a moment and survives a lost or cleaned machine.", "Ваша робота є лише в цьому браузері. Резервна копія\u{a0}— справа хвилини, і вона переживе втрату чи очищення комп’ютера.";
    SAVE_NOW: 0 = "Save a backup now", "Зберегти резервну копію зараз";
    LATER: 0 = "Later", "Пізніше";
}
