//! Tables as CSV: what is saved, what is opened, and what is wrong with it.

crate::phrases! {
    TO_TABLES: 0 = "Open or save tables (CSV)", "Відкрити чи зберегти таблиці (CSV)";
    TABLES: 0 = "Tables", "Таблиці";
    SAVE: 0 = "Save", "Зберегти";
    SAVE_SAYS: 0 = "CSV opens in any spreadsheet. A backup keeps everything; a table keeps what fits into rows.", "CSV відкриває будь-який табличний редактор. Резервна копія містить усе, а таблиця — те, що вміщається в рядки.";
    SAVE_CLIENTS: 0 = "Clients", "Клієнти";
    SAVE_PROPOSALS: 0 = "Proposals", "Пропозиції";
    SAVE_TIME: 0 = "Time", "Час";
    OPEN: 0 = "Open", "Відкрити";
    OPEN_SAYS: 0 = "A table of clients, of proposals, or of time, also as Toggl Track, Clockify and Harvest export it in detail. What it would change is shown first.", "Таблиця клієнтів, пропозицій або часу, зокрема докладний експорт із Toggl Track, Clockify чи Harvest. Спершу побачите, що зміниться.";
    OPEN_TABLE: 0 = "Open a table", "Відкрити таблицю";
    COLUMNS: 0 = "Which columns are read", "Які стовпці читаються";
    COLUMNS_OF: 2 = "{0}: {1}.", "{0}: {1}.";
    FILE_CLIENTS: 0 = "clients", "клієнти";
    FILE_PROPOSALS: 0 = "proposals", "пропозиції";
    FILE_TIME: 0 = "time", "час";
    YES: 0 = "yes", "так";
    NO: 0 = "no", "ні";

    // On the way.
    READING: 1 = "Reading {0}", "Читаємо {0}";
    READ_ROWS: 1 = "{0} rows so far", "Уже рядків: {0}";
    STOP: 0 = "Stop", "Зупинити";
    STOPPED: 0 = "Stopped. Nothing was changed.", "Зупинено. Нічого не змінено.";
    TAKING: 0 = "Taking the rows in", "Додаємо рядки";

    // What was found.
    FOUND_CLIENTS: 2 = "{0}: clients, {1} rows", "{0}: клієнти, рядків: {1}";
    FOUND_PROPOSALS: 2 = "{0}: proposals, {1} rows", "{0}: пропозиції, рядків: {1}";
    FOUND_TIME: 2 = "{0}: time, {1} rows", "{0}: час, рядків: {1}";
    NOTHING_YET: 0 = "Nothing is changed yet.", "Поки що нічого не змінено.";
    WOULD: 3 = "New: {0}. Changed: {1}. Here already: {2}.", "Нових: {0}. Зміниться: {1}. Уже є: {2}.";
    NOT_READ: 1 = "Not read: {0}.", "Не читаємо: {0}.";
    FIRST_ROWS: 0 = "How the first rows are read", "Як прочитано перші рядки";
    TROUBLES: 1 = "{0} rows are left out, or read without a cell", "Пропущено рядків або клітинок: {0}";
    TROUBLE: 3 = "Row {0}, column “{1}”: {2}", "Рядок {0}, стовпець «{1}»: {2}";
    WITH_CELL: 2 = "{0} There stands “{1}”.", "{0} Там стоїть «{1}».";
    MORE_TROUBLES: 1 = "And {0} more like these.", "І ще {0} подібних.";
    FUTURE: 1 = "These rows are of days to come and are left out: {0}.", "Ці рядки — про майбутні дні, тому їх пропущено: {0}.";
    OVERLAP: 1 = "In these rows somebody works on two things at once; they are taken all the same: {0}.", "У цих рядках хтось робить дві справи водночас; їх усе одно буде додано: {0}.";
    AND_MORE: 2 = "{0} and {1} more", "{0} і ще {1}";
    TAKE: 0 = "Take this in", "Додати";
    CANCEL: 0 = "Cancel", "Скасувати";
    NONE_TO_TAKE: 0 = "There is nothing in it that isn’t here.", "Нічого нового в таблиці немає.";
    TOOK: 2 = "From the table: {0} new, {1} changed.", "З таблиці: нових {0}, змінених {1}.";
    TOOK_TIME: 1 = "From the table: {0} entries of time.", "З таблиці: записів часу {0}.";
    TOOK_TIME_SAME: 2 = "From the table: {0} entries of time; {1} were here already.", "З таблиці: записів часу {0}; ще {1} тут уже були.";

    // Days that can be read in two ways.
    ORDER: 1 = "How is {0} meant?", "Що означає {0}?";
    DAY_FIRST: 0 = "The day stands first", "Спершу день";
    MONTH_FIRST: 0 = "The month stands first", "Спершу місяць";

    // Which project is which proposal.
    PROJECTS: 0 = "Which proposal is each project?", "Якій пропозиції відповідає кожен проєкт?";
    PROJECT: 0 = "Project", "Проєкт";
    NO_PROJECT: 0 = "Without a project", "Без проєкту";
    ROWS: 0 = "Rows", "Рядки";
    HOURS: 0 = "Hours", "Години";
    PROPOSAL: 0 = "Proposal", "Пропозиція";
    LEFT_OUT: 0 = "Leave out", "Пропустити";
    PEOPLE: 0 = "At whose rate does each person work?", "За чиєю ставкою працює кожен?";
    PERSON: 0 = "Person", "Виконавець";
    NOBODY: 0 = "Nobody named", "Без імені";
    ROLE: 0 = "Role", "Роль";
    NO_ROLE: 0 = "No role: hours only", "Без ролі: лише години";

    // Why a row is left out.
    MISSING: 0 = "something has to stand here.", "тут щось має стояти.";
    NOT_A_NUMBER: 0 = "write a number, such as 12.5.", "запишіть число, наприклад 12,5.";
    UNCLEAR_NUMBER: 0 = "this can be read in two ways; write thousands without a mark.", "це можна прочитати по-різному; запишіть тисячі без розділювача.";
    NEGATIVE: 0 = "a number below zero can’t stand here.", "тут не може бути від’ємного числа.";
    NOT_A_DAY: 0 = "write a day, such as 2026-03-31.", "запишіть дату, наприклад 2026-03-31.";
    NOT_A_TIME: 0 = "write a time of day, such as 14:30.", "запишіть час доби, наприклад 14:30.";
    NOT_A_LENGTH: 0 = "write how long it took, such as 1:30 or 1.5.", "запишіть тривалість, наприклад 1:30 або 1,5.";
    LONGER_THAN_A_DAY: 0 = "a day has 24 hours; write longer work in a row for each day.", "у добі 24 години; довшу роботу запишіть окремим рядком на кожен день.";
    NOT_A_CURRENCY: 0 = "write a currency by its code, such as EUR.", "запишіть код валюти, наприклад EUR.";
    UNKNOWN_WORD: 0 = "this word is not known here.", "тут це слово невідоме.";
    TOO_LONG: 0 = "this is too long; make it shorter.", "задовгий текст, скоротіть його.";
    NOT_UTF8: 0 = "these letters can’t be read; save the table as “CSV UTF-8”.", "ці літери не читаються; збережіть таблицю як «CSV UTF-8».";
    NO_NAME: 0 = "write the name of a person or an organisation.", "запишіть ім’я людини або назву компанії.";

    // Why a file is no table.
    REFUSED: 1 = "{0} was not opened, and nothing was changed.", "{0} не відкрито. Нічого не змінено.";
    EMPTY: 0 = "There are no rows in it. The first row names the columns, and the others hold what they name.", "У ній немає рядків. Перший рядок називає стовпці, решта — дані.";
    UTF16: 0 = "It is written as “Unicode text”. Save it as “CSV UTF-8”.", "Її збережено як «Текст Юнікод». Збережіть її як «CSV UTF-8».";
    HEAD_NOT_UTF8: 0 = "The names of its columns can’t be read. Save it as “CSV UTF-8”.", "Назви стовпців не читаються. Збережіть таблицю як «CSV UTF-8».";
    NOT_TEXT: 0 = "It is no CSV. Open it in a spreadsheet and save it as “CSV UTF-8”.", "Це не CSV. Відкрийте її в табличному редакторі та збережіть як «CSV UTF-8».";
    UNKNOWN_COLUMNS: 1 = "Its columns are {0}. A table of clients needs “Name” or “Organisation”, one of proposals “Title”, and one of time “Date” and “Hours”.", "Її стовпці: {0}. Для клієнтів потрібен стовпець «Ім’я» або «Компанія», для пропозицій — «Назва», для часу — «Дата» і «Години».";
    NO_COLUMN_NAMES: 0 = "not named", "без назв";
    MISSING_COLUMN: 1 = "It looks like a table of time, and the column “{0}” is missing.", "Це схоже на таблицю часу, але бракує стовпця «{0}».";
    TOO_MANY_ROWS: 1 = "It has more than {0} rows. Split it, for example by year, and open one part after the other.", "У ній понад {0} рядків. Поділіть її, наприклад за роками, і відкривайте частинами.";
    NO_END: 1 = "A quotation mark in row {0} has no end, so that everything below it reads as one cell.", "У рядку {0} не закрито лапки, тож усе нижче читається як одна клітинка.";
    NOT_OPENED: 0 = "The browser could not read it. It may have been moved or renamed meanwhile; choose it again.", "Браузер не зміг її прочитати. Можливо, файл перемістили чи перейменували; виберіть його ще раз.";
}
