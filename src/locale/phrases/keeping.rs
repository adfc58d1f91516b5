//! What is said of the two stores in which a browser keeps things, and of records that two tabs have changed.

crate::phrases! {
    FAILED: 0 = "Not saved: the browser did not finish writing. Nothing typed is lost while the page stays open. It is tried again by itself; save a file now to be safe.", "Не збережено: браузер не завершив запис. Поки сторінка відкрита, введене не зникне. Програма спробує ще раз сама; про всяк випадок збережіть файл зараз.";
    NO_VAULT: 0 = "Kept in this browser, but its database is closed to this page, so a crash could lose the last seconds. Save a file now and then.", "Зберігається в цьому браузері, але його база даних закрита для цієї сторінки, тож через збій можуть зникнути останні секунди роботи. Час від часу зберігайте файл.";
    VAULT_FULL: 0 = "Kept in this browser, but its database has no room left, so a crash could lose the last seconds. Free some space on this device, and save a file now.", "Зберігається в цьому браузері, але в його базі даних немає місця, тож через збій можуть зникнути останні секунди роботи. Звільніть місце на пристрої та збережіть файл зараз.";
    VAULT_FAILED: 0 = "Kept in this browser, but its database did not finish writing, so a crash could lose the last seconds. It is tried again by itself.", "Зберігається в цьому браузері, але його база даних не завершила запис, тож через збій можуть зникнути останні секунди роботи. Програма спробує ще раз сама.";
    LOCAL_FULL: 0 = "Saved in this browser’s database; its other store has no room left. Nothing is lost. Save a file now and then.", "Збережено в базі даних браузера; в іншому його сховищі немає місця. Нічого не втрачено. Час від часу зберігайте файл.";
    NO_LOCAL: 0 = "Saved in this browser’s database; its other store is closed to this page. Nothing is lost. Save a file now and then.", "Збережено в базі даних браузера; інше його сховище закрите для цієї сторінки. Нічого не втрачено. Час від часу зберігайте файл.";
    KEEP_BOTH: 0 = "Keep both, mine as a copy", "Залишити обидва, моє\u{a0}— копією";
    DIFFERENCES: 0 = "What differs", "Що відрізняється";
    FIELD: 0 = "Field", "Поле";
    HERE: 0 = "In this tab", "У цій вкладці";
    THERE: 0 = "In the other tab", "В іншій вкладці";
    MORE: 1 = "Other differences: {0}", "Інших відмінностей: {0}";
    GONE_THERE: 0 = "It was deleted in the other tab.", "В іншій вкладці це видалено.";
    GONE_HERE: 0 = "It was deleted in this tab.", "У цій вкладці це видалено.";
    SET_ASIDE_HERE: 1 = "Kept aside because it could not be read: {0}.", "Відкладено, бо не вдалося прочитати: {0}.";
    TOOK_EARLIER: 1 = "Damaged records replaced by what was last saved intact: {0}. Look them over: the last change may be missing.", "Пошкоджених записів замінено останніми цілими: {0}. Перегляньте їх: останньої зміни може бракувати.";
}
